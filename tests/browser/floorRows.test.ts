import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, buildRow, canvas, middle, openHall, saved, until } from './floorHalls.ts';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { example, openPlanFile, savedPlan } from './rackPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectNoOverflow, violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe('the row tool', () => {
  it('draws a row with the pointer, shows it before, and builds it in one step', async () => {
    const { page, faults } = await openHall(app);
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await page.getByRole('heading', { name: 'Row tool' }).waitFor();
    const { x, y } = await middle(page);
    await page.mouse.move(x - 120, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 4, { steps: 8 });
    await page.mouse.up();
    const count = Number(await page.locator('#row-count').inputValue());
    expect(count).toBeGreaterThan(3);
    await page.getByText(new RegExp(`^Row A, A01 to A${String(count).padStart(2, '0')},`)).waitFor();
    await until(page, 'Placed racks', '0');
    await page.keyboard.press('Enter');
    await until(page, 'Placed racks', String(count));
    await page.getByRole('heading', { name: `${String(count)} racks` }).waitFor();
    await page.getByRole('button', { name: /^Undo: build row A/ }).click();
    await until(page, 'Placed racks', '0');
    expect(faults).toEqual([]);
  });

  it('draws a row to the west and one to the north with the pointer, and leaves with Escape', async () => {
    const { page, faults } = await openHall(app);
    const { x, y } = await middle(page);
    const drag = async (toX: number, toY: number): Promise<void> => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 6 });
      await page.mouse.up();
    };
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await drag(x - 100, y);
    await eventually(() => page.getByLabel('Runs to the').inputValue()).toBe('-x');
    await drag(x, y - 100);
    await eventually(() => page.getByLabel('Runs to the').inputValue()).toBe('y');
    await eventually(() => page.getByLabel('First row faces').inputValue()).toBe('90');
    await page.keyboard.press('r');
    await eventually(() => page.getByLabel('First row faces').inputValue()).toBe('270');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Row tool' }).waitFor({ state: 'detached' });
    await until(page, 'Placed racks', '0');
    expect(faults).toEqual([]);
  });

  it('builds two rows over a contained cold aisle by the keyboard alone, and says what it adds to the plan', async () => {
    const { page, faults } = await openHall(app);
    const { count: before = 1 } = await saved(page);
    await canvas(page).focus();
    await page.keyboard.press('b');
    await page.locator('#row-count:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('8');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.locator('#row-containment').waitFor();
    await page.locator('#row-containment').focus();
    await page.keyboard.type('Cold');
    await page.locator('#row-scheme').focus();
    await page.keyboard.type('1');
    for (const [field, value] of [
      ['#row-x', '6'],
      ['#row-y', '6'],
    ] as const) {
      await page.locator(field).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.getByText('Rows 1 and 2, 1-01 to 2-08, 4.80 m long, 1 contained aisle.').waitFor();
    await page.getByText(`${String(before)} become 16.`).waitFor();
    await page.keyboard.press('Enter');
    await until(page, 'Placed racks', '16');
    const { places, count, room } = await saved(page);
    expect(count).toBe(16);
    expect(places['1-01']).toMatchObject({ x_mm: 6000, facing_deg: 0 });
    expect(places['2-01']).toMatchObject({ x_mm: 6000, y_mm: 7200, facing_deg: 180 });
    expect(room['containments']).toEqual({
      'cold-aisle-1': { kind: 'cold-aisle', x_mm: 6000, y_mm: 6000, width_mm: 4800, depth_mm: 1200 },
    });
    await eventually(() => announced(page).innerText()).toMatch(/added to the plan/);
    expect(faults).toEqual([]);
  });

  it('names the rule that a row breaks before it is placed, and refuses labels in use', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '6', '6');
    await until(page, 'Placed racks', '3');
    await canvas(page).focus();
    await page.keyboard.press('b');
    await page.locator('#row-x').fill('6');
    await page.locator('#row-x').press('Tab');
    await page.locator('#row-y').fill('6.3');
    await page.locator('#row-y').press('Tab');
    await page
      .getByRole('list', { name: 'Rules that these rows break' })
      .getByText(/overlaps/)
      .waitFor();
    await page.locator('#row-name').fill('A');
    await page.getByText(/are labels of other racks: choose another row/).waitFor();
    await eventually(() => page.getByRole('button', { name: /^Place \d+ racks?$/ }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('the selection on the floor', () => {
  it('is locked, and does not move by drag, key, field or removal until it is unlocked', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '9', '7.8');
    await page.getByRole('button', { name: 'Lock in place (L)' }).click();
    await page.getByText(/^Locked: moving/).waitFor();
    const { places } = await saved(page);
    await canvas(page).focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => announced(page).innerText()).toBe('3 items locked: unlock to move.');
    await page.keyboard.press('Delete');
    await eventually(() => announced(page).innerText()).toMatch(/3 items locked: unlock to remove\./);
    await page.getByLabel('x of selection, west edge').fill('3');
    await page.getByLabel('x of selection, west edge').press('Enter');
    const { x, y } = await middle(page);
    await page.mouse.move(x - 40, y + 5);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 60, { steps: 5 });
    await page.mouse.up();
    expect((await saved(page)).places).toEqual(places);
    expect(places['A01']?.isLocked).toBe(true);
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowRight');
    await eventually(async () => (await saved(page)).places['A01']?.x_mm).toBe(
      (places['A01']?.x_mm ?? 0) + 100,
    );
    expect(faults).toEqual([]);
  });

  it('is grouped: a click on one selects all, with Alt one alone, and ungrouped by key', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '11.1', '8.1');
    await page.getByRole('button', { name: 'Group (G)' }).click();
    await eventually(() => announced(page).innerText()).toMatch(/^Grouped 3 items/);
    await canvas(page).focus();
    await page.keyboard.press('Escape');
    // The middle rack of the three stands in the middle of the room.
    const { x, y } = await middle(page);
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: '3 racks' }).waitFor();
    await page.keyboard.down('Alt');
    await page.mouse.click(x, y);
    await page.keyboard.up('Alt');
    await page.getByRole('heading', { name: 'Rack A02' }).waitFor();
    await canvas(page).focus();
    await page.keyboard.press('Shift+G');
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: 'Rack A02' }).waitFor();
    expect(Object.values((await saved(page)).places).map(({ group }) => group)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await page.keyboard.press('Control+a');
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('g');
    await eventually(async () => (await saved(page)).places['A03']?.group).toBe('A01');
    expect(faults).toEqual([]);
  });

  it('faces a direction by key, and duplicates with the displacement of the last duplicate', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 1, '6', '6');
    await canvas(page).focus();
    for (const [key, facing] of [
      ['e', '90'],
      ['s', '180'],
      ['w', '270'],
      ['n', '0'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(() => page.getByLabel('Facing', { exact: true }).inputValue()).toBe(facing);
    }
    await page.keyboard.press('Control+d');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+d');
    await until(page, 'Placed racks', '3');
    const { places } = await saved(page);
    // A duplicate is beside its rack, 600 mm; moved by 100 mm, the next one is 700 mm farther.
    expect(['A01', 'A02', 'A03'].map((label) => places[label]?.x_mm)).toEqual([6000, 6700, 7400]);
    expect(faults).toEqual([]);
  });

  it('is copied in an array with alternating facing, by fields and Enter', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await canvas(page).focus();
    await page.keyboard.press('a');
    await page.locator('#copy-columns:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await page.getByText(/3 copies: 6 items/).waitFor();
    await page.keyboard.press('Enter');
    await until(page, 'Placed racks', '8');
    const { places } = await saved(page);
    const facings = Object.values(places).map(
      ({ y_mm, facing_deg }) => `${String(y_mm)} ${String(facing_deg)}`,
    );
    expect([...new Set(facings)].sort()).toEqual(['4800 0', '7200 180']);
    expect(faults).toEqual([]);
  });

  it('has distances set and labels given by scheme after a preview, by buttons', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 3, '6', '6');
    await page.getByRole('button', { name: 'Copies, distances and labels (A)' }).click();
    await page.getByLabel('Between neighbours').fill('0.3');
    await page.getByLabel('Between neighbours').press('Tab');
    await page.getByRole('button', { name: 'Set west–east' }).click();
    await page.getByLabel('Scheme').selectOption('1-01, 1-02, …');
    await page.getByLabel('Starts in the').selectOption('South-east');
    await page.getByLabel('First row').fill('7');
    await page.getByText('A03 → 7-01, A02 → 7-02, A01 → 7-03').waitFor();
    await page.getByRole('button', { name: 'Renumber 3 racks' }).click();
    await page.getByRole('button', { name: 'Undo: renumber 3 racks' }).waitFor();
    const { places } = await saved(page);
    expect(['7-03', '7-02', '7-01'].map((label) => places[label]?.x_mm)).toEqual([6000, 6900, 7800]);
    expect(faults).toEqual([]);
  });

  it('has labels that options and decisions follow, and tells before which decisions may be open again', async () => {
    const { page, faults } = await app.open('/floor', { viewport: { width: 1440, height: 900 } });
    const decision = { decision: 'accepted', reason: 'Known.', consequenceDigest: '0123abcd' };
    await openPlanFile(page, {
      ...example,
      options: { moved: { name: 'Moved', changes: { racks: { gpu: { places: { A01: { x_mm: 3100 } } } } } } },
      findingDecisions: {
        d1: { code: 'rack-clearance', path: 'racks.gpu.places.A01', message: 'A01 is close.', ...decision },
      },
    });
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Copies, distances and labels (A)' }).click();
    await page.getByLabel('First row').fill('K');
    await page.getByText(/1 decision may be open again/).waitFor();
    await page.getByRole('button', { name: 'Renumber 22 racks' }).click();
    await page.getByRole('button', { name: 'Undo: renumber 22 racks' }).waitFor();
    expect(await savedPlan(page)).toMatchObject({
      options: { moved: { changes: { racks: { gpu: { places: { K01: { x_mm: 3100 } } } } } } },
      findingDecisions: { d1: { path: 'racks.gpu.places.K01', message: 'K01 is close.' } },
    });
    expect(faults).toEqual([]);
  });

  it('is swapped only if it is two racks of different entries, which is said', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '6', '6');
    await page.getByRole('button', { name: 'New rack' }).click();
    await until(page, 'Placed racks', '3');
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    await eventually(() => announced(page).innerText()).toBe('Select two racks to swap them.');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const table = page.getByRole('region', { name: 'Table of racks' });
    const labels = ['A01', 'A03'];
    await table.getByRole('row', { name: /A01/ }).getByRole('button').first().click();
    await table
      .getByRole('row', { name: /A03/ })
      .getByRole('button')
      .first()
      .click({ modifiers: ['Shift'] });
    await eventually(() => page.getByRole('button', { name: 'Swap two racks (X)' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Swap two racks (X)' }).click();
    await eventually(() => announced(page).innerText()).toBe(`Swapped ${labels.join(' and ')}.`);
    expect(Object.keys((await saved(page)).places)).toEqual(['A03', 'A02']);
    // By the keyboard alone: one rack, and with Shift another one, then X on the floor.
    await page.getByRole('button', { name: 'Select A01' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Select A02' }).focus();
    await page.keyboard.press('Shift+Enter');
    await canvas(page).focus();
    await page.keyboard.press('x');
    await eventually(() => announced(page).innerText()).toMatch(/^Swapped A0[12] and A0[12]\.$/);
    expect(Object.keys((await saved(page)).places)).toEqual(['A03', 'A01']);
    expect(faults).toEqual([]);
  });
});

describe('the palette', () => {
  it('places equipment with each of the four facings, and turns it while it is dragged', async () => {
    const { page, faults } = await openHall(app);
    const facing = page.getByLabel('Facing', { exact: true });
    for (const [next, value] of [
      ['east', '90'],
      ['south', '180'],
      ['west', '270'],
      ['north', '0'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`switch to ${next}$`) }).click();
      await page.getByRole('button', { name: 'Place DGX A100 rack' }).click();
      await eventually(() => facing.inputValue()).toBe(value);
    }
    const item = await stillBox(page.getByRole('button', { name: 'Place CRAH' }));
    const { x, y } = await middle(page);
    await page.mouse.move(item.x + 5, item.y + 5);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 60, { steps: 6 });
    await page.keyboard.press('w');
    await page.mouse.up();
    await page.getByRole('heading', { name: 'CRAH' }).waitFor();
    await eventually(() => facing.inputValue()).toBe('270');
    expect(faults).toEqual([]);
  });
});

describe('the automatic layout', () => {
  it('is shown before it is applied, cancelled without a change, and leaves locked racks', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 2, '1.8', '3');
    await page.getByRole('button', { name: 'Lock in place (L)' }).click();
    await buildRow(page, 6, '6', '12');
    const before = (await saved(page)).places;
    await page.getByRole('button', { name: 'Lay out', exact: true }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page
      .locator('.floor-panel-row .field-note', { hasText: /6 racks moved; 2 locked racks in place/ })
      .waitFor();
    expect((await saved(page)).places).toEqual(before);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Lay out all racks' }).press('Enter');
    await page.getByRole('button', { name: 'Undo: lay out Hall 1' }).waitFor();
    const { places } = await saved(page);
    expect(places['A01']).toEqual(before['A01']);
    expect(places['A02']).toEqual(before['A02']);
    await until(page, 'Errors', '0');
    expect(faults).toEqual([]);
  });
});

describe('the maximum number of racks', () => {
  it('is shown on the floor before it is applied, by keys, cancelled without a change, and applied in one step', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 6, '6', '12');
    const before = await saved(page);
    await page.getByRole('button', { name: 'Lay out', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Calculate' }).press('Enter');
    const preview = page.getByRole('button', { name: /^Preview \d+ racks$/ });
    const count = Number(/\d+/.exec(await preview.innerText())?.[0]);
    expect(count).toBeGreaterThan(6);
    const drawing = async (): Promise<string> =>
      (await page.locator('.floor-frame').screenshot()).toString('base64');
    const plain = await drawing();
    await preview.press('Enter');
    await page
      .locator('.floor-panel-answer .field-note', { hasText: `${String(count)} racks on the floor` })
      .waitFor();
    await eventually(async () => (await drawing()) === plain).toBe(false);
    expect(await saved(page)).toEqual(before);
    await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
    await preview.press('Enter');
    await page.getByRole('button', { name: /^Use \d+ racks and lay out$/ }).press('Enter');
    await until(page, 'Placed racks', String(count));
    await until(page, 'Errors', '0');
    const { count: after } = await saved(page);
    expect(after).toBe(count);
    await page
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click();
    await until(page, 'Placed racks', '6');
    expect(await saved(page)).toEqual(before);
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it('can use the panels: axe finds nothing in either theme', async () => {
    const { page, faults } = await openHall(app);
    await buildRow(page, 4, '6', '6');
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await page.locator('#row-rows').fill('3');
    expect(await violationsInThemes(page)).toEqual([]);
    await canvas(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Arrange', exact: true }).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('can use them on a phone: nothing scrolls sideways', async () => {
    const { page, faults } = await openHall(app, { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await page.locator('#row-rows').fill('2');
    await expectNoOverflow(page);
    await page.getByRole('button', { name: /^Place \d+ racks$/ }).click();
    await page.getByRole('button', { name: 'Copies, distances and labels (A)' }).click();
    await page.getByRole('heading', { name: 'Arrange', exact: true }).waitFor();
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  });
});
