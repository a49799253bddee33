import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectAccessible, expectNoOverflow } from './violations.ts';

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
    await eventually(() => rows(page).count()).toBe(99);
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
    await eventually(() => rows(page).count()).toBe(count);
    await eventually(async () => new Set(await page.locator('.claim .verdict').allInnerTexts())).toEqual(
      new Set(['Does not hold']),
    );
    await page.getByRole('button', { name: /^A4/ }).click();
    await page.getByLabel('Search claims').fill('homes');
    await eventually(() => new URL(page.url()).search).toBe('?verdict=does+not+hold&article=A4&search=homes');
    await page.getByText('No matching claims.').waitFor();
    await page.getByLabel('Search claims').fill('home');
    await page.getByText('1 claim', { exact: true }).waitFor();
    await rows(page).getByText('for several hundred years').waitFor();
  });

  it('opens with the filter of its address', async () => {
    const page = await opened('/claims?verdict=roughly&article=A0');
    await eventually(() => page.locator('.claim .verdict').allInnerTexts()).toEqual([
      'Roughly',
      'Roughly',
      'Roughly',
    ]);
    await eventually(() => page.getByRole('button', { name: /^Roughly/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('expands the calculation of a claim, by keyboard', async () => {
    const page = await opened('/claims?search=A4-18b');
    const toggle = page.getByRole('button', { name: 'How Plenum computes A4-18b' });
    await eventually(() => page.getByText('Formula').count()).toBe(0);
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Formula').waitFor();
    await eventually(() => toggle.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByText('Formula').count()).toBe(0);
  });

  it('has nothing for axe to find in either theme, and does not scroll sideways at any width', async () => {
    const { page, faults } = await app.open('/claims');
    await page.getByRole('button', { name: 'How Plenum computes A0-02' }).click();
    await page.getByText('Formula').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 844 });
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  });

  it.each([390, 1280])('is reached from Help, whose link is in view at %d pixels', async (width) => {
    const { page } = await app.open('/claims', { viewport: { width, height: 844 } });
    await rows(page).first().waitFor();
    await page.locator('.navigation').getByText('options').waitFor({ state: 'attached' });
    const link = page.getByRole('navigation').getByRole('link', { name: 'Help' });
    await eventually(() =>
      link.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth + 1;
      }),
    ).toBe(true);
    await link.click();
    await page.getByRole('main').getByRole('link', { name: 'Claims' }).click();
    await rows(page).first().waitFor();
  });
});
