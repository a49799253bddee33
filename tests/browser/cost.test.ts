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

const LIQUID = 'Liquid, PUE 1.15';
const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);
const tile = (page: Page, label: string) => page.locator('.tile').filter({ hasText: label });
const figure = (page: Page, label: string) => tile(page, label).locator('.figure-large .figure-value');

/** Waits until a large figure has this text. */
async function reads(page: Page, label: string, text: string): Promise<void> {
  await eventually(() => figure(page, label).innerText()).toBe(text);
}

/** The cost page of the example, with liquid shown and its premium stated. */
async function openCounted(options: Parameters<RunningApp['open']>[1] = {}): Promise<OpenedPage> {
  const opened = await app.open('/cost?option=liquid', options);
  const { page } = opened;
  await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).click();
  await chooseCity(page, 'northern virginia');
  await field(page, 'finance.facility.liquidPremiumFraction').fill('10');
  await reads(page, 'Simple payback', '3.1');
  return opened;
}

async function chooseCity(page: Page, city: string): Promise<void> {
  await field(page, 'finance.facility.facilityCost').click();
  await page.keyboard.type(city);
  await page.locator('.listbox-float:popover-open').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

describe('a plan with energy cost only', () => {
  it('gets its cost of ownership with one click, by the capex of a city, and is restored by undo', async () => {
    const { page, faults } = await app.open('/cost');
    await page.locator('#first-city').click();
    await page.keyboard.type('oslo');
    await page.locator('.listbox-float:popover-open').getByRole('option', { name: /Oslo/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).click();
    await figure(page, 'Net present cost').waitFor();
    await eventually(() => field(page, 'finance.facility.capexPrice_per_W').getAttribute('placeholder')).toBe(
      '12.41',
    );
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await figure(page, 'Net present cost').waitFor();
    await page.getByRole('button', { name: 'Energy cost only' }).click();
    await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the cost of ownership', () => {
  it('states when liquid breaks even against air with a premium for liquid', async () => {
    const { page, faults } = await openCounted();
    await page.getByText('breaks even after 3.1 years').waitFor();
    await eventually(() => tile(page, 'Net present cost').innerText()).toMatch(
      /4,668,646[\s\S]*88,332 USD lower/,
    );
    const chart = page.getByRole('img', {
      name: /Cumulative cost over 15 years\. Liquid, PUE 1\.15 breaks even/,
    });
    await chart.waitFor();
    const savings = page.getByRole('img', { name: /^Cumulative savings against Air, PUE 1\.6/ });
    for (const marked of [chart, savings]) await eventually(() => marked.locator('circle').count()).toBe(1);
    // The discounted payback is longer.
    await page.getByRole('button', { name: 'Present value' }).click();
    await page.getByText('breaks even after 3.7 years').waitFor();
    const table = page.getByRole('region', { name: 'Costs of ownership of all options' });
    await eventually(async () => (await table.innerText()).replace(/\s+/g, ' ')).toMatch(
      /49,686 16,125 88,332 31\.9 3\.1 3\.7/,
    );
    expect(faults).toEqual([]);
  });

  it('is shown year by year with the arrow keys', async () => {
    const { page, faults } = await openCounted();
    const costs = page.getByRole('slider', { name: 'Values of cumulative cost' });
    await costs.press('Home');
    await costs.press('ArrowRight');
    await eventually(() => costs.getAttribute('aria-valuetext')).toMatch(/^Year 1: Air, PUE 1\.6 .* USD/);
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: /Cumulative cost over/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is explained part by part, and per unit', async () => {
    const { page, faults } = await openCounted();
    await page.getByRole('img', { name: /Facility \+49,686 USD; Electricity −138,01\d USD/ }).waitFor();
    await page.getByRole('button', { name: 'Per year' }).click();
    await page.getByRole('img', { name: /Electricity −16,12\d USD/ }).waitFor();
    await page.getByRole('img', { name: /Cost per accelerator-hour: .*1\.112 USD\/h/ }).waitFor();
    await page.getByRole('button', { name: 'kW-month' }).click();
    await page.getByRole('img', { name: /Cost per kw-month: .*998\.97 USD\/kW/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('follows custom prices of the facility and of the devices, and returns to the catalogue', async () => {
    const { page, faults } = await openCounted();
    const price = field(page, 'finance.servers.devicePrice.dgx-a100-640');
    await eventually(() => price.getAttribute('placeholder')).toBe('199000');
    await price.fill('100000');
    await reads(page, 'Per accelerator-hour', '0.687');
    await page.getByRole('button', { name: /^Reset NVIDIA DGX A100 640GB to 199000 USD/ }).click();
    await reads(page, 'Per accelerator-hour', '1.112');
    await field(page, 'finance.facility.capexPrice_per_W').fill('20');
    await reads(page, 'Simple payback', '5.6');
    // Selecting a city removes the custom price, which would override it.
    await chooseCity(page, 'oslo');
    await reads(page, 'Simple payback', '3.5');
    await eventually(() => field(page, 'finance.facility.capexPrice_per_W').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('is changed in an option alone', async () => {
    const { page, faults } = await openCounted();
    await page.getByRole('combobox', { name: /^Cost of/ }).selectOption('liquid');
    await field(page, 'options.liquid.changes.finance.facility.extraCost').fill('100000');
    await reads(page, 'Simple payback', '9.3');
    await page.getByRole('button', { name: 'Air, PUE 1.6' }).click();
    await eventually(() => tile(page, 'Net present cost').innerText()).toContain('4,756,977');
    expect(faults).toEqual([]);
  });

  it('leads from a finding to the field that corrects it', async () => {
    const { page, faults } = await app.open('/cost');
    await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).click();
    await page.getByText('Facility capex per watt is missing', { exact: false }).waitFor();
    await page.getByRole('link', { name: /^Findings/ }).click();
    const finding = page.locator('.finding').filter({ hasText: 'Cost component missing' });
    await finding.getByRole('button', { name: /field/i }).click();
    await page.locator('main.page-cost').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(
      'field-finance.facility.facilityCost',
    );
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it('can use the page with and without costs: axe finds nothing in either theme, and it does not scroll sideways', async () => {
    const { page } = await app.open('/cost');
    await page.getByRole('button', { name: 'Calculate cost of ownership', exact: true }).waitFor();
    await expectAccessible(page, 'without costs');
    const { page: counted } = await openCounted();
    await counted.getByRole('button', { name: 'Device life and maintenance' }).click();
    await counted.getByRole('button', { name: /^Analysis period and rates/ }).click();
    await counted.getByRole('heading', { name: `From Air, PUE 1.6 to ${LIQUID}` }).waitFor();
    await expectAccessible(counted, 'with costs');
  });
});
