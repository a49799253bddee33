import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectAccessible, violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const large = { viewport: { width: 1440, height: 900 } };
const frame = (page: Page) => page.locator('.floor-frame');
const minimap = (page: Page) => page.locator('.floor-minimap');
const fold = (page: Page) => page.getByRole('button', { name: 'Add equipment' });
const distances = (page: Page) => page.locator('.floor-distances');

/** What the upper ruler shows, where no panel and no selection is. */
async function rulerOf(page: Page): Promise<string> {
  const { x, y, width } = await stillBox(frame(page));
  return (await page.screenshot({ clip: { x, y, width, height: 19 } })).toString('base64');
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: readFileSync(new URL(`../../examples/${name}.json`, import.meta.url)),
  });
}

const placed = (page: Page, count: string): Promise<void> =>
  page
    .locator('.floor-fact', { hasText: 'Placed racks' })
    .locator('dd', { hasText: new RegExp(`^${count}$`) })
    .waitFor();

describe('the drawing', () => {
  it('fills the window, and panels that fold neither push nor resize it', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    const before = await stillBox(frame(page));
    // From the pages at the left edge to the right edge of the window.
    expect(before.x + before.width).toBe(1440);
    expect(before.width).toBeGreaterThan(1300);
    await eventually(() =>
      page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
    ).toBe(true);
    await fold(page).click();
    await page.getByRole('button', { name: 'Fold the inspector' }).click();
    await page.getByRole('button', { name: 'Place DGX A100 rack' }).waitFor({ state: 'detached' });
    expect(await stillBox(frame(page))).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('keeps the panels as they were left, and they fold and change their section by keyboard alone', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    await fold(page).focus();
    await page.keyboard.press('Enter');
    await eventually(() => fold(page).getAttribute('aria-expanded')).toBe('false');
    // The button keeps the focus, so that the same key unfolds it.
    await eventually(() => fold(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('tab', { name: 'Room' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Findings on this floor' }).waitFor();
    await page.getByRole('button', { name: 'Racks on the floor' }).press('Enter');
    await page.getByRole('region', { name: 'Table of racks' }).waitFor();
    await page.reload();
    await placed(page, '22');
    await page.getByRole('heading', { name: 'Findings on this floor' }).waitFor();
    await page.getByRole('region', { name: 'Table of racks' }).waitFor();
    await eventually(() => fold(page).getAttribute('aria-expanded')).toBe('false');
    expect(faults).toEqual([]);
  });

  it('shows a plan that is opened later as a whole, and in another window too', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    await eventually(() => minimap(page).count()).toBe(0);
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: /^Zoom in/ }).click();
    await minimap(page).waitFor();
    await openFile(page, 'hall-20mw');
    await placed(page, '500');
    await eventually(() => minimap(page).count()).toBe(0);
    await page.setViewportSize({ width: 1000, height: 700 });
    await eventually(() => minimap(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('does not move when equipment is dragged from the palette, however small it is drawn', async () => {
    const { page, faults } = await app.open('/floor?example=hall-20mw', large);
    await placed(page, '500');
    const before = await rulerOf(page);
    const free = await stillBox(page.locator('.floor-free'));
    const item = await stillBox(page.getByRole('button', { name: 'Place CRAH' }));
    await page.mouse.move(item.x + 5, item.y + 5);
    await page.mouse.down();
    await page.mouse.move(free.x + free.width / 2, free.y + free.height / 2, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'CRAH' }).waitFor();
    await page.getByRole('application').press('Escape');
    await page.getByRole('tab', { name: 'Room' }).waitFor();
    await eventually(() => rulerOf(page)).toBe(before);
    expect(faults).toEqual([]);
  });

  it('takes nothing that is dropped on a panel', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    const item = await stillBox(page.getByRole('button', { name: 'Place DGX A100 rack' }));
    const panel = await stillBox(page.getByRole('region', { name: 'Inspector' }));
    await page.mouse.move(item.x + 5, item.y + 5);
    await page.mouse.down();
    await page.mouse.move(panel.x + 100, panel.y + 200, { steps: 6 });
    await page.mouse.up();
    await placed(page, '22');
    expect(faults).toEqual([]);
  });
});

describe('a rack under the pointer', () => {
  it('is told with its load, its rack units and its headroom, which the panel of the selection tells too', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    await page.getByRole('button', { name: 'Select A06' }).click();
    const facts = page.locator('.floor-facts').first();
    await eventually(() => facts.innerText()).toMatch(
      /45\.5 kW[\s\S]*42 U used, 0 U free[\s\S]*15\.5 kW over the limit: Air-cooled heat/,
    );
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const card = page.locator('.floor-hover');
    await overRack(
      page,
      async () => (await card.count()) > 0 && /DGX A100 rack/.test(await card.innerText()),
    );
    await eventually(() => card.innerText()).toMatch(
      /45\.5 kW[\s\S]*42 U used, 0 U free[\s\S]*15\.5 kW over the limit: Air-cooled heat/,
    );
    expect(faults).toEqual([]);
  });
});

/** Moves the pointer from the middle of the drawing to the south, until it is over a rack. */
async function overRack(page: Page, isFound: () => Promise<boolean>): Promise<{ x: number; y: number }> {
  const free = await stillBox(page.locator('.floor-free'));
  const x = free.x + free.width / 2;
  for (let y = free.y + free.height / 2; y < free.y + free.height; y += 15) {
    await page.mouse.move(x, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    if (await isFound()) return { x, y };
  }
  throw new Error('no rack was found under the pointer');
}

describe('distances', () => {
  it('follow a rack that is dragged, with the aisle that results and its minimum', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    const card = page.locator('.floor-hover');
    const { x, y } = await overRack(page, async () => /^[AB]\d\d/.test((await card.allInnerTexts()).join()));
    await page.mouse.down();
    await page.mouse.move(x, y + 30, { steps: 4 });
    // The card would hide what is dragged.
    await eventually(() => card.count()).toBe(0);
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: move A/ }).waitFor();
    await eventually(() => distances(page).innerText()).toMatch(/Hot aisle: [\d.]+ m, meets 0\.90 m/);
    await eventually(() => distances(page).innerText()).toMatch(/Wall: [\d.]+ m/);
    expect(faults).toEqual([]);
  });

  it('are told for a rack that is moved by keyboard alone, in the chosen unit', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    await page.getByRole('button', { name: 'Racks on the floor' }).press('Enter');
    await page.getByRole('button', { name: 'Select A01' }).press('Enter');
    await eventually(() => distances(page).innerText()).toMatch(/Hot aisle: 1\.20 m, meets 0\.90 m/);
    await page.getByRole('application').focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp');
    await eventually(() => distances(page).innerText()).toMatch(
      /Hot aisle: 0\.80 m, at least 0\.90 m required/,
    );
    expect(faults).toEqual([]);
  });
});

describe('on a touch screen', () => {
  it('two fingers zoom, and one finger on the empty floor moves the drawing', async () => {
    const { page } = await app.open('/floor?example=hall-1mw', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await placed(page, '22');
    const box = await stillBox(page.locator('.floor-free'));
    // The drawing comes first and has the whole width.
    expect(box.width).toBeGreaterThanOrEqual(370);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly number[][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x = 0, y = 0], id) => ({ x, y, id })),
      });
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await send('touchStart', [x - 30, y], [x + 30, y]);
    for (let step = 1; step <= 6; step += 1) {
      await send('touchMove', [x - 30 - step * 15, y], [x + 30 + step * 15, y]);
    }
    await send('touchEnd');
    await minimap(page).waitFor();
    const seen = page.locator('.floor-minimap-seen');
    const before = await seen.getAttribute('style');
    const empty = box.y + box.height - 60;
    await send('touchStart', [x, empty]);
    for (let step = 1; step <= 4; step += 1) await send('touchMove', [x + step * 12, empty - step * 6]);
    await send('touchEnd');
    await eventually(() => seen.getAttribute('style')).not.toBe(before);
    await page.getByRole('tab', { name: 'Room' }).waitFor();
  });
});

describe('everyone', () => {
  it('can use every panel: axe finds nothing in either theme, with all of them open and with all folded', async () => {
    const { page } = await app.open('/floor?example=hall-1mw', large);
    await placed(page, '22');
    await page.getByLabel('Colour racks by').selectOption('Sizing load');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    await page.getByRole('tab', { name: /^Findings/ }).click();
    expect(await violationsInThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    await fold(page).click();
    await page.getByRole('button', { name: 'Fold the inspector' }).click();
    await expectAccessible(page, 'folded panels');
  });
});
