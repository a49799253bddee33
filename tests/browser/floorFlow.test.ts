import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { savedText, startApp, type RunningApp } from './startApp.ts';
import { openUndrawn } from './undrawnPlan.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const until = (page: Page, name: string, value: string): Promise<void> =>
  page
    .locator('.floor-fact', { hasText: name })
    .locator('dd', { hasText: new RegExp(`^${value}$`) })
    .waitFor();

async function enter(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel(label, { exact: true }).press('Enter');
}

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return savedText(download);
}

describe('a hall from an empty plan to a file', () => {
  it('is drawn, filled, rotated, undone and redone, overloaded and corrected, laid out, saved and opened again', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await page.getByLabel('Width, west to east').fill('24');
    await page.getByLabel('Depth, south to north').fill('15');
    await page.getByRole('button', { name: 'Draw the room' }).click();

    await page.getByLabel('Number of DGX A100 rack in a row').fill('10');
    for (const south of ['2.4', '6', '9.6']) {
      await page.getByRole('button', { name: 'Place 10 × DGX A100 rack' }).click();
      await enter(page, 'x of selection, west edge', '6');
      await enter(page, 'y of selection, south edge', south);
    }
    await until(page, 'Placed racks', '30');
    await page.getByRole('button', { name: 'Rotate the selection' }).click();
    const drawn = await saved(page);
    const undo = page.getByRole('button', { name: /^Undo/ });
    for (let step = 0; step < 10; step += 1) await undo.click();
    expect(await saved(page)).not.toBe(drawn);
    const redo = page.getByRole('button', { name: /^Redo/ });
    for (let step = 0; step < 10; step += 1) await redo.click();
    expect(await saved(page)).toBe(drawn);

    // Seven DGX A100 draw some 45 kW; a breaker of 16 A at 415 V carries 9.2 kW at 80 %.
    // Without a selection, the panel edits all racks of the entry.
    await page.getByRole('application').press('Escape');
    await page.getByRole('tab', { name: 'Rack' }).click();
    await page.getByRole('button', { name: 'Feeds on two sides', exact: true }).click();
    for (const feed of ['A1', 'B1']) await page.getByLabel(`Breaker of feed ${feed}`).fill('16');
    await page.getByRole('link', { name: /^Findings/ }).click();
    const overload = page.locator('.finding-error').filter({ hasText: 'DGX A100 rack: feed A1' }).first();
    await overload.getByRole('button', { name: /^Go to field/ }).click();
    await page.locator('main.page-floor').waitFor();
    await page.locator('.rack-feed input:focus').waitFor();
    for (const feed of ['A1', 'B1']) await page.getByLabel(`Breaker of feed ${feed}`).fill('125');
    await page.getByRole('link', { name: /^Findings/ }).click();
    await overload.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Floor' }).click();

    await page.getByRole('button', { name: 'Lay out', exact: true }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByRole('button', { name: 'Lay out all racks' }).click();
    await page.getByRole('button', { name: 'Undo: lay out Hall 1' }).waitFor();
    await until(page, 'Errors', '0');
    await until(page, 'Placed racks', '30');

    const text = await saved(page);
    expect(parsePlanText(text).halls['hall-1']?.room?.outline).toHaveLength(4);
    const other = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await other.page.setInputFiles('input[type=file]', {
      name: 'hall.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await until(other.page, 'Placed racks', '30');
    expect(JSON.parse(await saved(other.page))).toEqual(JSON.parse(text));
    expect([...faults, ...other.faults]).toEqual([]);
  });
});

describe('a finding of the floor', () => {
  it('leads from the findings page to its rack', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await page.getByRole('button', { name: 'Draw the room' }).click();
    for (let rack = 0; rack < 2; rack += 1) {
      await page.getByRole('button', { name: 'Place DGX A100 rack' }).click();
      await enter(page, 'x, west edge', '6');
      await enter(page, 'y, south edge', '4');
    }
    await page.locator('.floor-fact.is-error').waitFor();
    await page.getByRole('application').press('Escape');
    await page.locator('#properties-title', { hasText: 'Room' }).waitFor();
    await page.getByRole('link', { name: /^Findings/ }).click();
    const overlap = page
      .locator('.finding-error')
      .filter({ hasText: /(place|position|location) A0/ })
      .first();
    await overlap.getByRole('button', { name: /^Go to field/ }).click();
    await page.getByRole('heading', { name: /^Rack A0[12]$/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('touch', () => {
  const hallOfOne = async (): Promise<Page> => {
    const { page } = await openUndrawn(app, '/floor', {
      viewport: { width: 820, height: 1180 },
      hasTouch: true,
    });
    await page.getByRole('button', { name: 'Draw the room' }).click();
    // There is space for one panel: unfolding one folds the other.
    await page.getByRole('button', { name: 'Add equipment' }).tap();
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).tap();
    await until(page, 'Placed racks', '1');
    await page.getByRole('tab', { name: 'Selection' }).tap();
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).waitFor({ state: 'detached' });
    return page;
  };

  it('drags a rack, and two fingers zoom the floor without moving the rack', async () => {
    const page = await hallOfOne();
    const box = await stillBox(page.locator('.floor-free'));
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number, id = 0): { x: number; y: number; id: number } => ({ x, y, id });
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof at>[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints });
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const west = page.getByLabel('x, west edge');
    const start = Number(await west.inputValue());

    // The first rack is placed in the middle of the view.
    await send('touchStart', [at(x, y)]);
    for (let step = 1; step <= 6; step += 1) await send('touchMove', [at(x + step * 15, y)]);
    await send('touchEnd', []);
    await page.getByRole('button', { name: /^Undo: move A01/ }).waitFor();
    await eventually(async () => Number(await west.inputValue())).toBeGreaterThan(start);
    const moved = Number(await west.inputValue());

    const minimap = page.locator('.floor-minimap');
    await eventually(() => minimap.count()).toBe(0);
    await send('touchStart', [at(x - 40, y), at(x + 40, y, 1)]);
    for (let step = 1; step <= 6; step += 1) {
      await send('touchMove', [at(x - 40 - step * 15, y), at(x + 40 + step * 15, y, 1)]);
    }
    await send('touchEnd', []);
    // Only part of the hall is visible now.
    await minimap.waitFor();
    await eventually(async () => Number(await west.inputValue())).toBe(moved);
  });
});

describe('a corner of the room', () => {
  it('is dragged in one undo step', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await page.getByLabel('Width, west to east').fill('12');
    await page.getByLabel('Depth, south to north').fill('12');
    await page.getByRole('button', { name: 'Draw the room' }).click();
    const box = await stillBox(page.locator('.floor-free'));
    // The hall is fitted with 36 px to the closer walls, which gives the distance of its north-east corner from the middle.
    const half = Math.min(box.width, box.height) / 2 - 36;
    const corner = { x: box.x + box.width / 2 + half, y: box.y + box.height / 2 - half };
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x - 60, corner.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Corners' }).click();
    await eventually(async () => Number(await page.getByLabel('3: x').inputValue())).toBeLessThan(12);
    await page.getByRole('button', { name: 'Undo: draw Hall 1' }).click();
    await eventually(() => page.getByLabel('3: x').inputValue()).toBe('12');
    expect(faults).toEqual([]);
  });
});
