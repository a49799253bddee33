import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkTheme } from '../../models/present/charts/chartTheme.ts';
import { extremePlans } from '../support/extremePlans.ts';
import { spills } from './spills.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { expectNoOverflow } from './violations.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const resultPages = ['energy', 'bill', 'carbon', 'cost', 'compare', 'cooling'] as const;

async function openPlan(page: Page, plan: unknown): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'extreme.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(plan)),
    });
  await page.getByText(/^Opened /).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
}

describe('a plan of an extreme size', () => {
  it.each([
    ['1 W', 1280],
    ['10 GW', 390],
    ['10 GW in rupiah', 1280],
  ] as const)(
    '%s has no text beyond its card and none on another, %d wide',
    { timeout: 120_000 },
    async (name, width) => {
      const { page, faults } = await app.open('/racks', { viewport: { width, height: 900 } });
      await openPlan(page, extremePlans[name]);
      for (const id of resultPages) {
        await visit(page, id);
        await expect
          .poll(() => page.locator('main .tiles, main .card').count(), { timeout: 20_000 })
          .not.toBe(0);
        await expectNoOverflow(page, id);
        await expect.poll(() => spills(page), { timeout: 20_000, message: id }).toEqual([]);
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('a chart', () => {
  it('tells its values to pointer, touch and keys, beside the place and within window and card', async () => {
    const { page, faults } = await app.open('/energy?example=air-vs-liquid-computed', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const reader = page.getByRole('slider', { name: 'Values of the PUE of every hour' });
    await reader.waitFor();
    await reader.scrollIntoViewIfNeeded();
    const bubble = page.locator('.bubble.reading:popover-open');
    const tap = async (share: number): Promise<void> => {
      const box = await reader.boundingBox();
      if (box === null) throw new Error('The chart is not shown');
      await page.touchscreen.tap(box.x + box.width * share, box.y + 60);
    };
    for (const share of [0.2, 0.5, 0.98]) {
      await tap(share);
      await expect
        .poll(() => bubble.innerText(), { timeout: 20_000 })
        .toMatch(/^\d+ \w+, \d\d:00\s+PUE\s+\d\.\d{3}$/);
      const box = await bubble.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 400)).toBeLessThanOrEqual(390);
    }
    await page.keyboard.press('End');
    await expect
      .poll(() => reader.getAttribute('aria-valuetext'), { timeout: 20_000 })
      .toMatch(/^31 Dec, 23:00: PUE 1\.\d{3}$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => bubble.count(), { timeout: 20_000 }).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is saved as a drawing and as an image, in the colours that are shown', async () => {
    const { page, faults } = await app.open('/energy?example=air-vs-liquid-computed', {
      viewport: { width: 1280, height: 900 },
      colorScheme: 'dark',
    });
    const saved = async (format: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> => {
      const button = page.getByRole('button', {
        name: `Save the chart of the PUE of every hour as ${format}`,
      });
      await button.waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream())
        chunks.push(Buffer.from(chunk as Uint8Array));
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
    };
    const drawing = await saved('SVG');
    expect(drawing.name).toMatch(/the-pue-of-every-hour\.svg$/);
    const text = drawing.bytes.toString('utf8');
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain(`<rect x="-12" y="-12"`);
    expect(text).toContain(`fill="${darkTheme.surface}"`);
    const image = await saved('PNG');
    expect(image.name).toMatch(/\.png$/);
    // The width of a PNG is in its header.
    expect([image.bytes.toString('latin1', 1, 4), image.bytes.readUInt32BE(16)]).toEqual(['PNG', 2400]);
    expect(faults).toEqual([]);
  });
});
