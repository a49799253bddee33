import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { openUndrawn } from './undrawnPlan.ts';
import { expectNoOverflow, violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const canvas = (page: Page) => page.getByRole('application', { name: 'Floor of Hall 1' });
const fact = async (page: Page, name: string): Promise<string> =>
  (await page.locator('.floor-fact', { hasText: name }).locator('dd').innerText()).trim();
const until = async (page: Page, name: string, value: string): Promise<void> => {
  await page
    .locator('.floor-fact', { hasText: name })
    .locator('dd', { hasText: new RegExp(`^${value}$`) })
    .waitFor();
};

async function drawHall(page: Page, width = '24', depth = '15'): Promise<void> {
  await page.getByRole('heading', { name: 'Hall 1 has no room outline yet' }).waitFor();
  await page.getByLabel('Width, west to east').fill(width);
  await page.getByLabel('Depth, south to north').fill(depth);
  await page.getByRole('button', { name: 'Draw the room' }).click();
  await canvas(page).waitFor();
}

/** Places rows of ten on the floor, each at a separate y. */
async function placeRows(page: Page, southEdges: readonly string[]): Promise<void> {
  await page.getByLabel('Number of DGX A100 rack in a row').fill('10');
  for (const south of southEdges) {
    await page.getByRole('button', { name: 'Place 10 × DGX A100 rack' }).click();
    await page.getByLabel('x of selection, west edge').fill('6');
    await page.getByLabel('x of selection, west edge').press('Enter');
    await page.getByLabel('y of selection, south edge').fill(south);
    await page.getByLabel('y of selection, south edge').press('Enter');
  }
}

describe('the floor page', () => {
  it('draws a hall, places three rows of ten, rotates one, and undoes and redoes all of it', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await drawHall(page);
    await placeRows(page, ['2.4', '6', '9.6']);
    await until(page, 'Placed racks', '30');
    await until(page, 'Rows', '3');
    await eventually(() => page.getByRole('heading', { name: '10 racks' }).count()).toBe(1);
    await page.getByLabel('Facing', { exact: true }).selectOption('South');
    await page.getByRole('button', { name: 'Rotate the selection' }).click();
    await page.getByRole('button', { name: 'Undo: rotate 10 items' }).waitFor();
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const list = page.getByRole('region', { name: 'Table of racks' });
    // The table renders the rows in view only.
    await page.getByLabel('Filter by label or rack').fill('B10');
    await eventually(() => list.innerText()).toMatch(/B10\s+DGX A100 rack\s+[\d.]+\s+[\d.]+\s+west/);
    const before = await list.innerText();
    const undo = page.getByRole('button', { name: /^Undo/ });
    for (let step = 0; step < 10; step += 1) await undo.click();
    await eventually(async () => Number(await fact(page, 'Placed racks'))).toBeLessThanOrEqual(10);
    const redo = page.getByRole('button', { name: /^Redo/ });
    for (let step = 0; step < 10; step += 1) await redo.click();
    await until(page, 'Placed racks', '30');
    await eventually(() => list.innerText()).toBe(before);
    expect(faults).toEqual([]);
  });

  it('does everything by keyboard: places, moves by steps and tiles, rotates, duplicates, removes', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await drawHall(page);
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).focus();
    await page.keyboard.press('Enter');
    await until(page, 'Placed racks', '1');
    const x = page.getByLabel('x, west edge');
    const start = Number(await x.inputValue());
    await canvas(page).focus();
    await page.keyboard.press('ArrowRight');
    await eventually(async () => Number(await x.inputValue())).toBeCloseTo(start + 0.1, 6);
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(async () => Number(await x.inputValue())).toBeCloseTo(start + 0.7, 6);
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(async () => Number(await x.inputValue())).toBeCloseTo(start + 0.699, 6);
    await page.keyboard.press('r');
    await eventually(() => page.getByLabel('Facing', { exact: true }).inputValue()).toBe('90');
    await page.keyboard.press('Control+d');
    await until(page, 'Placed racks', '2');
    await page.keyboard.press('Control+a');
    await page.getByRole('heading', { name: '2 racks' }).waitFor();
    await page.keyboard.press('Delete');
    await until(page, 'Placed racks', '0');
    await until(page, 'Unplaced', '2');
    await page.keyboard.press('Control+z');
    await until(page, 'Placed racks', '2');
    expect(faults).toEqual([]);
  });

  it('drags a rack with the mouse in one step, checks it during the drag, and marks an overlap', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await drawHall(page);
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).click();
    await until(page, 'Placed racks', '1');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const box = await stillBox(page.locator('.floor-free'));
    // The first rack is placed in the middle of the view.
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const x = page.getByLabel('x, west edge');
    const start = Number(await x.inputValue());
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: move A01/ }).waitFor();
    await eventually(async () => Number(await x.inputValue())).toBeGreaterThan(start);
    const moved = Number(await x.inputValue());
    expect(Math.round(moved * 1000) % 600).toBe(0);
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).click();
    await until(page, 'Placed racks', '2');
    await x.fill(String(moved + 0.3));
    await x.press('Enter');
    await page
      .getByLabel('y, south edge')
      .fill((await page.getByRole('row', { name: /A01/ }).locator('td').nth(2).innerText()).trim());
    await page.getByLabel('y, south edge').press('Enter');
    await page.locator('.floor-fact.is-error').waitFor();
    await page.getByRole('tab', { name: /^Findings/ }).click();
    await page.locator('.floor-finding').first().click();
    expect(faults).toEqual([]);
  });

  it('adds equipment by dragging it from the palette onto the floor', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await drawHall(page);
    const box = await stillBox(page.locator('.floor-free'));
    const item = await stillBox(page.getByRole('button', { name: 'Place CRAH' }));
    await page.mouse.move(item.x + 5, item.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'CRAH' }).waitFor();
    await eventually(() => page.getByLabel('Width, side to side').inputValue()).toBe('2.4');
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it('can use it: axe finds nothing in either theme before and after the hall is drawn', async () => {
    const { page, faults } = await openUndrawn(app);
    expect(await violationsInThemes(page)).toEqual([]);
    await drawHall(page);
    await placeRows(page, ['2.4', '6']);
    await page.getByLabel('Colour racks by').selectOption('Used rack units');
    expect(await violationsInThemes(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('on a phone', () => {
  it('nothing scrolls sideways, and racks are placed by a tap', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 390, height: 844 } });
    await drawHall(page);
    await placeRows(page, ['2.4']);
    await until(page, 'Placed racks', '10');
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  });
});
