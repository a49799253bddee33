import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dxfFaults, dxfStructure } from '../support/dxfStructure.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;
let folder = '';
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), 'plenum-sheets-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
if (!hasPoppler) console.warn('pdfinfo is not installed: sizes and fonts of the PDF are not checked by it.');

/** The print dialog of the browser stays closed, so that the test prints the page itself. */
async function withoutPrintDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'asked';
    };
  });
}

const isAsked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['printed'] === 'asked');

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('drawing sheets', () => {
  it('are a PDF at true size with three clicks from the floor page', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw');
    await withoutPrintDialog(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Sheets (PDF, SVG, DXF)…' }).click();
    await page.getByRole('button', { name: 'Print or save as PDF: 1 sheet' }).click();
    await eventually(() => isAsked(page)).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A3, lying: 420 × 297 mm in points, one page.
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
    expect(Number(box?.[1])).toBeCloseTo((420 / 25.4) * 72, -1);
    if (hasPoppler) {
      const file = join(folder, 'floor.pdf');
      writeFileSync(file, pdf);
      const told = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(told).toMatch(/^Pages: +1$/m);
      const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(told) ?? [];
      expect(Math.abs((Number(width) / 72) * 25.4 - 420)).toBeLessThan(0.5);
      expect(Math.abs((Number(height) / 72) * 25.4 - 297)).toBeLessThan(0.5);
      const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      for (const text of ['Floor plan', '1:50', 'A01', 'B11', '13200']) expect(texts).toContain(text);
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // Each font is embedded.
      for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+$/);
    }
    // The page is as before once it is printed.
    await eventually(() => page.locator('.sheets-printed').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('are chosen, stepped through and closed with the keyboard alone, and remembered', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw');
    await page.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sheets (PDF, SVG, DXF)…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Drawing sheets' });
    await dialog.waitFor();
    await dialog.getByLabel('Rack elevations').focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Power one-line diagram').focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Paper').focus();
    await page.keyboard.type('A1');
    const status = dialog.getByRole('status');
    await eventually(() => status.textContent()).toBe('Sheet 1 of 3: Floor plan, 1:20');
    await dialog.getByRole('button', { name: 'Next sheet' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await eventually(() => status.textContent()).toBe('Sheet 3 of 3: Power one-line diagram, Not to scale');
    await dialog.getByLabel('Drawn by').focus();
    await page.keyboard.type('M. Rossi');
    await eventually(() => dialog.locator('svg text', { hasText: 'M. Rossi' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => dialog.count()).toBe(0);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Sheets (PDF, SVG, DXF)…' }).click();
    await eventually(() => dialog.getByLabel('Paper').inputValue()).toBe('a1');
    await eventually(() => dialog.getByLabel('Rack elevations').isChecked()).toBe(true);
    await eventually(() => dialog.getByLabel('Drawn by').inputValue()).toBe('M. Rossi');
    expect(faults).toEqual([]);
  });

  it('save SVG that every browser draws, and DXF that the floor page reads back without a change', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Sheets (PDF, SVG, DXF)…' }).click();
    const svg = await saved(page, 'Save this sheet as SVG');
    const isDrawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return parsed.querySelector('parsererror') === null && parsed.querySelectorAll('text').length > 40;
    }, svg);
    expect(isDrawn).toBe(true);
    const dxf = await saved(page, 'Save this sheet as DXF');
    expect(dxfFaults(dxfStructure(dxf))).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Trace' }).click();
    const file = join(folder, 'hall.dxf');
    writeFileSync(file, dxf);
    await page.locator('input[type=file]').first().setInputFiles(file);
    const hall = page.getByRole('region', { name: 'Hall of the drawing' });
    await hall.getByText('an outline of 4 corners, 22 racks and 8 parts of the room').waitFor();
    await hall.getByText('The plan has all of it, at the same places.').waitFor();
    // A rack that is taken from the floor stands again where the drawing has it, and undo takes it away again.
    const moved = join(folder, 'moved.dxf');
    // The insert of the first rack, moved by a tile to the north.
    const [from = '', y = ''] =
      /INSERT\r\n(?:(?!INSERT)[^])*?T-EQPM-RACK\r\n(?:(?!INSERT)[^])*?\r\n 20\r\n([\d.]+)/.exec(dxf) ?? [];
    writeFileSync(moved, dxf.replace(from, from.replace(new RegExp(`${y}$`), String(Number(y) + 600))));
    await page.locator('input[type=file]').first().setInputFiles(moved);
    const take = hall.getByRole('button', { name: 'Take over the hall' });
    await eventually(() => take.isEnabled()).toBe(true);
    await take.click();
    await hall.getByText('The plan has all of it, at the same places.').waitFor();
    await page.getByRole('button', { name: 'Undo: take over the drawing' }).click();
    await eventually(() => take.isEnabled()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('have the drawing beneath the floor plan if that is wanted', async () => {
    const { page, faults } = await app.open('/floor?example=hall-1mw');
    await page.getByRole('button', { name: 'Trace' }).click();
    const file = join(folder, 'building.svg');
    writeFileSync(
      file,
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><path d="M0 0L800 600"/></svg>',
    );
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('Remove the drawing').waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Sheets (PDF, SVG, DXF)…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Drawing sheets' });
    const images = dialog.locator('.sheets-paper image');
    await eventually(() => images.count()).toBe(1);
    await eventually(() => images.first().getAttribute('href')).toMatch(/^data:image\/svg\+xml/);
    await dialog.getByText('Background: building.svg').waitFor();
    await dialog.getByLabel('Background drawing').uncheck();
    await eventually(() => images.count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
