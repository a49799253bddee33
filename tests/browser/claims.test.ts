import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from './startApp.ts';
import { overflow_px, violations } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const rows = (page: Page): ReturnType<Page['locator']> => page.locator('.claim');
const opened = async (path = '/claims'): Promise<Page> => {
  const { page } = await app.open(path);
  await rows(page).first().waitFor();
  return page;
};

describe('the claims page', () => {
  it('shows every claim with the claimed value, the computed value and a verdict', async () => {
    const { page, faults } = await app.open('/claims');
    await page.getByText('99 claims').waitFor();
    expect(await rows(page).count()).toBe(99);
    const textOf = async (id: string): Promise<string> =>
      (await rows(page).filter({ hasText: id }).innerText()).replace(/\s+/g, ' ');
    const liquid = await textOf('A4-27a');
    expect(liquid).toContain('Roughly Direct-to-chip cooling saves about 30 % of the energy.');
    expect(liquid).toMatch(/Claimed 30\.0 % of the energy Plenum 1\d\.\d % of the energy/);
    expect(await textOf('A4-28b')).toContain('Derived: the figure stands in no article');
    expect(faults).toEqual([]);
  });

  it('filters by verdict, article and words, and writes them into the address', async () => {
    const page = await opened();
    const wrong = page.getByRole('button', { name: /^Does not hold/ });
    const count = Number(/\d+/.exec((await wrong.innerText()).replace(/\D+/, ''))?.[0]);
    await wrong.click();
    await expect.poll(() => rows(page).count()).toBe(count);
    expect(new Set(await page.locator('.claim .verdict').allInnerTexts())).toEqual(
      new Set(['Does not hold']),
    );
    await page.getByRole('button', { name: /^A4/ }).click();
    await page.getByLabel('Search claims').fill('homes');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?verdict=does+not+hold&article=A4&search=homes');
    await page.getByText('No matching claims.').waitFor();
    await page.getByLabel('Search claims').fill('home');
    await page.getByText('1 claim', { exact: true }).waitFor();
    await rows(page).getByText('for several hundred years').waitFor();
  });

  it('opens with the filter of its address', async () => {
    const page = await opened('/claims?verdict=roughly&article=A0');
    expect(await page.locator('.claim .verdict').allInnerTexts()).toEqual(['Roughly', 'Roughly', 'Roughly']);
    expect(await page.getByRole('button', { name: /^Roughly/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('expands the calculation of a claim, by keyboard', async () => {
    const page = await opened('/claims?search=A4-18b');
    const toggle = page.getByRole('button', { name: 'How Plenum computes A4-18b' });
    expect(await page.getByText('Formula').count()).toBe(0);
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Formula').waitFor();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.getByText('Formula').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const { page, faults } = await app.open('/claims', { colorScheme });
    await page.getByRole('button', { name: 'How Plenum computes A0-02' }).click();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each([390, 1024, 1280])('does not scroll sideways at %d pixels', async (width) => {
    const { page } = await app.open('/claims', { viewport: { width, height: 844 } });
    await rows(page).first().waitFor();
    expect(await overflow_px(page)).toBeLessThanOrEqual(0);
  });

  it.each([390, 1280])('is reached from Help, whose link is in view at %d pixels', async (width) => {
    const { page } = await app.open('/claims', { viewport: { width, height: 844 } });
    await rows(page).first().waitFor();
    await page.locator('.navigation').getByText('options').waitFor({ state: 'attached' });
    const link = page.getByRole('navigation').getByRole('link', { name: 'Help' });
    await expect
      .poll(() =>
        link.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left >= 0 && right <= innerWidth + 1;
        }),
      )
      .toBe(true);
    await link.click();
    await page.getByRole('main').getByRole('link', { name: 'Claims' }).click();
    await rows(page).first().waitFor();
  });
});
