import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EPW_HEADER, epwRows, epwText } from '../support/epwText.ts';
import { zipOf } from '../support/zipOf.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectAccessible, expectNoOverflow, violations, violationsInThemes } from './violations.ts';

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
    await eventually(() => found(page).allInnerTexts()).toEqual([
      expect.stringMatching(/^Frankfurt am Main\s+Hesse, Germany · 650,000$/),
      expect.stringMatching(/^Frankfurt \(Oder\)\s+Brandenburg, Germany · 57,000$/),
    ]);
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    const text = async (): Promise<string> => (await follows(page).innerText()).replace(/\s+/g, ' ');
    await eventually(text).toMatch(
      /Country Germany Time zone Europe\/Berlin Elevation 113 m Currency EUR Grid Germany/,
    );
    await eventually(text).toMatch(
      /Electricity price 0\.155\d* USD\/kWh, Germany Climate Frankfurt, \d+ km away, 2 m lower/,
    );
    await eventually(text).toContain('In no table: the utility.');
    await page.getByRole('link', { name: 'Frankfurt AP', exact: true }).waitFor();
    await eventually(() =>
      page.getByRole('link', { name: 'Frankfurt AP', exact: true }).getAttribute('href'),
    ).toMatch(/^https:\/\/climate\.onebuilding\.org\/.*Frankfurt\.AP\.106370_TMYx\.2009-2023\.zip$/);
    await eventually(() => city(page).inputValue()).toBe('Frankfurt am Main, Hesse, Germany');
    expect(faults).toEqual([]);
  });

  it('sets the site in one step, which one undo takes back', async () => {
    const { page, faults } = await openClimate();
    await type(page, 'paris, texas');
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    const field = (name: string) => page.locator(`[id="field-site.${name}"]`);
    await eventually(() => field('latitude_deg').inputValue()).toBe('33.66');
    await eventually(() => field('elevation_m').inputValue()).toMatch(/^\d+$/);
    await eventually(() => field('climate.id').inputValue()).toContain('Dallas');
    await page.getByRole('button', { name: /^Undo: choose Paris as the place/ }).click();
    await follows(page).waitFor({ state: 'detached' });
    await eventually(() => field('latitude_deg').inputValue()).toBe('');
    await eventually(() => field('climate.id').inputValue()).toBe('None');
    expect(faults).toEqual([]);
  });

  it('offers similar names for an unknown one, and takes none by Enter or Tab', async () => {
    const { page, faults } = await openClimate();
    await type(page, 'Frankfrut');
    const list = page.locator('.listbox-float:popover-open');
    await list.getByText('No city “Frankfrut”. Similar names').waitFor();
    await eventually(() => city(page).getAttribute('aria-activedescendant')).toBe(null);
    await page.keyboard.press('Enter');
    await eventually(() => city(page).inputValue()).toBe('Frankfrut');
    await page.keyboard.press('Tab');
    await page.getByText('“Frankfrut” is not a chosen city: City is unchanged.').waitFor();
    await eventually(() => follows(page).count()).toBe(0);
    await type(page, 'Frankfrut');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await follows(page).waitFor();
    await eventually(() => city(page).inputValue()).toBe('Frankfurt am Main, Hesse, Germany');
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
    await eventually(() => follows(page).getByText('The weather of Santiago').count()).toBe(0);
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
    await eventually(() => has('cities')).toBe(true);
    expect(has('weatherStations')).toBe(false);
    await page.keyboard.type('oslo');
    await found(page).first().waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => has('weatherStations')).toBe(true);
  });

  it('is accessible and fits', async () => {
    const { page } = await openClimate({ viewport: { width: 1440, height: 900 } });
    await type(page, 'Frankfrut');
    expect(await violationsInThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await type(page, 'la paz bolivia');
    await page.keyboard.press('Enter');
    await page.locator('.station-list').getByRole('link').first().waitFor();
    await expectAccessible(page);
    // The list of similar names, as a phone shows it.
    await page.setViewportSize({ width: 390, height: 900 });
    await city(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Frankfrut');
    await page.locator('.listbox-float:popover-open').getByText('Similar names').waitFor();
    expect(await violations(page)).toEqual([]);
    await expectNoOverflow(page);
  });
});
