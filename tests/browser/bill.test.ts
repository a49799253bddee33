import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { rateRecord } from '../support/rateRecord.ts';
import { eventually } from './libraryPages.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);
const annualBill = (page: Page) => page.locator('.tile', { hasText: 'Annual bill' }).locator('.figure-value');
const lines = (page: Page) => page.getByRole('region', { name: 'Line items of the bill of Air, PUE 1.6' });
const added = (page: Page) => page.locator('.added-figure', { hasText: 'Annual bill' });

/** The bill page with the results of the example: a flat rate of Virginia. */
async function openBill(
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<{ page: Page; faults: readonly string[] }> {
  const { page, faults } = await app.open('/bill', options);
  await annualBill(page).getByText('57,332').waitFor();
  return { page, faults };
}

async function give(page: Page, content: unknown, name = 'rate.json'): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await page
    .locator('input[type="file"][aria-label="Read a utility rate"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The example billed by the made-up rate. */
async function openRated(
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<{ page: Page; faults: readonly string[] }> {
  const { page, faults } = await openBill(options);
  await field(page, 'tariff.kind').selectOption('urdb');
  await give(page, rateRecord);
  await lines(page).getByText('TOU demand').filter({ visible: true }).first().waitFor();
  return { page, faults };
}

/** A figure of a text: "+31,767 USD" is 31767. */
const amountOf = (text: string): number => Number(/[\d,]+(\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));

describe('the bill', () => {
  it('of a flat rate has energy charges only, and follows the price', async () => {
    const { page, faults } = await openBill();
    await eventually(() => lines(page).innerText()).toMatch(
      /Energy\s+637,728\s+kWh\s+0\.0899\s+57,332\s+100\.0/,
    );
    await field(page, 'tariff.energyPrice_per_kWh').fill('0.1');
    await annualBill(page).getByText('63,773').waitFor();
    await page.getByRole('button', { name: 'Liquid, PUE 1.15' }).click();
    await annualBill(page).getByText('45,837').waitFor();
    await eventually(() => page.getByRole('region', { name: 'Bills of all options' }).innerText()).toMatch(
      /Liquid, PUE 1\.15\s.*−17,936/,
    );
    await page.getByRole('link', { name: 'Energy' }).click();
    await page.getByRole('heading', { name: 'Energy', level: 1 }).waitFor();
    expect(page.url()).toContain('option=liquid');
    expect(faults).toEqual([]);
  });

  it('by a utility rate has its line items, and the hour of each peak', async () => {
    const { page, faults } = await openRated();
    const text = await lines(page).innerText();
    // 72.8 kW in each of 12 months at 6 USD; in 4 of them 12 USD more
    expect(text).toMatch(/Demand\s+873\.6\s+kW-months\s+6\.00\s+5,242/);
    expect(text).toMatch(/291\.2\s+kW-months\s+12\.00\s+3,494/);
    expect(text).toMatch(/Fixed charge\s+12\s+months\s+150\.00\s+1,800/);
    const peaks = page.getByRole('region', { name: 'Billing demand of Air, PUE 1.6' });
    await eventually(() => peaks.innerText()).toMatch(/Jul\s+\d+ \w+, \d\d:00\s+72\.8\s+72\.8\s+437/);
    await page.getByRole('button', { name: 'TOU demand, summer on-peak' }).click();
    await eventually(() => peaks.innerText()).toMatch(/Jul\s+1 Jul, 12:00\s+72\.8\s+72\.8\s+874/);
    await eventually(() => page.locator('.rate-charges').innerText()).toMatch(
      /Energy\s+2 periods, up to 2 tiers/,
    );
    const total = await annualBill(page).innerText();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await annualBill(page).getByText('57,332').waitFor();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await eventually(() => annualBill(page).innerText()).toBe(total);
    expect(faults).toEqual([]);
  });

  it('is unchanged where a file cannot be billed, and the reason is shown', async () => {
    const { page, faults } = await openBill();
    await field(page, 'tariff.kind').selectOption('urdb');
    await give(page, 'milk, bread', 'notes.json');
    await page
      .getByRole('alert')
      .filter({ hasText: 'notes.json cannot be billed: The file is not JSON' })
      .waitFor();
    await give(page, { ...rateRecord, energyratestructure: 'x' });
    await page.getByRole('alert').filter({ hasText: 'energyratestructure' }).waitFor();
    await eventually(() => annualBill(page).innerText()).toContain('57,332');
    expect(faults).toEqual([]);
  });

  it('uses the selected rate where a file has several', async () => {
    const { page, faults } = await openBill();
    await field(page, 'tariff.kind').selectOption('urdb');
    const expensive = { ...rateRecord, name: 'Expensive rate', fixedchargefirstmeter: 5000 };
    await give(page, { items: [rateRecord, expensive] });
    await page.getByRole('combobox', { name: 'Rate of rate.json' }).click();
    await page.getByRole('option', { name: /^Expensive rate/ }).click();
    await lines(page).getByText('60,000').waitFor();
    await page.locator('.rate-name').filter({ hasText: 'Expensive rate' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('by a contract requires its prices, and has parts that are added and removed', async () => {
    const { page, faults } = await openBill();
    await field(page, 'tariff.kind').selectOption('large-load');
    await page.getByText('Results before the last change.').waitFor();
    await field(page, 'tariff.parts.0.demandPrice_per_kW_month').fill('10');
    await field(page, 'tariff.parts.0.minimumFraction').fill('80');
    // 637,728 kWh at the previous price, 0.0899; 72.8 kW x 10 x 12
    await annualBill(page).getByText('66,068').waitFor();
    await page.getByRole('button', { name: 'Add a part' }).click();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('field-tariff.parts.1.name');
    await page.keyboard.type('Generation');
    await field(page, 'tariff.parts.1.demandPrice_per_kW_month').fill('5');
    await field(page, 'tariff.parts.1.minimumFraction').fill('0');
    await lines(page).getByText('Generation').waitFor();
    await page.getByRole('button', { name: 'Remove part 2' }).click();
    await annualBill(page).getByText('66,068').waitFor();
    expect(faults).toEqual([]);
  });

  it('of an option can have a separate tariff', async () => {
    const { page, faults } = await openBill();
    await field(page, 'tariff.kind').waitFor();
    await page.getByLabel('Tariff of').selectOption('liquid');
    await field(page, 'options.liquid.changes.tariff.kind').selectOption('urdb');
    await give(page, rateRecord);
    await page.getByRole('region', { name: 'Bills of all options' }).getByText('1,800').waitFor();
    await eventually(() => annualBill(page).innerText()).toContain('57,332');
    await visit(page, 'site');
    await page.getByRole('link', { name: 'Utility rate' }).click();
    await eventually(() => page.getByLabel('Tariff of').inputValue()).toBe('liquid');
    await field(page, 'options.liquid.changes.tariff.kind').selectOption('');
    await page
      .getByRole('region', { name: 'Bills of all options' })
      .getByText('41,207')
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('includes water if it has a price', async () => {
    const { page, faults } = await openBill();
    await page.getByRole('button', { name: 'Water and sewer' }).click();
    await field(page, 'tariff.water.price')
      .locator('option', { hasText: 'Loudoun County' })
      .first()
      .waitFor({ state: 'attached' });
    await field(page, 'tariff.water.waterPrice_per_m3').fill('2');
    await page.getByRole('heading', { name: 'Bill inputs' }).waitFor();
    await page.getByRole('region', { name: 'Bill inputs of Air, PUE 1.6' }).getByText('2 USD/m³').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('added racks', () => {
  it('raise the bill without changing the plan, and by the same amount as in the plan', async () => {
    const { page, faults } = await openRated();
    await added(page).waitFor();
    const before = amountOf(await annualBill(page).innerText());
    const one = amountOf(await added(page).locator('dd').innerText());
    expect(one).toBeGreaterThan(0);
    await page.getByRole('button', { name: '5 added racks' }).click();
    await eventually(async () => amountOf(await added(page).locator('dd').innerText())).toBeGreaterThan(
      4 * one,
    );
    await eventually(async () => amountOf(await annualBill(page).innerText())).toBe(before);
    await visit(page, 'racks');
    await field(page, 'racks.rack-1.count').fill('2');
    await visit(page, 'bill');
    await eventually(async () => amountOf(await annualBill(page).innerText())).not.toBe(before);
    const after = amountOf(await annualBill(page).innerText());
    expect(Math.abs(after - before - one)).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => amountOf(await annualBill(page).innerText())).toBe(before);
    expect(faults).toEqual([]);
  });
});

describe('a what-if', () => {
  it('changes the bill while a slider moves, is reset, and becomes an option', async () => {
    const { page, faults } = await openRated();
    const card = page.locator('section[aria-labelledby="what-if-title"]');
    const bill = card.locator('.tile', { hasText: 'Bill with changes' }).locator('.figure-value');
    const planned = amountOf(await annualBill(page).innerText());
    const changed = async (): Promise<number> => amountOf(await bill.innerText());
    await eventually(changed).toBe(planned);
    await card.getByLabel('Cut each month').fill('10');
    // 10 kW less in twelve months at 6 USD
    await eventually(() => card.innerText()).toMatch(/Demand\s+5,242\s+4,522\s+−720/);
    await card.getByRole('button', { name: 'Reset' }).click();
    await eventually(changed).toBe(planned);
    await card.getByLabel('Utilisation').fill('50');
    await eventually(changed).toBeLessThan(planned);
    await card.getByRole('button', { name: 'Keep as option' }).click();
    await page.getByRole('button', { name: 'Air, PUE 1.6, utilisation 50 %', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a folder of rates', () => {
  it('is searched and billed, and one of its rates becomes the tariff', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-rates-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const other = { ...rateRecord, name: 'Cheap rate', utility: 'Other Power', fixedchargefirstmeter: 0 };
    writeFileSync(join(folder, 'one.json'), JSON.stringify(rateRecord));
    writeFileSync(join(folder, 'other.json'), JSON.stringify(other));
    writeFileSync(join(folder, 'broken.json'), 'milk, bread');
    const { page, faults } = await openBill();
    const card = page.locator('section[aria-labelledby="rates-title"]');
    await card.locator('input[type="file"]').setInputFiles(folder);
    await card.getByText('2 rates of 2 utilities in 3 files').waitFor();
    await card.locator('tbody tr').nth(1).waitFor();
    await eventually(() => card.locator('tbody tr').first().innerText()).toContain('Cheap rate');
    await card.getByLabel('Utility').fill('made-up');
    await card.getByText('1 rate found').waitFor();
    await card.getByLabel('Utility').fill('other');
    await card.getByRole('button', { name: 'Use Cheap rate' }).click();
    await lines(page).getByText('TOU demand').filter({ visible: true }).first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a finding about a tariff', () => {
  it('leads to the tariff card, which is only on the bill page', async () => {
    const { page, faults } = await openBill();
    await field(page, 'tariff.kind').selectOption('colocation');
    await field(page, 'tariff.committedPrice_per_kW_month').waitFor();
    await page.getByRole('link', { name: /^Findings/ }).click();
    await page
      .locator('.issue', { hasText: /committed price/ })
      .getByRole('button', { name: 'Go to field' })
      .click();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(
      'field-tariff.committedPrice_per_kW_month',
    );
    await page.keyboard.type('100');
    await lines(page).getByText('Committed power').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it('can use the bill page: axe finds nothing in either theme, and it does not scroll sideways', async () => {
    const { page } = await openRated();
    await added(page).waitFor();
    await page.getByRole('button', { name: 'Water and sewer' }).click();
    await expectAccessible(page, 'a utility rate');
    await field(page, 'tariff.kind').selectOption('large-load');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await expectAccessible(page, 'a contract');
  });
});
