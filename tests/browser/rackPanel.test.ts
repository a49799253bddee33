import { readFileSync } from 'node:fs';
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

const example = JSON.parse(
  readFileSync(new URL('../../examples/hall-1mw.json', import.meta.url), 'utf8'),
) as { racks: Record<string, unknown> };

/** An entry of 22 racks of one device each, and room for more. */
const light = {
  ...example,
  name: 'Light racks',
  racks: {
    gpu: {
      ...(example.racks['gpu'] as object),
      contents: { 'node-1': { device: 'dgx-a100-640', position_U: 1 } },
    },
  },
};

async function openFloor(plan: object = light): Promise<OpenedPage> {
  const opened = await app.open('/floor', { viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.setInputFiles('input[type=file]', {
    name: 'hall.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  await page.getByText(/^Opened /).waitFor();
  await page.getByRole('tab', { name: 'Rack' }).click();
  await rack(page).getByRole('img').waitFor();
  return opened;
}

const rack = (page: Page) => page.getByRole('region', { name: 'Rack details' });
const search = (page: Page) => rack(page).getByLabel('Search devices');
/** The devices that the search finds. */
const found = (page: Page) => rack(page).getByRole('listbox', { name: 'Devices' }).getByRole('option');
const shownRack = (page: Page) => page.getByLabel('Shown rack');

/** Selects a rack in the list of the floor, which is in a drawer. */
async function selectRack(page: Page, label: string): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Racks on the floor' });
  await drawer.click();
  await page.getByRole('button', { name: `Select ${label}`, exact: true }).click();
  await drawer.click();
}

/** The contents of all rack entries, as the plan that the page saves states them. */
async function racksOf(page: Page): Promise<Record<string, Record<string, unknown>>> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const stream = await (await saved).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  const { racks } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    racks: Record<string, Record<string, unknown>>;
  };
  return racks;
}

/** The place of a rack on the screen: what a click selects is shown in the panel, so that the floor is searched row by row. */
async function onCanvas(page: Page, label: string): Promise<{ x: number; y: number }> {
  await page.locator('.floor-frame').focus();
  await page.keyboard.press('f');
  const { x: left, y: top, width, height } = await stillBox(page.locator('.floor-free'));
  const mine = rack(page).getByRole('button', { name: `Make ${label} its own entry` });
  for (let y = top + height / 4; y < top + (height * 3) / 4; y += 24) {
    for (let x = left + width / 5; x < left + (width * 4) / 5; x += 12) {
      await page.mouse.click(x, y);
      if (await mine.isVisible()) return { x, y };
    }
  }
  throw new Error(`${label} is not on the canvas`);
}

describe('the rack beside the floor', () => {
  it('says that edits concern all racks of an entry, and makes one of them an entry of its own', async () => {
    const { page, faults } = await openFloor();
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
    const { page, faults } = await openFloor();
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
    const { page } = await openFloor();
    await search(page).fill('dgx h100');
    const first = found(page).first();
    await eventually(() => first.innerText()).toMatch(
      /NVIDIA DGX H100\n8 U · 10\.2 kW max · 7\.75 kW typical · air · 20\d\d · source verified/,
    );
    await search(page).fill('no such device');
    await rack(page).getByText('No matching device.').waitFor();
  });

  it('has a device dragged onto a rack on the floor: all racks of the entry, or with Alt that one', async () => {
    const { page, faults } = await openFloor();
    const at = await onCanvas(page, 'A01');
    await search(page).fill('dgx a100 640');
    const option = found(page).filter({ hasText: 'DGX A100 640GB' });
    await option.scrollIntoViewIfNeeded();
    const from = await stillBox(option);
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
    const { page, faults } = await openFloor(example);
    const at = await onCanvas(page, 'A01');
    await search(page).fill('dgx a100 640');
    const option = found(page).filter({ hasText: 'DGX A100 640GB' });
    await option.scrollIntoViewIfNeeded();
    const from = await stillBox(option);
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 6 });
    await eventually(() => page.locator('.rack-chip').innerText()).toMatch(/needs 6 U; no rack unit is free/);
    await page.mouse.up();
    await eventually(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('several racks', () => {
  it('show their sums, and are changed at once in one step of undo', async () => {
    const { page, faults } = await openFloor();
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

const YAML = `manufacturer: Acme
model: Node 9
slug: acme-node-9
u_height: 2
is_full_depth: true
weight: 20
weight_unit: kg
`;

describe('a device of the plan', () => {
  it('is made by a form that asks for quality and source, changed, used, and deleted when it is unused', async () => {
    const { page, faults } = await openFloor();
    await rack(page).getByRole('button', { name: 'New device' }).click();
    const dialog = page.getByRole('dialog', { name: 'New device' });
    await dialog.getByLabel('Name *').fill('Node X');
    await dialog.getByLabel('Class *').selectOption('server');
    await dialog.getByLabel('Height', { exact: true }).fill('2');
    await dialog.getByLabel('Maximum', { exact: true }).fill('1400');
    await dialog
      .getByText(/1,400 W would be 1\.4/)
      .first()
      .waitFor();
    await dialog.getByLabel('Maximum', { exact: true }).fill('1.4');
    await dialog.getByLabel('Draws measured at *').selectOption('ac');
    await dialog.getByLabel('Data year *').fill('2026');
    await dialog.getByRole('button', { name: 'Save device' }).click();
    await dialog.getByText('Not saved: some fields are missing or wrong.').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('own-quality');
    await expectAccessible(page, 'floor');
    await dialog.getByLabel('Quality of the figures *').selectOption('M');
    await dialog.getByLabel('Title *').fill('Data sheet');
    await dialog.getByLabel('Publisher *').fill('Acme');
    await dialog.getByLabel('Licence *').fill('not stated');
    await dialog.getByRole('button', { name: 'Save device' }).click();
    await eventually(() => dialog.count()).toBe(0);
    await search(page).fill('node x');
    await eventually(() => found(page).first().innerText()).toMatch(
      /Node X\s*own\s*2 U · 1\.4 kW max · 2026 · unverified/,
    );
    await rack(page).getByRole('button', { name: 'Change Node X' }).click();
    const again = page.getByRole('dialog', { name: 'Change the device' });
    await eventually(() => again.getByLabel('Maximum', { exact: true }).inputValue()).toBe('1.4');
    await again.getByLabel('Heat to liquid').fill('80');
    await again.getByRole('button', { name: 'Save device' }).click();
    await eventually(() => found(page).first().innerText()).toMatch(/80 % liquid/);
    await rack(page).getByRole('button', { name: 'Add', exact: true }).click();
    await rack(page).getByText('In use: DGX A100 rack.').waitFor();
    await page.getByRole('button', { name: /^Undo: add a device/ }).click();
    await rack(page).getByRole('button', { name: 'Delete Node X' }).click();
    await rack(page).getByText('No matching device.').waitFor();
    expect(faults).toEqual([]);
  });

  it('is imported from a device type, whose draw is asked for because the file states none', async () => {
    const { page, faults } = await openFloor();
    await rack(page).getByRole('button', { name: 'Import device types' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import device types' });
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'node-9.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(YAML),
    });
    await dialog.getByText('Server · 2 U · draw unknown').waitFor();
    await dialog.getByText(/The file states no draw/).waitFor();
    await dialog.getByLabel('Maximum draw of Acme Node 9').fill('0.9');
    await expectAccessible(page, 'floor');
    await dialog.getByRole('button', { name: 'Add 1 device' }).click();
    await search(page).fill('acme');
    await eventually(() => found(page).first().innerText()).toMatch(
      /Acme Node 9\s*own\s*2 U · 0\.9 kW max · 20\d\d · estimate/,
    );
    await page.getByRole('button', { name: 'Undo: add Acme Node 9' }).waitFor();
    expect(faults).toEqual([]);
  });
});
