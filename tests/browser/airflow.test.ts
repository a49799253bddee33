import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { startApp, type OpenedPage, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const large = { viewport: { width: 1440, height: 900 } };
/** A settled answer takes some seconds on a machine to itself. */
const SETTLING_ms = 90_000;
const LONG_ms = 300_000;

const panel = (page: Page) => page.getByRole('region', { name: 'Inlet temperatures' });
const unitOut = (page: Page) => page.getByLabel('Cooling unit out');

const statusMatches = (page: Page, text: RegExp): Promise<void> =>
  page.locator('.air-status', { hasText: text }).waitFor({ timeout: SETTLING_ms });

/** A figure of the selected item. */
const factOf = (page: Page, label: string) =>
  page.locator('.floor-properties .floor-facts').locator(`dt:text-is("${label}") + dd`);

/** Which answer the figures of the selected rack are of; none if it has none. */
const answersOf = (page: Page): Promise<string[]> => factOf(page, 'Answer').allTextContents();

const inletOf = async (page: Page, label: string): Promise<number> =>
  Number.parseFloat((await factOf(page, label).textContent()) ?? '');

async function selectRack(page: Page, label: string): Promise<void> {
  const fold = page.getByRole('button', { name: 'Racks on the floor' });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByRole('button', { name: `Select ${label}`, exact: true }).click();
}

/** The smaller hall of the example with two halls, whose answer settles soon. */
async function openSmallHall(): Promise<OpenedPage> {
  const opened = await app.open('/floor?example=mixed-hall', large);
  await opened.page.getByLabel('Hall', { exact: true }).selectOption('core');
  await opened.page.getByLabel('Colour racks by').selectOption('inlet');
  return opened;
}

describe('inlet temperatures', () => {
  it('are instant, then settled in the same place, and remembered', { timeout: LONG_ms }, async () => {
    const { page, faults } = await openSmallHall();
    await statusMatches(page, /^Instant answer, settling/);
    const before = await stillBox(panel(page));
    await statusMatches(page, /^Settled, 0\.\d\d m cells$/);
    expect(await stillBox(panel(page))).toEqual(before);
    await eventually(() => panel(page).locator('.air-figures dd').first().textContent()).toMatch(
      /^\d\.\d\d$/,
    );

    // Left and chosen again, it is there without being computed.
    await page.getByLabel('Colour racks by').selectOption('none');
    await panel(page).waitFor({ state: 'detached' });
    await page.getByLabel('Colour racks by').selectOption('inlet');
    await page.locator('.air-status', { hasText: /^Settled/ }).waitFor({ timeout: 3000 });

    await selectRack(page, 'C01');
    await eventually(() => factOf(page, 'Inlet, top').textContent()).toMatch(/^\d\d\.\d °C$/);
    await eventually(() => factOf(page, 'Answer').textContent()).toBe('settled');
    await page.getByRole('tab', { name: 'Rack', exact: true }).click();
    const inlets = /inlet top \d\d\.\d °C, middle \d\d\.\d °C, bottom \d\d\.\d °C$/;
    await page.getByRole('img', { name: inlets }).waitFor();
    await page.getByLabel('Show air').check();
    await expectAccessible(page, 'inlet temperatures');
    expect(faults).toEqual([]);
  });

  it('follow a drag of a rack with the instant answer', { timeout: LONG_ms }, async () => {
    const { page, faults } = await openSmallHall();
    await statusMatches(page, /^Settled/);
    await selectRack(page, 'C03');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const before = await inletOf(page, 'Inlet, top');
    const at = await pointOver(page, 'C03');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 40, at.y - 90, { steps: 8 });
    await statusMatches(page, /following the drag/);
    // Of a room without containment, the instant answer tells no temperature of racks that breathe their own air.
    await eventually(() => answersOf(page)).not.toContain('settled');
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: move C03/ }).waitFor();
    await statusMatches(page, /^Settled/);
    await page.keyboard.press('Control+z');
    await statusMatches(page, /^Settled/);
    await eventually(() => inletOf(page, 'Inlet, top'), 'inlet after undo').toBe(before);
    expect(faults).toEqual([]);
  });

  it('know a cooling unit out, and settle on request after a cancel', { timeout: LONG_ms }, async () => {
    const { page, faults } = await openSmallHall();
    await statusMatches(page, /^Settled/);
    const ratio = panel(page).locator('.air-figures dd').first();
    const all = Number(await ratio.textContent());
    await unitOut(page).selectOption({ label: 'crah-1' });
    // Both units are the same, so that one supplies half.
    await eventually(async () => Number(await ratio.textContent())).toBeCloseTo(all / 2, 1);
    await statusMatches(page, /^Instant answer, settling/);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await statusMatches(page, /settling cancelled$/);
    await page.getByRole('button', { name: 'Settle', exact: true }).click();
    await statusMatches(page, /^Settled/);
    await unitOut(page).selectOption({ label: 'None' });
    await eventually(async () => Number(await ratio.textContent())).toBe(all);
    expect(faults).toEqual([]);
  });

  it('are switched off and on for a hall, and change with its inputs', { timeout: LONG_ms }, async () => {
    const { page, faults } = await openSmallHall();
    await statusMatches(page, /^Settled/);
    await page.getByRole('button', { name: 'Airflow', exact: true }).click();
    await page.getByLabel('Compute inlet temperatures').uncheck();
    await statusMatches(page, /switched off/);
    await expectAccessible(page, 'switched off');
    await panel(page).getByRole('button', { name: 'Switch on' }).click();
    await statusMatches(page, /^Settled/);
    await page.getByLabel('Supply air temperature').fill('34');
    const findings = panel(page).getByRole('button', { name: /finding/ });
    await findings.waitFor();
    await findings.click();
    await page.locator('.floor-alike', { hasText: 'Remedy: ' }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('are chosen, sliced and left with the keyboard alone', { timeout: LONG_ms }, async () => {
    const { page, faults } = await app.open('/floor?example=mixed-hall', large);
    await page.getByLabel('Hall', { exact: true }).selectOption('core');
    await page.getByLabel('Colour racks by').focus();
    await page.keyboard.type('Inlet');
    await statusMatches(page, /^Settled/);
    await page.getByLabel('Show air').focus();
    await page.keyboard.press('Space');
    const height = page.getByLabel('Height of the shown air');
    await page.keyboard.press('Tab');
    await eventually(() => height.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    await eventually(() => height.getAttribute('aria-valuetext')).toBe('0.1 m');
    await page.keyboard.press('End');
    await eventually(() => height.getAttribute('aria-valuetext')).toBe('3.6 m');
    await page.getByLabel('Colour racks by').focus();
    await page.keyboard.type('Rack type');
    await panel(page).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('say why a hall without heat to the air has none', async () => {
    const { page, faults } = await app.open('/floor?example=hall-20mw', large);
    await page.getByLabel('Colour racks by').selectOption('inlet');
    await statusMatches(page, /gives heat to the air/);
    expect(faults).toEqual([]);
  });
});

/** A point of the drawing over an item, found by the card that tells what is under the pointer. */
async function pointOver(page: Page, label: string): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await stillBox(page.locator('.floor-free'));
  const title = page.locator('.floor-hover-title').first();
  for (let row = 0.1; row < 0.9; row += 0.05) {
    for (let column = 0.1; column < 0.9; column += 0.04) {
      const at = { x: x + width * column, y: y + height * row };
      await page.mouse.move(at.x, at.y);
      // What the pointer is over follows in the next frame.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      if ((await title.count()) > 0 && (await title.textContent())?.startsWith(label) === true) return at;
    }
  }
  throw new Error(`No point over ${label}.`);
}
