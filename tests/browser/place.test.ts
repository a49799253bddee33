import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EPW_HEADER, epwRows, epwText } from '../support/epwText.ts';
import { zipOf } from '../support/zipOf.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { overflow_px, violations } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const city = (page: Page) => page.getByRole('combobox', { name: 'City', exact: true });
const found = (page: Page) => page.locator('.listbox-float:popover-open').getByRole('option');
const follows = (page: Page) => page.locator('.place-facts');

/** The plan page with the climate card open, and what it loaded so far. */
async function openClimate(
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<{ page: Page; faults: readonly string[]; loaded: string[] }> {
  const { page, faults } = await app.open('/site', options);
  const loaded: string[] = [];
  page.context().on('response', (response) => loaded.push(response.url()));
  await page.getByRole('region', { name: 'Air, PUE 1.6', exact: true }).getByText('637.7').waitFor();
  // The card is open already where the plan has a place, once its form is there.
  await city(page)
    .or(page.getByRole('button', { name: /^Climate/ }))
    .first()
    .waitFor();
  if (!(await city(page).isVisible())) await page.getByRole('button', { name: /^Climate/ }).click();
  await city(page).waitFor();
  return { page, faults, loaded };
}

/** Types a name into the picker and waits for what is found. */
async function type(page: Page, name: string): Promise<void> {
  await city(page).click();
  await page.keyboard.type(name);
  await found(page).first().waitFor();
}

describe('the place picker', () => {
  it('chooses a city by keyboard alone, and shows what follows from it', async () => {
    const { page, faults } = await openClimate();
    await city(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('frankfurt');
    await found(page).first().waitFor();
    expect(await found(page).allInnerTexts()).toEqual([
      expect.stringMatching(/^Frankfurt am Main\s+Hesse, Germany · 650,000$/),
      expect.stringMatching(/^Frankfurt \(Oder\)\s+Brandenburg, Germany · 57,000$/),
    ]);
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    const text = (await follows(page).innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Country Germany Time zone Europe\/Berlin Elevation 113 m Currency EUR Grid Germany/,
    );
    expect(text).toMatch(
      /Electricity price 0\.155\d* USD\/kWh, Germany Climate Frankfurt, \d+ km away, 2 m lower/,
    );
    expect(text).toContain('In no table: the utility.');
    await page.getByRole('link', { name: 'Frankfurt AP', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Frankfurt AP', exact: true }).getAttribute('href')).toMatch(
      /^https:\/\/climate\.onebuilding\.org\/.*Frankfurt\.AP\.106370_TMYx\.2009-2023\.zip$/,
    );
    expect(await city(page).inputValue()).toBe('Frankfurt am Main, Hesse, Germany');
    expect(faults).toEqual([]);
  });

  it('sets the site in one step, which one undo takes back', async () => {
    const { page, faults } = await openClimate();
    await type(page, 'paris, texas');
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    const field = (name: string) => page.locator(`[id="field-site.${name}"]`);
    expect(await field('latitude_deg').inputValue()).toBe('33.66');
    expect(await field('elevation_m').inputValue()).toMatch(/^\d+$/);
    expect(await field('climate.id').inputValue()).toContain('Dallas');
    await page.getByRole('button', { name: /^Undo: choose Paris as the place/ }).click();
    await follows(page).waitFor({ state: 'detached' });
    expect(await field('latitude_deg').inputValue()).toBe('');
    expect(await field('climate.id').inputValue()).toBe('None');
    expect(faults).toEqual([]);
  });

  it('offers similar names for an unknown one, and takes none by Enter or Tab', async () => {
    const { page, faults } = await openClimate();
    await type(page, 'Frankfrut');
    const list = page.locator('.listbox-float:popover-open');
    await list.getByText('No city “Frankfrut”. Similar names').waitFor();
    expect(await city(page).getAttribute('aria-activedescendant')).toBe(null);
    await page.keyboard.press('Enter');
    expect(await city(page).inputValue()).toBe('Frankfrut');
    await page.keyboard.press('Tab');
    await page.getByText('“Frankfrut” is not a chosen city: City is unchanged.').waitFor();
    expect(await follows(page).count()).toBe(0);
    await type(page, 'Frankfrut');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    expect(await city(page).inputValue()).toBe('Frankfurt am Main, Hesse, Germany');
    expect(faults).toEqual([]);
  });

  it('says that the climate is far away or at another height, until a weather file is dropped', async () => {
    const { page, faults } = await openClimate();
    await type(page, 'la paz bolivia');
    await page.keyboard.press('Enter');
    await follows(page)
      .getByText(/The weather of Santiago is 1,\d\d\d km from/)
      .waitFor();
    await follows(page)
      .getByText(/3,228 m below the site at 3,782 m/)
      .waitFor();
    const header = EPW_HEADER.map((line) =>
      line.startsWith('LOCATION') ? 'LOCATION,La Paz,LP,BOL,made up,852010,-16.51,-68.19,-4.0,4058.0' : line,
    );
    const rows = epwRows().map((row) => ({ ...row, pressure: 62_000 }));
    await page.locator('input[type="file"][aria-label="Read a weather file"]').setInputFiles({
      name: 'BOL_LP_La.Paz.852010_TMYx.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipOf({ 'BOL_La.Paz.epw': epwText(rows, header), 'BOL_La.Paz.stat': 'x' })),
    });
    await page.getByText(/^Read BOL_LP_La\.Paz\.852010_TMYx\.zip/).waitFor();
    await expect.poll(() => follows(page).getByText('The weather of Santiago').count()).toBe(0);
    await page.getByText('Hourly weather year.').waitFor();
    expect(faults).toEqual([]);
  });

  it('refuses a zip file without weather in words', async () => {
    const { page } = await openClimate();
    await page.locator('input[type="file"][aria-label="Read a weather file"]').setInputFiles({
      name: 'photos.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipOf({ 'a.jpg': 'x' })),
    });
    await page
      .getByText(/photos\.zip is not a usable weather file: .* contains no EPW file, but a\.jpg/)
      .waitFor();
  });

  it('loads the tables of cities and stations only when they are needed', async () => {
    const { page, loaded } = await openClimate();
    await page.waitForLoadState('networkidle');
    const has = (name: string): boolean => loaded.some((url) => url.includes(`/${name}-`));
    expect([has('cities'), has('weatherStations')]).toEqual([false, false]);
    await city(page).click();
    await expect.poll(() => has('cities'), { timeout: 10_000 }).toBe(true);
    expect(has('weatherStations')).toBe(false);
    await page.keyboard.type('oslo');
    await found(page).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => has('weatherStations'), { timeout: 10_000 }).toBe(true);
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('is accessible and fits, %s at %d px', async (colorScheme, width) => {
    const { page } = await openClimate({ colorScheme, viewport: { width, height: 900 } });
    await type(page, 'Frankfrut');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await type(page, 'la paz bolivia');
    await page.keyboard.press('Enter');
    await page.locator('.station-list').getByRole('link').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow_px(page)).toBe(0);
  });
});
