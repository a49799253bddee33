import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { stillBox } from './stillness.ts';
import type { OpenedPage, RunningApp } from './startApp.ts';

/** The example hall of 22 full racks. */
export const example = JSON.parse(
  readFileSync(new URL('../../examples/hall-1mw.json', import.meta.url), 'utf8'),
) as { racks: Record<string, unknown> };

/** An entry of 22 racks of one device each, and room for more. */
export const light = {
  ...example,
  name: 'Light racks',
  racks: {
    gpu: {
      ...(example.racks['gpu'] as object),
      contents: { 'node-1': { device: 'dgx-a100-640', position_U: 1 } },
    },
  },
};

/** Opens a plan on the floor with the details of its racks. */
export async function openRacks(app: RunningApp, plan: object = light): Promise<OpenedPage> {
  const opened = await app.open('/floor', { viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await openPlanFile(page, plan);
  await page.getByRole('tab', { name: 'Rack' }).click();
  await rack(page).getByRole('img').waitFor();
  return opened;
}

/** Opens a plan from a file, which the library keeps. */
export async function openPlanFile(page: Page, plan: object): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name: 'hall.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  await page
    .getByText(/^Opened /)
    .last()
    .waitFor();
}

/** The details of the racks that are selected. */
export const rack = (page: Page): Locator => page.getByRole('region', { name: 'Rack details' });
/** The search of devices. */
export const search = (page: Page): Locator => rack(page).getByLabel('Search devices');
/** The devices that the search finds. */
export const found = (page: Page): Locator =>
  rack(page).getByRole('listbox', { name: 'Devices' }).getByRole('option');
/** The entry that is shown. */
export const shownRack = (page: Page): Locator => page.getByLabel('Shown rack');

/** Selects a rack in the list of the floor, which is in a drawer. */
export async function selectRack(page: Page, label: string): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Racks on the floor' });
  await drawer.click();
  await page.getByRole('button', { name: `Select ${label}`, exact: true }).click();
  await drawer.click();
}

/** The plan that the page saves as a file. */
export async function savedPlan(page: Page): Promise<{
  readonly racks: Record<string, Record<string, unknown>>;
  readonly catalogue?: object;
}> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const stream = await (await saved).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    racks: Record<string, Record<string, unknown>>;
    catalogue?: object;
  };
}

/** The contents of all rack entries, as the plan that the page saves states them. */
export async function racksOf(page: Page): Promise<Record<string, Record<string, unknown>>> {
  return (await savedPlan(page)).racks;
}

/** The place of a rack on the screen: what a click selects is shown in the panel, so that the floor is searched row by row. */
export async function onCanvas(page: Page, label: string): Promise<{ x: number; y: number }> {
  await page.locator('.floor-frame').focus();
  await page.keyboard.press('f');
  const { x: left, y: top, width, height } = await stillBox(page.locator('.floor-free'));
  const mine = rack(page).getByRole('button', { name: `Make ${label} its own entry` });
  for (let y = top + height / 4; y < top + (height * 3) / 4; y += 24) {
    for (let x = left + width / 5; x < left + (width * 4) / 5; x += 12) {
      await page.mouse.click(x, y);
      // The section of the racks may have to be shown first.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      if (await mine.isVisible()) return { x, y };
    }
  }
  throw new Error(`${label} is not on the canvas`);
}
