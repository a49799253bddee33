import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, storedRecords } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { openUndrawn } from './undrawnPlan.ts';
import { violations, expectNoOverflow } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const fact = (page: Page, name: string): Locator =>
  page.locator('.floor-fact', { hasText: name }).locator('dd');
const until = (page: Page, name: string, value: string): Promise<void> =>
  fact(page, name)
    .filter({ hasText: new RegExp(`^${value}$`) })
    .waitFor();
const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Floor of Hall 1' });
const textFile = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function drawHall(page: Page): Promise<void> {
  await page.getByLabel('Width, west to east').fill('24');
  await page.getByLabel('Depth, south to north').fill('15');
  await page.getByRole('button', { name: 'Draw the room' }).click();
  await canvas(page).waitFor();
}

describe('an automatic layout', () => {
  it('places every rack in one step, finds the maximum, and is reverted by undo', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 900 } });
    await drawHall(page);
    await page.getByRole('button', { name: 'Lay out', exact: true }).click();
    await page.getByLabel('Containment').selectOption('Hot aisles');
    await page.getByLabel('Cold aisle').fill('1.8');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByRole('button', { name: 'Lay out all racks' }).click();
    await until(page, 'Unplaced', '0');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Undo: lay out Hall 1/ }).click();
    await until(page, 'Placed racks', '0');

    await page.getByRole('button', { name: 'Calculate' }).click();
    const answer = page.locator('.floor-panel-answer');
    await answer
      .getByText('Limited by: Room and placement rules')
      .filter({ visible: true })
      .first()
      .waitFor();
    const room = Number(/(\d+) racks of/.exec(await answer.innerText())?.[1]);
    expect(room).toBeGreaterThan(20);
    const limited = page.getByRole('form', { name: 'Maximum racks' });
    await limited.getByLabel('Cooling').fill('100');
    await page.getByRole('button', { name: 'Calculate' }).click();
    await answer.getByText('Limited by: Cooling').filter({ visible: true }).first().waitFor();
    const count = /(\d+) racks? of/.exec(await answer.innerText())?.[1] ?? '';
    expect(Number(count)).toBeLessThan(room);
    await answer.getByRole('button', { name: /^Preview/ }).click();
    await page.getByRole('button', { name: /^Use/ }).click();
    await until(page, 'Placed racks', count);
    await until(page, 'Unplaced', '0');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Undo: lay out Hall 1/ }).click();
    await until(page, 'Placed racks', '0');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  }, 60_000);
});

const rackTypes = [
  'manufacturer,model,slug,form_factor,width,u_height,starting_unit',
  'Acme,Frame 44,acme-frame-44,4-post-cabinet,19,44,1',
].join('\r\n');
const racks = [
  'site;location;name;status;rack_type;serial',
  'North;Hall 7;A01;active;Frame 44;S1',
  'North;Hall 7;A02;active;Frame 44;S2',
].join('\r\n');

describe('NetBox', () => {
  it('is imported into the plan after a review, and undone in one step', async () => {
    const { page, faults } = await app.open('/racks');
    const name = page.getByRole('textbox', { name: 'Name of the plan' });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Import from NetBox…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import from NetBox' });
    await dialog.waitFor();
    const bomb = `a: &a [1,2]\n${'bcdefghi'
      .split('')
      .map(
        (one, index) =>
          `${one}: &${one} [${Array(9)
            .fill(`*${'abcdefgh'[index] ?? 'a'}`)
            .join(',')}]`,
      )
      .join('\n')}`;
    await dialog
      .getByLabel('NetBox files')
      .setInputFiles([textFile('bomb.yaml', bomb), textFile('broken.json', '{')]);
    await dialog.getByText('The open plan is unchanged').waitFor();
    await eventually(() => dialog.getByRole('button', { name: 'Import into this plan' }).isDisabled()).toBe(
      true,
    );
    await dialog
      .getByLabel('NetBox files')
      .setInputFiles([textFile('rack-types.csv', rackTypes), textFile('racks.csv', `\uFEFF${racks}`)]);
    await dialog.locator('.netbox-counts', { hasText: 'Racks2' }).waitFor();
    await dialog.getByRole('region', { name: 'Review' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoOverflow(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await dialog.getByRole('button', { name: 'Import into this plan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Imported 2 racks from NetBox.').waitFor();
    await eventually(() => name.count()).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Undo: import from NetBox' }).click();
    expect(faults).toEqual([]);
  }, 60_000);

  it('gets its files in its version', async () => {
    const { page, faults } = await app.open('/racks');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Export for NetBox…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export for NetBox' });
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save racks.csv' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('racks.csv');
    await dialog.getByRole('button', { name: 'NetBox 4.7 or later' }).click();
    await dialog.getByRole('button', { name: 'Save racks.csv' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  }, 60_000);
});

const closed = (layer: string, corners: readonly (readonly [number, number])[]): string =>
  [
    `0\nLWPOLYLINE\n8\n${layer}\n70\n1`,
    ...corners.map(([x, y]) => `10\n${String(x)}\n20\n${String(y)}`),
  ].join('\n');
const box = (x: number, y: number, width: number, depth: number): readonly (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];
const hallDxf = [
  '0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n0\nSECTION\n2\nENTITIES',
  closed('A-WALL', [
    [500, 200],
    [524, 200],
    [524, 209],
    [518, 209],
    [518, 215],
    [500, 215],
  ]),
  closed('A-COLS', box(506, 205, 0.6, 0.6)),
  closed('A-COLS', box(512, 205, 0.6, 0.6)),
  '0\nINSERT\n8\nA-DOOR\n2\nDOOR\n0\nENDSEC\n0\nEOF\n',
].join('\n');

/** A drawing of 400 by 300 pixels. */
const hallSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect x="20" y="20" width="360" height="260" fill="none" stroke="navy" stroke-width="4"/></svg>';

describe('a drawing under the floor plan', () => {
  it('of a DXF becomes the room and its columns, and a file that is too large or not a drawing changes nothing', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 1000 } });
    await page.getByRole('heading', { name: 'Hall 1 has no room outline yet' }).waitFor();
    await page.getByRole('button', { name: 'Trace' }).click();
    const input = page.getByLabel('Choose a drawing…').last();
    await input.evaluate((element: HTMLInputElement) => {
      const files = new DataTransfer();
      const part = new Uint8Array(1024 * 1024);
      files.items.add(new File(Array<Uint8Array<ArrayBuffer>>(60).fill(part), 'campus.dxf'));
      element.files = files.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByText('The file has 60 MiB; DXF files are limited to 50 MiB.').waitFor();
    await input.setInputFiles(textFile('a.dxf', 'AutoCAD Binary DXF\r\n'));
    await page.getByText('This DXF is binary').waitFor();
    await input.setInputFiles(textFile('hall.dxf', hallDxf));
    await page.getByText('Not shown: 1 × INSERT').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use as outline: 24 × 15 m on A-WALL' }).click();
    await canvas(page).waitFor();
    await page.getByRole('button', { name: 'Add 2 rectangles as columns' }).click();
    await page.getByRole('button', { name: 'Undo: add traced columns' }).click();
    await page.getByRole('button', { name: 'Undo: use the traced outline' }).click();
    await page.getByRole('button', { name: 'Redo: use the traced outline' }).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  }, 60_000);

  it('of an image is scaled by two points, and is restored after a reload', async () => {
    const { page, faults } = await openUndrawn(app, '/floor', { viewport: { width: 1440, height: 1000 } });
    await drawHall(page);
    await page.getByRole('button', { name: 'Trace' }).click();
    await page.getByLabel('Choose a drawing…').last().setInputFiles(textFile('hall.svg', hallSvg));
    await page.getByLabel('Width of the drawing').waitFor();
    await eventually(() => page.getByLabel('Width of the drawing').inputValue()).toBe('24');
    await page.getByRole('button', { name: 'Scale by two points' }).click();
    await canvas(page).scrollIntoViewIfNeeded();
    await canvas(page).click({ position: { x: 600, y: 300 } });
    await page.getByText('its end').waitFor();
    await canvas(page).click({ position: { x: 800, y: 300 } });
    const distance = page.getByLabel('This distance is');
    const now = Number(await distance.inputValue());
    await distance.fill(String(now * 2));
    await distance.press('Enter');
    await page.getByRole('button', { name: 'Scale by two points' }).waitFor();
    await eventually(async () =>
      Number(await page.getByLabel('Width of the drawing').inputValue()),
    ).toBeCloseTo(48, 1);
    await page.getByLabel('Locked').check();
    await eventually(() => page.getByRole('button', { name: 'Scale by two points' }).count()).toBe(0);
    await eventually(() => storedRecords(page, 'traces', 'plenum-traces')).toMatchObject([
      { isLocked: true },
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Trace' }).click();
    await page.getByText('hall.svg').waitFor();
    await eventually(() => page.getByLabel('Locked').isChecked()).toBe(true);
    expect(faults).toEqual([]);
  }, 60_000);
});
