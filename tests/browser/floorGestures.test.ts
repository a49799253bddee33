import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  announced,
  buildRow,
  canvas,
  middle,
  openHall,
  pointOf,
  reach,
  saved,
  typeInto,
  until,
} from './floorHalls.ts';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { openUndrawn } from './undrawnPlan.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const paletteItem = (page: Page, name: string) => page.getByRole('button', { name: `Place ${name}` });

async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to a button with the Tab key alone, and presses it with Enter. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, button(page, name));
  await page.keyboard.press('Enter');
}

async function dragTo(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

/** A value of the racks as they would be saved, by label. */
async function placed<Key extends 'x_mm' | 'y_mm' | 'facing_deg' | 'group'>(page: Page, key: Key) {
  const { places } = await saved(page);
  return Object.fromEntries(Object.entries(places).map(([label, place]) => [label, place[key]]));
}

describe('a selection', () => {
  it('of one, of several, of a frame and of a row is made with the pointer', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '6', '6');
    await page.mouse.click(...(await pointOf(page, 6.3, 5.4)));
    await heading(page, 'Rack A01');
    await page.keyboard.down('Shift');
    await page.mouse.click(...(await pointOf(page, 7.5, 5.4)));
    await page.keyboard.up('Shift');
    await heading(page, '2 racks');
    await page.mouse.click(...(await pointOf(page, 18, 3)));
    await page.getByRole('tab', { name: 'Room' }).waitFor();
    await dragTo(page, await pointOf(page, 5.4, 4.2), await pointOf(page, 7, 6.6));
    await heading(page, '2 racks');
    await page.mouse.dblclick(...(await pointOf(page, 7.5, 5.4)));
    await heading(page, '3 racks');
    expect(faults).toEqual([]);
  });

  it('of one, of several, of a frame and of a row is made with keys', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '6', '6');
    await canvas(page).focus();
    // The cursor begins in the tile in the middle of the room: ten tiles to the east of A01, three to the north.
    await pressKeys(page, 'Escape', 'm', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await pressKeys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await eventually(() => announced(page).innerText()).toBe('Cursor at x 6.3 m, y 5.7 m: rack A01.');
    await pressKeys(page, 'Enter');
    await heading(page, 'Rack A01');
    await pressKeys(page, 'm', 'ArrowRight', 'ArrowRight', 'Shift+Enter');
    await heading(page, '2 racks');
    await pressKeys(page, 'm', 'm', 'ArrowLeft', 'Enter');
    await heading(page, '2 racks');
    await eventually(() => announced(page).innerText()).toBe('2 items selected.');
    await pressKeys(page, 'm', 'Escape', 'ArrowUp');
    // Without the cursor, the arrow keys move the selection again: A02 and A03.
    await eventually(() => placed(page, 'y_mm')).toEqual({ A01: 4800, A02: 4900, A03: 4900 });
    await pressKeys(page, 'Control+z');
    await eventually(() => placed(page, 'y_mm')).toEqual({ A01: 4800, A02: 4800, A03: 4800 });
    await canvas(page).focus();
    await pressKeys(page, 'Shift+A');
    await heading(page, '3 racks');
    expect(faults).toEqual([]);
  });
});

describe('alignment and distribution', () => {
  const aligned = { A01: 4800, A02: 4800, A03: 4800 };
  const even = { A01: 6000, A02: 6600, A03: 7200 };

  /** Three racks, the middle one 0.5 m to the north and 0.2 m to the east of its place, all selected. */
  async function unevenRow() {
    const opened = await openHall(app);
    const { page } = opened;
    await buildRow(page, 3, '6', '6');
    await page.mouse.click(...(await pointOf(page, 6.9, 5.4)));
    await heading(page, 'Rack A02');
    await canvas(page).focus();
    await pressKeys(page, ...Array<string>(5).fill('ArrowUp'), 'ArrowRight', 'ArrowRight', 'Control+a');
    await heading(page, '3 racks');
    await eventually(() => placed(page, 'x_mm')).toEqual({ ...even, A02: 6800 });
    return opened;
  }

  it('are made with the pointer', async () => {
    const { page, faults } = await unevenRow();
    await button(page, 'Align south edges').click();
    await eventually(() => placed(page, 'y_mm')).toEqual(aligned);
    await button(page, 'Distribute evenly, west–east').click();
    await eventually(() => placed(page, 'x_mm')).toEqual(even);
    expect(faults).toEqual([]);
  });

  it('are made with keys', async () => {
    const { page, faults } = await unevenRow();
    await enter(page, 'Align south edges');
    await eventually(() => placed(page, 'y_mm')).toEqual(aligned);
    await enter(page, 'Distribute evenly, west–east');
    await eventually(() => placed(page, 'x_mm')).toEqual(even);
    expect(faults).toEqual([]);
  });
});

describe('copies', () => {
  const alternating = ['4800 0', '7200 180'];

  async function facingsOf(page: Page): Promise<readonly string[]> {
    const { places } = await saved(page);
    const found = Object.values(places).map(
      ({ y_mm, facing_deg }) => `${String(y_mm)} ${String(facing_deg)}`,
    );
    return [...new Set(found)].sort();
  }

  it('are made in columns and rows, with spacing and mirrored, with the pointer', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await button(page, 'Copies, distances and labels (A)').click();
    await page.getByLabel('Columns, to the east').fill('2');
    await page.getByLabel('Distance of columns').fill('0.6');
    await page.getByLabel('Rows, to the north').fill('2');
    await page.getByLabel('Distance of rows').fill('1.2');
    await page.locator('#copy-facing').selectOption('Alternating');
    await button(page, 'Copy').click();
    await until(page, 'Placed racks', '8');
    await eventually(() => facingsOf(page)).toEqual(alternating);
    const { places } = await saved(page);
    expect([...new Set(Object.values(places).map(({ x_mm }) => x_mm))].sort()).toEqual([
      6000, 6600, 7800, 8400,
    ]);
    expect(faults).toEqual([]);
  });

  it('are one beside the selection, and the selection is removed, with the buttons above the floor', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await button(page, 'Duplicate (Ctrl+D)').click();
    await until(page, 'Placed racks', '4');
    await button(page, 'Remove from floor (Delete)').click();
    await until(page, 'Placed racks', '2');
    await button(page, /^Undo: remove/).click();
    await until(page, 'Placed racks', '4');
    await button(page, /^Redo: remove/).click();
    await until(page, 'Placed racks', '2');
    expect(faults).toEqual([]);
  });

  it('are undone and done again with keys', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await canvas(page).focus();
    await pressKeys(page, 'Control+d');
    await until(page, 'Placed racks', '4');
    await pressKeys(page, 'Control+z');
    await until(page, 'Placed racks', '2');
    await pressKeys(page, 'Control+Shift+Z');
    await until(page, 'Placed racks', '4');
    await pressKeys(page, 'Control+z', 'Control+y');
    await until(page, 'Placed racks', '4');
    expect(faults).toEqual([]);
  });
});

describe('labels, distances and groups', () => {
  it('are given with keys', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '6', '6');
    await canvas(page).focus();
    await pressKeys(page, 'a');
    await page.locator('#copy-columns:focus').waitFor();
    await typeInto(page, page.locator('#gap-between'), '0.3');
    await enter(page, 'Set west–east');
    await reach(page, page.locator('#renumber-scheme'));
    await page.keyboard.type('1-01');
    await typeInto(page, page.locator('#renumber-row'), '7');
    await reach(page, page.locator('#renumber-start'));
    await page.keyboard.type('South-e');
    await page.getByText('A03 → 7-01, A02 → 7-02, A01 → 7-03').waitFor();
    await enter(page, 'Renumber 3 racks');
    await eventually(() => placed(page, 'x_mm')).toEqual({ '7-03': 6000, '7-02': 6900, '7-01': 7800 });
    expect(faults).toEqual([]);
  });

  it('are a group that is dissolved with the pointer', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await button(page, 'Group (G)').click();
    await eventually(() => placed(page, 'group')).toEqual({ A01: 'A01', A02: 'A01' });
    await button(page, 'Ungroup (Shift+G)').click();
    await eventually(() => placed(page, 'group')).toEqual({ A01: undefined, A02: undefined });
    expect(faults).toEqual([]);
  });

  it('are a lock that is taken off with the pointer', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 1, '6', '6');
    await button(page, 'Lock in place (L)').click();
    await button(page, 'Unlock (L)').click();
    await dragTo(page, await pointOf(page, 6.3, 5.4), await pointOf(page, 8.1, 5.4));
    await eventually(() => placed(page, 'x_mm')).toEqual({ A01: 7800 });
    expect(faults).toEqual([]);
  });
});

describe('a rack that is moved with keys', () => {
  it('has its distances drawn and told for a moment, as one that is dragged', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 4, '6', '6');
    await buildRow(page, 4, '6', '8.4');
    await canvas(page).focus();
    const free = await stillBox(page.locator('.floor-free'));
    const drawing = async (): Promise<string> => (await page.screenshot({ clip: free })).toString('base64');
    let rest = '';
    // Aisles and findings of the new rows come a moment later.
    await eventually(async () => {
      const before = rest;
      rest = await drawing();
      return rest === before;
    }).toBe(true);
    await pressKeys(page, 'ArrowDown', 'ArrowUp');
    await eventually(() => announced(page).innerText()).toMatch(
      /^Moved 4 items\..* aisle: 1\.20 m, meets 1\.20 m\./,
    );
    await eventually(async () => (await drawing()) === rest).toBe(false);
    await eventually(async () => (await drawing()) === rest).toBe(true);
    await pressKeys(page, ...Array<string>(4).fill('ArrowDown'));
    await eventually(() => announced(page).innerText()).toMatch(
      /aisle: 0\.80 m, at least 1\.20 m required\./,
    );
    expect(faults).toEqual([]);
  });
});

describe('the palette', () => {
  it('places racks of each facing with keys', async () => {
    const { page, faults } = await openHall(app);
    for (const [next, value] of [
      ['east', '90'],
      ['south', '180'],
      ['west', '270'],
      ['north', '0'],
    ] as const) {
      await enter(page, new RegExp(`^Facing .* switch to ${next}$`));
      await enter(page, /^Place DGX A100 rack/);
      await eventually(() => page.getByLabel('Facing', { exact: true }).inputValue()).toBe(value);
    }
    expect(faults).toEqual([]);
  });

  it('places a containment and a wall with the pointer', async () => {
    const { page, faults } = await openHall(app);
    const place = async (name: string, at: readonly [number, number]): Promise<void> => {
      const item = await stillBox(paletteItem(page, name));
      await dragTo(page, [item.x + 5, item.y + 5], at);
    };
    const { x, y } = await middle(page);
    await place('Cold-aisle containment', [x, y]);
    await heading(page, 'Cold aisle');
    await page.getByLabel('Width', { exact: true }).fill('4.8');
    await page.getByLabel('Width', { exact: true }).press('Enter');
    await place('Wall', [x, y + 100]);
    await heading(page, 'Wall');
    const { room } = await saved(page);
    expect(room['containments']).toMatchObject({ 'cold-aisle-1': { width_mm: 4800, depth_mm: 1200 } });
    expect(room['walls']).toMatchObject({ 'wall-1': { thickness_mm: 100 } });
    expect(faults).toEqual([]);
  });

  it('places a containment and a wall with keys, and moves and measures them', async () => {
    const { page, faults } = await openHall(app);
    await enter(page, 'Place Cold-aisle containment');
    await heading(page, 'Cold aisle');
    await typeInto(page, page.locator('#part-width_mm'), '4.8');
    await typeInto(page, page.locator('#place-x'), '6');
    await typeInto(page, page.locator('#place-y'), '6');
    await reach(page, canvas(page));
    await pressKeys(page, 'Shift+ArrowRight');
    await eventually(async () => (await saved(page)).room['containments']).toEqual({
      'cold-aisle-1': { kind: 'cold-aisle', x_mm: 6600, y_mm: 6000, width_mm: 4800, depth_mm: 1200 },
    });
    await enter(page, 'Place Wall');
    await heading(page, 'Wall');
    for (const [field, value] of [
      ['#wall-from-x', '12'],
      ['#wall-from-y', '3'],
      ['#wall-to-x', '18'],
      ['#wall-to-y', '5'],
    ] as const) {
      await typeInto(page, page.locator(field), value);
    }
    await page.keyboard.press('Enter');
    await eventually(async () => (await saved(page)).room['walls']).toEqual({
      'wall-1': { from: { x_mm: 12000, y_mm: 3000 }, to: { x_mm: 18000, y_mm: 5000 }, thickness_mm: 100 },
    });
    expect(faults).toEqual([]);
  });
});

describe('the outline of a room', () => {
  const outlineOf = async (page: Page): Promise<unknown> => (await saved(page)).room['outline'];

  it('is drawn corner by corner with the pointer', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await button(page, 'Draw a different shape').click();
    const { x, y } = await middle(page);
    for (const [east, north] of [
      [-200, -100],
      [200, -100],
      [200, 100],
    ] as const) {
      await page.mouse.click(x + east, y - north);
    }
    await button(page, 'Close outline').click();
    await eventually(() => outlineOf(page)).toHaveLength(3);
    expect(faults).toEqual([]);
  });

  it('is drawn and resized with keys', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await enter(page, 'Draw a different shape');
    await page.locator('.floor-frame:focus').waitFor();
    await pressKeys(page, 'Shift+ArrowLeft', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
    await pressKeys(page, 'Shift+ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Backspace', 'ArrowUp');
    await pressKeys(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter');
    await enter(page, 'Close outline');
    await eventually(() => outlineOf(page)).toHaveLength(4);
    const corners = (await outlineOf(page)) as readonly { readonly x_mm: number; readonly y_mm: number }[];
    const [first] = corners;
    const from = (x_mm: number, y_mm: number) => ({
      x_mm: (first?.x_mm ?? 0) + x_mm,
      y_mm: (first?.y_mm ?? 0) + y_mm,
    });
    expect(corners).toEqual([from(0, 0), from(5000, 0), from(5000, -2500), from(0, -2500)]);
    await enter(page, /^Corners/);
    await typeInto(page, page.locator('#corner-1-x'), '1');
    await page.keyboard.press('Enter');
    await eventually(async () => ((await outlineOf(page)) as typeof corners)[0]?.x_mm).toBe(1000);
    expect(faults).toEqual([]);
  });
});
