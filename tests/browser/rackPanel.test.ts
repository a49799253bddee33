import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import {
  example,
  found,
  onCanvas,
  openRacks,
  rack,
  racksOf,
  search,
  selectRack,
  shownRack,
} from './rackPages.ts';
import { stillBox, uncoveredBox } from './stillness.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe('the rack beside the floor', () => {
  it('says that edits concern all racks of an entry, and makes one of them an entry of its own', async () => {
    const { page, faults } = await openRacks(app);
    await rack(page).getByText('Edits apply to all 22 racks of this entry.').waitFor();
    await selectRack(page, 'A01');
    await rack(page).getByRole('button', { name: 'Make A01 its own entry' }).click();
    await rack(page).getByText('DGX A100 rack, A01 is an entry of its own.').waitFor();
    await eventually(() => shownRack(page).locator('option').allInnerTexts()).toEqual([
      'DGX A100 rack',
      'DGX A100 rack, A01',
    ]);
    await rack(page).getByLabel('Name', { exact: true }).fill('Test rack');
    await rack(page).getByLabel('Number of node-1').fill('2');
    const racks = await racksOf(page);
    expect(racks['gpu']).toMatchObject({ count: 21, contents: { 'node-1': { device: 'dgx-a100-640' } } });
    expect(racks['rack-1']).toMatchObject({ name: 'Test rack', contents: { 'node-1': { count: 2 } } });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: 'Undo: make A01 an entry of its own' }).click();
    await eventually(() => shownRack(page).locator('option').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('has a device found by its figures and added by keyboard alone, to one rack of the entry', async () => {
    const { page, faults } = await openRacks(app);
    await selectRack(page, 'A02');
    await search(page).focus();
    await page.keyboard.type('h200 8 u');
    await eventually(() => found(page).count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('rack-add-unit');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await rack(page)
      .getByText(/added to A02 at U 7/)
      .waitFor();
    const racks = await racksOf(page);
    expect(racks['gpu']).toMatchObject({ count: 21 });
    expect(Object.values(racks['rack-1']?.['contents'] ?? {})).toMatchObject([
      { device: 'dgx-a100-640' },
      { device: expect.stringMatching(/h200/) as string },
    ]);
    expect(faults).toEqual([]);
  });

  it('tells figures, year and quality of each device that is found', async () => {
    const { page } = await openRacks(app);
    await search(page).fill('dgx h100');
    const first = found(page).first();
    await eventually(() => first.innerText()).toMatch(
      /NVIDIA DGX H100\n8 U · 10\.2 kW max · 7\.75 kW typical · air · 20\d\d · source verified/,
    );
    await search(page).fill('no such device');
    await rack(page).getByText('No matching device.').waitFor();
  });

  it('has a device dragged onto a rack on the floor: all racks of the entry, or with Alt that one', async () => {
    const { page, faults } = await openRacks(app);
    const at = await onCanvas(page, 'A01');
    await search(page).fill('dgx a100 640');
    const option = found(page).filter({ hasText: 'DGX A100 640GB' });
    const from = await uncoveredBox(option);
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(at.x + 200, at.y + 4, { steps: 4 });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    const chip = page.locator('.rack-chip');
    await eventually(() => chip.innerText()).toMatch(
      /All 22 racks of DGX A100 rack, U 7–12\. With Alt: A01 alone/,
    );
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await eventually(() => chip.count()).toBe(0);
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.keyboard.down('Alt');
    await page.mouse.move(at.x + 20, at.y + 4, { steps: 4 });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await eventually(() => chip.innerText()).toMatch(/A01, U 7–12/);
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await page.getByRole('button', { name: 'Undo: add a device to A01' }).waitFor();
    const racks = await racksOf(page);
    expect(racks['gpu']).toMatchObject({ count: 21 });
    expect(Object.keys(racks['rack-1']?.['contents'] ?? {})).toEqual(['node-1', 'device-1']);
    expect(faults).toEqual([]);
  });

  it('refuses a device that does not fit into the rack below the pointer, with the reason', async () => {
    const { page, faults } = await openRacks(app, example);
    const at = await onCanvas(page, 'A01');
    await search(page).fill('dgx a100 640');
    const option = found(page).filter({ hasText: 'DGX A100 640GB' });
    const from = await uncoveredBox(option);
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 6 });
    await eventually(() => page.locator('.rack-chip').innerText()).toMatch(/needs 6 U; no rack unit is free/);
    await page.mouse.up();
    await eventually(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('the section of the inspector', () => {
  it('that was last open for racks is shown for the next one, also after another item and a reload', async () => {
    const { page, faults } = await openRacks(app);
    const tab = (name: string) => page.getByRole('tab', { name, exact: true, selected: true });
    await selectRack(page, 'A01');
    await tab('Rack').waitFor();
    // Another item than a rack is shown with its position and size, and the next rack with its contents again.
    await page.locator('.floor-frame').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Place Column' }).click();
    await page.getByRole('heading', { name: 'Column', exact: true }).waitFor();
    await tab('Selection').waitFor();
    // The panel keeps its width, as the drawing is fitted beside it and would move under the hand.
    const inspector = page.getByRole('region', { name: 'Inspector' });
    const { width } = await stillBox(inspector);
    await selectRack(page, 'A02');
    await tab('Rack').waitFor();
    expect((await stillBox(inspector)).width).toBe(width);
    await page.reload();
    await selectRack(page, 'A03');
    await tab('Rack').waitFor();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await selectRack(page, 'A04');
    await page.getByRole('heading', { name: 'Rack A04' }).waitFor();
    await page.getByRole('tab', { name: /^Findings/ }).click();
    await selectRack(page, 'A05');
    await page.getByRole('heading', { name: 'Findings on this floor' }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('several racks', () => {
  it('show their sums, and are changed at once in one step of undo', async () => {
    const { page, faults } = await openRacks(app);
    await selectRack(page, 'A01');
    await rack(page).getByRole('button', { name: 'Make A01 its own entry' }).click();
    await page.locator('.floor-frame').focus();
    await page.keyboard.press('Control+a');
    await rack(page).getByRole('button', { name: '22 selected racks' }).waitFor();
    // 22 racks of one DGX A100 of 6.5 kW.
    await eventually(() => rack(page).locator('.rack-sums').innerText()).toMatch(/Sizing load\s*143 kW/);
    await eventually(() => rack(page).locator('.rack-sums').innerText()).toMatch(/132 of 924 U/);
    await eventually(() =>
      rack(page)
        .getByRole('list', { name: /^Entries/ })
        .innerText(),
    ).toMatch(/DGX A100 rack\s*21 racks\s*DGX A100 rack, A01\s*1 rack/);
    await eventually(() => rack(page).getByLabel('Facing').inputValue()).toBe(' mixed');
    const breaker = rack(page).getByRole('group', { name: 'Feeds of side A' }).getByLabel('Breaker');
    await breaker.fill('32');
    await breaker.press('Enter');
    await page.getByRole('button', { name: 'Undo: change breaker on side A of 22 racks' }).waitFor();
    const racks = await racksOf(page);
    for (const id of ['gpu', 'rack-1']) {
      expect(racks[id]?.['feeds']).toMatchObject({ A1: { current_A: 32 }, B1: { current_A: 60 } });
    }
    await page.getByRole('button', { name: /^Undo/ }).click();
    await eventually(() => breaker.inputValue()).toBe('60');
    await expectAccessible(page, 'floor');
    expect(faults).toEqual([]);
  });
});
