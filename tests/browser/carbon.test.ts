import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { startApp, type OpenedPage, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);
const tile = (page: Page, label: string) => page.locator('.tile').filter({ hasText: label });
const figure = (page: Page, label: string) => tile(page, label).locator('.figure-large .figure-value');

/** Waits until a large figure has this text. */
async function reads(page: Page, label: string, text: string): Promise<void> {
  await eventually(() => figure(page, label).innerText()).toBe(text);
}

/** The carbon page of the example: 637.7 MWh at 270.5 g/kWh are 172.5 t. */
async function openCarbon(options: Parameters<RunningApp['open']>[1] = {}): Promise<OpenedPage> {
  const opened = await app.open('/carbon', options);
  await reads(opened.page, 'Location-based', '172.5');
  await field(opened.page, 'carbon.cleanFraction').waitFor();
  return opened;
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"][aria-label="Read hourly factors"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** A UTC year of dated factors: 100 g/kWh by day, 300 by night. */
function hoursOf(year: number): string {
  const start = Date.UTC(year, 0, 1);
  const hourCount = (Date.UTC(year + 1, 0, 1) - start) / 3_600_000;
  const lines = Array.from({ length: hourCount }, (_, hour) => {
    const date = new Date(start + hour * 3_600_000).toISOString().slice(0, 19);
    return `${date}Z,${hour % 24 < 12 ? '100' : '300'}`;
  });
  return ['Datetime (UTC),Carbon intensity (g/kWh)', ...lines].join('\n');
}

describe('the carbon of a year', () => {
  it('is shown location-based and market-based, with the basis of the factor', async () => {
    const { page, faults } = await openCarbon();
    await eventually(() => tile(page, 'Location-based').innerText()).toContain('direct, generation, 2023');
    await eventually(() => tile(page, 'Market-based, hourly').innerText()).toContain('172.5');
    await eventually(() => tile(page, '24/7 CFE score').innerText()).toContain('not stated');
    const scopes = page.getByRole('region', { name: 'Carbon of Air, PUE 1.6 by scope' });
    await eventually(() => scopes.innerText()).toContain('No generator diesel is stated.');
    await eventually(() => scopes.locator('tfoot').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is lower market-based once there is a contract, with annual matching more than with hourly matching', async () => {
    const { page, faults } = await openCarbon();
    await page.getByRole('button', { name: 'Add a contract' }).click();
    await reads(page, 'Market-based, annual', '0');
    const energy = field(page, 'carbon.contracts.0.energy_kWh');
    await eventually(() => energy.inputValue()).toBe('638000');
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(
      'field-carbon.contracts.0.energy_kWh',
    );
    await page.keyboard.type('300000');
    // 337.7 MWh of 637.7 are left at 270.5 g/kWh.
    await reads(page, 'Market-based, annual', '91.4');
    const hourly = Number(
      /[\d.]+(?= t)/.exec((await tile(page, 'Market-based, hourly').innerText()).replace(/\s+/g, ' '))?.[0],
    );
    expect(hourly).toBeGreaterThan(91.4);
    expect(hourly).toBeLessThan(172.5);
    await field(page, 'carbon.cleanFraction').fill('40');
    await eventually(() => figure(page, '24/7 CFE score').innerText()).toMatch(/^\d\d\.\d$/);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('flat');
    // A flat contract of 300 MWh meets 47.0 % of every hour: both methods give the same result.
    await reads(page, 'Market-based, hourly', '91.4');
    await page.getByRole('button', { name: 'Remove contract 1' }).click();
    await reads(page, 'Market-based, hourly', '172.5');
    expect(faults).toEqual([]);
  });

  it('counts diesel, refrigerant and embodied carbon separately', async () => {
    const { page, faults } = await openCarbon();
    const scopes = page.getByRole('region', { name: 'Carbon of Air, PUE 1.6 by scope' });
    await page.getByRole('button', { name: 'Generator diesel', exact: true }).click();
    await field(page, 'carbon.gensets.fuel_L').fill('1000');
    // 2.7058 kg of carbon a litre.
    await scopes.getByText('2,706 kg').waitFor();
    await page.getByRole('button', { name: 'Refrigerant', exact: true }).click();
    await field(page, 'carbon.refrigerant.charge_kg').fill('100');
    await page.getByText('Results before the last change.').waitFor();
    await field(page, 'carbon.refrigerant.yearlyLeakFraction').fill('5');
    await page
      .getByText(/select the refrigerant or state its/i)
      .filter({ visible: true })
      .first()
      .waitFor();
    await field(page, 'carbon.refrigerant.refrigerant').selectOption('R-134a');
    // 100 kg × 5 % × 1530.
    await scopes.getByText('7,650 kg').waitFor();
    expect(faults).toEqual([]);
  });

  it('checks the regulations of a country, and only selected ones', async () => {
    const { page, faults } = await openCarbon();
    await page.getByRole('button', { name: 'Regulation', exact: true }).click();
    await field(page, 'carbon.regulation.country').fill('DE');
    await page.getByRole('checkbox', { name: /^Energieeffizienzgesetz/, checked: true }).waitFor();
    await field(page, 'carbon.regulation.gridConnection_kW').fill('500');
    await page.getByText(/EnEfG\), § 11 \(1\) 1: at most 1\.5 from 2027-07-01/).waitFor();
    await page.getByRole('checkbox', { name: /^Energieeffizienzgesetz/ }).click();
    await page.getByRole('checkbox', { name: /^Energieeffizienzgesetz/, checked: false }).waitFor();
    await page.getByText(/EnEfG\), § 11 \(1\) 1/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Use default' }).click();
    await page.getByText(/EnEfG\), § 11 \(1\) 1/).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a file of hourly factors', () => {
  it('becomes the factor of the plan in one step, which undo reverts', async () => {
    const { page, faults } = await openCarbon();
    await field(page, 'carbon.transmissionLossFraction').fill('5');
    await drop(page, 'grid.csv', hoursOf(2024));
    await page.getByText(/Read grid\.csv/).waitFor();
    await page.getByText('8,784 hours').waitFor();
    // A steady load of 72.8 kW at a mean of 200 g/kWh: 637.7 MWh × 0.2 = 127.5 t.
    await reads(page, 'Location-based', '127.5');
    await eventually(() => tile(page, 'Location-based').innerText()).toContain(
      'life cycle, boundary not stated, 2024',
    );
    await eventually(() => field(page, 'carbon.transmissionLossFraction').inputValue()).toBe('5');
    await page.keyboard.press('Control+z');
    await reads(page, 'Location-based', '172.5');
    await page.keyboard.press('Control+Shift+z');
    await reads(page, 'Location-based', '127.5');
    await page.getByRole('button', { name: 'Use an annual factor instead' }).click();
    await reads(page, 'Location-based', '127.5');
    await eventually(() => field(page, 'carbon.intensity_g_per_kWh').inputValue()).toBe('200');
    expect(faults).toEqual([]);
  });

  it('without dates is assigned to the year of the site, with the selected basis', async () => {
    const { page, faults } = await openCarbon();
    await page.getByRole('button', { name: 'Direct', exact: true }).click();
    await drop(page, 'plain.csv', '250\n'.repeat(8760));
    await page.getByText('8,760 hours', { exact: true }).waitFor();
    await eventually(() => tile(page, 'Location-based').innerText()).toContain(
      'direct, boundary not stated, 2025',
    );
    expect(faults).toEqual([]);
  });

  it('that is invalid shows the reason, and changes nothing', async () => {
    const { page, faults } = await openCarbon();
    await drop(page, 'notes.csv', 'milk, bread');
    await page.getByRole('alert').filter({ hasText: 'notes.csv cannot be used' }).waitFor();
    await eventually(() => tile(page, 'Location-based').innerText()).toContain('172.5');
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it('can use the page with everything open: axe finds nothing in either theme, and it does not scroll sideways', async () => {
    const { page } = await openCarbon();
    for (const name of ['Residual mix', 'Generator diesel', 'Refrigerant', 'Embodied carbon', 'Regulation']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Add a contract' }).click();
    await page.getByRole('button', { name: 'Basis', exact: true }).click();
    await reads(page, 'Market-based, annual', '0');
    await expectAccessible(page);
  });
});
