import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { untilStill } from './stillness.ts';
import { startApp, visit, type OpenedPage, type RunningApp } from './startApp.ts';
import { violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** Long enough for the workers of the study to start on a busy machine. */
const RUN = { timeout: 120_000 };

const fieldOf = (page: Page, path: string): Locator => page.locator(`[id="field-${path}"]`);
const offer = (page: Page): Locator => page.getByRole('button', { name: /^Study this: / });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const chosenStudy = (page: Page): Promise<string> =>
  page.locator('#study-choice option:checked').innerText(RUN);
const axes = (page: Page): Promise<string[]> =>
  page.locator('#study-axes-body .study-axis .fold-button').allInnerTexts();

/** A page of an example with a field. */
async function opened(id: string, path: string, example = 'air-vs-liquid-computed'): Promise<OpenedPage> {
  const open = await app.open(`/${id}?example=${example}`);
  await fieldOf(open.page, path).first().waitFor(RUN);
  return open;
}

/**
 * Points at a field until it has its offer, once the page is still: what loads above it moves it from below the pointer. The offer is loaded with
 * the first field, so that a pointer that came before is moved once more.
 */
async function pointAt(page: Page, path: string): Promise<void> {
  await untilStill(page);
  await eventually(async () => {
    await page.mouse.move(0, 0);
    await fieldOf(page, path).hover();
    return offer(page).isVisible();
  }).toBe(true);
}

/** Studies a field by the pointer. */
async function studyByPointer(page: Page, path: string): Promise<void> {
  await pointAt(page, path);
  await offer(page).click();
}

/** Studies a field by the keyboard. */
async function studyByKeys(page: Page, path: string): Promise<void> {
  await fieldOf(page, path).focus();
  // The offer is loaded with the first field.
  await offer(page).waitFor();
  await page.keyboard.press('Control+Enter');
}

/** Runs the study on the page. */
async function run(page: Page): Promise<void> {
  await button(page, 'Run').click(RUN);
  await button(page, 'Run again').waitFor(RUN);
}

describe('a field of the plan', () => {
  it('is a chart of a study in two clicks, with values around its present one', async () => {
    const { page, faults } = await opened('site', 'tariff.energyPrice_per_kWh');
    await studyByPointer(page, 'tariff.energyPrice_per_kWh');
    await eventually(() => axes(page)).toEqual(['Tariff: Electricity price']);
    await eventually(() => page.getByLabel('From', { exact: true }).inputValue()).toBe('0.0699');
    await eventually(() => page.getByLabel('To', { exact: true }).inputValue()).toBe('0.1099');
    await run(page);
    await page.getByRole('slider', { name: /^Values of PUE over Electricity price/ }).waitFor();
    await eventually(() => chosenStudy(page)).toBe('Electricity price');
    expect(faults).toEqual([]);
  });

  it('is studied by the keyboard, and left by Tab as before', async () => {
    const { page, faults } = await opened('racks', 'racks.rack-1.count');
    await fieldOf(page, 'racks.rack-1.count').focus();
    await offer(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.study-offer') ?? null)).toBe(null);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+Enter');
    await page.locator('#study-axis-0-from').waitFor(RUN);
    await eventually(() => page.locator('#study-axis-0-from').inputValue()).toBe('1');
    await eventually(() => page.locator('#study-axis-0-to').inputValue()).toBe('5');
    expect(faults).toEqual([]);
  });

  it('of one option is studied in that option', async () => {
    const { page } = await opened('site', 'options.liquid.changes.tariff.energyPrice_per_kWh');
    await studyByKeys(page, 'options.liquid.changes.tariff.energyPrice_per_kWh');
    await button(page, /^Limits and goals/).click(RUN);
    await eventually(() => page.locator('#study-option').inputValue()).toBe('liquid');
  });

  it('that is a text offers none', async () => {
    const { page } = await opened('site', 'name');
    await pointAt(page, 'tariff.energyPrice_per_kWh');
    await fieldOf(page, 'name').hover();
    await eventually(() => offer(page).count()).toBe(0);
    await fieldOf(page, 'name').focus();
    await page.keyboard.press('Control+Enter');
    expect(new URL(page.url()).pathname).toBe('/site');
  });

  it('with a row of the catalogue is studied over all of them', async () => {
    const { page } = await opened('cooling', 'cooling.preset');
    await studyByPointer(page, 'cooling.preset');
    await eventually(() => axes(page)).toEqual(['Cooling system']);
    await page
      .getByRole('region', { name: 'Run', exact: true })
      .getByText(/^18 rows/)
      .waitFor(RUN);
  });

  it('has an offer with nothing for axe to find', async () => {
    const { page } = await opened('site', 'tariff.energyPrice_per_kWh');
    await fieldOf(page, 'tariff.energyPrice_per_kWh').focus();
    await offer(page).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
  });
});

describe('the study that a field is added to', () => {
  it('is the open one until it has been run, then a new one, from which it can be taken over', async () => {
    const { page, faults } = await opened('site', 'tariff.energyPrice_per_kWh');
    await studyByKeys(page, 'tariff.energyPrice_per_kWh');
    await eventually(() => axes(page)).toHaveLength(1);
    await visit(page, 'racks');
    await studyByKeys(page, 'racks.rack-1.count');
    await eventually(() => axes(page)).toHaveLength(2);
    await eventually(() => chosenStudy(page)).toBe('Electricity price');
    await run(page);

    await visit(page, 'cooling');
    await studyByPointer(page, 'cooling.preset');
    await eventually(() => axes(page)).toEqual(['Cooling system']);
    await eventually(() => page.locator('#study-choice option').count()).toBe(2);
    await button(page, 'Add to “Electricity price” instead').click();
    await eventually(() => chosenStudy(page)).toBe('Electricity price');
    await button(page, /^Question/).click();
    await eventually(() => axes(page)).toHaveLength(3);
    await eventually(() => page.locator('#study-choice option').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('is shown as it is if it varies the field already', async () => {
    const { page } = await opened('site', 'tariff.energyPrice_per_kWh');
    for (const _ of [1, 2]) {
      await studyByKeys(page, 'tariff.energyPrice_per_kWh');
      await eventually(() => axes(page)).toHaveLength(1);
      await visit(page, 'site');
    }
    await visit(page, 'study');
    await eventually(() => page.locator('#study-choice option').count()).toBe(1);
  });
});

describe('other pages', () => {
  it('begin a study of the options, and of the climates', async () => {
    const { page, faults } = await app.open('/compare?example=air-vs-liquid-computed');
    await button(page, 'Study the options').click(RUN);
    await eventually(() => axes(page)).toEqual(['Option']);
    await run(page);
    await visit(page, 'site');
    await button(page, 'Study all climates').click(RUN);
    await eventually(() => axes(page)).toEqual(['Climate']);
    await page
      .getByRole('region', { name: 'Run', exact: true })
      .getByText(/^32 rows/)
      .waitFor(RUN);
    expect(faults).toEqual([]);
  });
});
