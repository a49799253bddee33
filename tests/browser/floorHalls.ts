import type { Locator, Page } from 'playwright-core';
import { stillBox } from './stillness.ts';
import { savedText, type OpenedPage, type RunningApp } from './startApp.ts';
import { openUndrawn } from './undrawnPlan.ts';

const size = { viewport: { width: 1440, height: 900 } };
/** The floor of the hall, for keys. */
export const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Floor of Hall 1' });
/** Waits until a figure of the strip below the floor has a value. */
export const until = (page: Page, name: string, value: string): Promise<void> =>
  page
    .locator('.floor-fact', { hasText: name })
    .locator('dd', { hasText: new RegExp(`^${value}$`) })
    .waitFor();
/** What the page tells to screen readers. */
export const announced = (page: Page): Locator => page.locator('.floor-work > [role=status]');

async function drawHall(page: Page): Promise<void> {
  await page.getByLabel('Width, west to east').fill('24');
  await page.getByLabel('Depth, south to north').fill('15');
  await page.getByRole('button', { name: 'Draw the room' }).click();
  await canvas(page).waitFor();
}

/** A hall of 24 m by 15 m with nothing in it. */
export async function openHall(
  app: RunningApp,
  options: Parameters<typeof openUndrawn>[2] = size,
): Promise<OpenedPage> {
  const opened = await openUndrawn(app, '/floor', options);
  await drawHall(opened.page);
  return opened;
}

/** The middle of the part of the drawing that no panel covers. */
export async function middle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await stillBox(page.locator('.floor-free'));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface SavedRack {
  readonly count?: number;
  readonly places?: Readonly<
    Record<string, { x_mm: number; y_mm: number; facing_deg: number; isLocked?: boolean; group?: string }>
  >;
}

interface SavedHall extends Required<Pick<SavedRack, 'places'>>, Pick<SavedRack, 'count'> {
  readonly room: Readonly<Record<string, unknown>>;
}

/** The racks and the room as they would be saved. */
export async function saved(page: Page): Promise<SavedHall> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const plan = JSON.parse(await savedText(download)) as {
    readonly racks: Readonly<Record<string, SavedRack>>;
    readonly halls: Readonly<Record<string, { readonly room: Readonly<Record<string, unknown>> }>>;
  };
  const [rack] = Object.values(plan.racks);
  return {
    places: rack?.places ?? {},
    ...(rack?.count !== undefined && { count: rack.count }),
    room: plan.halls['hall-1']?.room ?? {},
  };
}

/** Builds a row of some racks by the keyboard alone; it is selected afterwards. */
export async function buildRow(page: Page, rackCount: number, x: string, y: string): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press('b');
  await page.locator('#row-count:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(rackCount));
  for (const [field, value] of [
    ['#row-x', x],
    ['#row-y', y],
  ] as const) {
    await page.locator(field).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: /^Place \d+ racks?$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Row tool' }).waitFor({ state: 'detached' });
}

/** A point of the floor on the screen, while the hall of 24 m by 15 m is shown as a whole. */
export async function pointOf(page: Page, x_m: number, y_m: number): Promise<readonly [number, number]> {
  const { x, y, width, height } = await stillBox(page.locator('.floor-free'));
  // The hall is fitted with 36 px to the closer walls.
  const scale = Math.min((width - 72) / 24, (height - 72) / 15);
  return [x + width / 2 + (x_m - 12) * scale, y + height / 2 - (y_m - 7.5) * scale];
}

/** Goes to an element with the Tab key alone. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 250; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead to it');
}

/** Types the value of a field that the Tab key leads to. */
export async function typeInto(page: Page, target: Locator, value: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
}
