import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { reportHtml } from '../../models/present/printed/reportHtml.ts';
import { sectionChoices, type Paper } from '../../models/present/printed/sectionChoices.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const library = loadNodeLibrary();
const htmlOf = (name: string, paper: Paper): string => {
  const text = readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
  return reportHtml(parsePlan(JSON.parse(text)), library, { paper });
};

/** Width of the text of a page in pixels of 96 to an inch: the paper without margins of 17 mm. */
const widths: Readonly<Record<Paper, number>> = {
  a4: Math.floor(((210 - 34) / 25.4) * 96),
  letter: Math.floor(((215.9 - 34) / 25.4) * 96),
};

/** Number of pages of a PDF, from its tree of pages. */
const pageCountOf = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

describe('the printed report', () => {
  it.each([
    ['hall-owned', 24, 48],
    ['mixed-hall', 16, 36],
    ['hall-20mw', 20, 60],
  ] as const)('of %s prints to both paper sizes, with nothing clipped', async (name, least, most) => {
    const context = await app.newContext();
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const paper of ['a4', 'letter'] as const) {
      await page.setViewportSize({ width: widths[paper], height: 900 });
      await page.setContent(htmlOf(name, paper));
      // Cells and figures hold their text, and drawings their labels; nothing is wider than the page.
      const clipped = await page.evaluate((width) => {
        const tooWide = [
          ...document.querySelectorAll('td, th, .figure, caption, figcaption, p, li, h1, h2, h3'),
        ]
          .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
          .map((part) => part.textContent);
        const outside = [...document.querySelectorAll('main table, main svg, main dl, main ul')]
          .filter((part) => part.getBoundingClientRect().right > width + 1)
          .map((part) => part.textContent.slice(0, 60));
        const cut = [...document.querySelectorAll('.drawing svg text')].flatMap((text) => {
          const drawing = text.closest('.drawing > div')?.querySelector('svg')?.getBoundingClientRect();
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const isInside =
            drawing === undefined ||
            (left >= drawing.left - 1 &&
              right <= drawing.right + 1 &&
              top >= drawing.top - 1 &&
              bottom <= drawing.bottom + 1);
          return isInside ? [] : [text.textContent];
        });
        return { tooWide, outside, cut };
      }, widths[paper]);
      expect(clipped, paper).toEqual({ tooWide: [], outside: [], cut: [] });
      const titles = await page.locator('section > h2').allTextContents();
      expect(titles).toHaveLength(sectionChoices.length);
      const pageCount = pageCountOf(await page.pdf({ preferCSSPageSize: true }));
      expect(pageCount, paper).toBeGreaterThanOrEqual(least);
      expect(pageCount, paper).toBeLessThanOrEqual(most);
    }
  });

  it('opens in a new tab from any page with two clicks, with its styles and its running title', async () => {
    const { page, faults } = await app.open('/bill?example=hall-owned');
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const open = page.getByRole('button', { name: 'Open in a new tab' });
    const [tab] = await Promise.all([page.waitForEvent('popup'), open.click()]);
    await expect
      .poll(() => tab.evaluate(() => document.adoptedStyleSheets.length), { timeout: 20_000 })
      .toBe(1);
    await eventually(() => tab.locator('section').count()).toBe(sectionChoices.length);
    expect(await tab.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('920px');
    await page.getByLabel('Summary', { exact: true }).uncheck();
    await expect.poll(() => open.isEnabled(), { timeout: 20_000 }).toBe(true);
    expect(faults).toEqual([]);
  });
});
