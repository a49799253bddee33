import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epwRows, epwText } from '../support/epwText.ts';
import { eventually } from './libraryPages.ts';
import { keyFigures, startApp, visit, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const AIR = 'Air, PUE 1.6';
const LIQUID = 'Liquid, PUE 1.15';
const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);

/** Waits until the results of the example, or other stated ones, are replaced. */
async function other(page: Page, option: string, text: string): Promise<void> {
  await page.waitForFunction(
    ({ name, old }) =>
      [...document.querySelectorAll('.key-option')].some(
        (card) => card.getAttribute('aria-label') === name && !card.textContent.includes(old),
      ) && document.querySelector('.key-figures')?.getAttribute('aria-busy') === 'false',
    { name: option, old: text },
  );
}

/** The example with both options computed in London: air with a waterside economizer, liquid with dry coolers. */
async function openComputed(
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<{ page: Page; faults: readonly string[] }> {
  const { page, faults } = await app.open('/cooling', options);
  await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
  await field(page, 'cooling.kind').selectOption('system');
  await chooseClimate(page, 'london');
  await field(page, 'options.liquid.changes.cooling.kind').selectOption('system');
  await other(page, LIQUID, '458.4');
  const usual = /[\d.]+ MWh/.exec(await keyFigures(page, LIQUID))?.[0] ?? '';
  const preset = field(page, 'options.liquid.changes.cooling.preset');
  await preset.click();
  await page.keyboard.type('w32 dry');
  await page.getByRole('option', { name: /Direct to chip, W32, dry/ }).waitFor();
  await page.keyboard.press('Enter');
  await other(page, LIQUID, usual);
  await other(page, AIR, '637.7');
  return { page, faults };
}

async function chooseClimate(page: Page, city: string): Promise<void> {
  await field(page, 'site.climate.id').click();
  await page.keyboard.type(city);
  await page.locator('.listbox-float:popover-open').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

async function drop(page: Page, label: string, name: string, text: string): Promise<void> {
  await page
    .locator(`input[type="file"][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') });
}

describe('a computed cooling system', () => {
  it('has results as soon as it has a climate, and states before that it needs one', async () => {
    const { page, faults } = await app.open('/cooling');
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    await field(page, 'cooling.kind').selectOption('system');
    await page
      .getByText(/requires a climate/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await chooseClimate(page, 'chicago');
    await other(page, AIR, '637.7');
    await visit(page, 'site');
    await page.getByText('0.4 % dry bulb').waitFor();
    await eventually(() => page.getByText('0.4 % dry bulb').locator('..').innerText()).toContain('33.3 °C');
    const inChicago = await keyFigures(page, AIR);
    // The option that changed the PUE of the base plan is unchanged.
    await eventually(() => keyFigures(page, LIQUID)).toContain('458.4 MWh');
    await chooseClimate(page, 'singapore');
    await other(page, AIR, /[\d.]+ MWh/.exec(inChicago)?.[0] ?? '');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    expect(faults).toEqual([]);
  });

  it('is located with the dots of the map, which arrow keys reach', async () => {
    const { page, faults } = await openComputed();
    await visit(page, 'site');
    const map = page.getByRole('group', { name: 'Cities of the catalogue on a map' });
    const london = map.getByRole('button', { name: 'London, United Kingdom' });
    await eventually(() => london.getAttribute('aria-pressed')).toBe('true');
    await eventually(() => map.locator('button[tabindex="0"]').count()).toBe(1);
    await london.focus();
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(next).not.toBe('London, United Kingdom');
    await page.keyboard.press('Enter');
    await page
      .getByLabel('Climate summary')
      .getByText(next ?? '')
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('has parameters that are stated and reset', async () => {
    const { page, faults } = await openComputed();
    const before = await keyFigures(page, AIR);
    await page.getByRole('button', { name: 'Heat capture' }).click();
    const supply = field(page, 'cooling.capture.supplyAir_C');
    const usual = (await supply.getAttribute('placeholder')) ?? '';
    expect(Number(usual)).toBeGreaterThan(20);
    await supply.fill('20');
    await other(page, AIR, /[\d.]+ MWh/.exec(before)?.[0] ?? '');
    await page.getByText('Room air · 1 override').waitFor();
    await supply.fill('80');
    await page.getByText(/Must be at most 45; given: 80/).waitFor();
    await page.getByRole('button', { name: `Reset Supply air temperature to ${usual} °C` }).click();
    await eventually(() => keyFigures(page, AIR)).toBe(before);
    await eventually(() => supply.inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('is changed in an option alone', async () => {
    const { page, faults } = await openComputed();
    const air = await keyFigures(page, AIR);
    const liquid = await keyFigures(page, LIQUID);
    await page.getByLabel('Parameters of').selectOption('liquid');
    await page.getByRole('button', { name: 'Heat capture' }).click();
    const water = field(page, 'options.liquid.changes.cooling.capture.supplyWater_C');
    await eventually(() => water.getAttribute('placeholder')).toBe('32');
    await water.fill('20');
    await other(page, LIQUID, /[\d.]+ MWh/.exec(liquid)?.[0] ?? '');
    await eventually(() => keyFigures(page, AIR)).toBe(air);
    await visit(page, 'power');
    await page.getByRole('button', { name: 'UPS', exact: true }).click();
    await field(page, 'options.liquid.changes.power.ups.kind').selectOption('eco-mode');
    await page.getByText('Eco mode').filter({ visible: true }).first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a finding about a parameter', () => {
  it('leads to its field, which is expanded for it', async () => {
    const { page, faults } = await openComputed();
    await page.getByRole('button', { name: 'Heat capture' }).click();
    await field(page, 'cooling.capture.supplyAir_C').fill('33');
    await page.getByRole('button', { name: 'Heat capture' }).click();
    await page.getByRole('link', { name: /^Findings/ }).click();
    const finding = page
      .locator('.finding')
      .filter({ hasText: /IT inlet outside ASHRAE (recommended|allowable) range/ })
      .first();
    await finding.getByRole('button', { name: /field/i }).click();
    await field(page, 'cooling.capture.supplyAir_C').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(
      'field-cooling.capture.supplyAir_C',
    );
    expect(faults).toEqual([]);
  });
});

describe('a weather file', () => {
  it('becomes the climate of the plan, and shows what was corrected in it', async () => {
    const { page, faults } = await openComputed();
    const before = await keyFigures(page, AIR);
    await visit(page, 'site');
    const rows = epwRows().map((row, hour) => (hour === 4000 ? { ...row, dryBulb: 99.9 } : row));
    await drop(page, 'Read a weather file', 'anywhere.epw', epwText(rows));
    await page.getByText(/Read anywhere\.epw; \d+ finding/).waitFor();
    await page
      .getByLabel('Climate summary')
      .getByText(/Anywhere/)
      .waitFor();
    await eventually(() => page.getByLabel('Climate summary').innerText()).toContain('39.5 °C');
    await other(page, AIR, /[\d.]+ MWh/.exec(before)?.[0] ?? '');
    expect(faults).toEqual([]);
  });

  it('that is invalid shows the reason next to its field, and changes nothing', async () => {
    const { page, faults } = await openComputed();
    const before = await keyFigures(page, AIR);
    await visit(page, 'site');
    await drop(page, 'Read a weather file', 'notes.txt', 'milk, bread');
    const alert = page.getByRole('alert').filter({ hasText: 'notes.txt is not a usable weather file' });
    await alert.waitFor();
    await eventually(() => alert.innerText()).toMatch(/: .{10,}/);
    await eventually(() => keyFigures(page, AIR)).toBe(before);
    expect(faults).toEqual([]);
  });
});

describe('a workload', () => {
  it('is stated by the hours of a day', async () => {
    const { page, faults } = await app.open('/racks');
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    await page.getByRole('button', { name: 'Workload', exact: true }).click();
    await field(page, 'workload.kind').selectOption('schedule');
    await field(page, 'workload.weekdayFractions').fill('100');
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    await field(page, 'workload.weekdayFractions').fill('100 50');
    await page
      .getByText(/24 values/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('is read from a file of hours', async () => {
    const { page, faults } = await app.open('/racks');
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    await page.getByRole('button', { name: 'Workload', exact: true }).click();
    await field(page, 'workload.kind').selectOption('hourly');
    await drop(page, 'Read hourly utilisation', 'short.csv', '0.5\n0.6\n');
    await page.getByRole('alert').filter({ hasText: 'short.csv cannot be used' }).waitFor();
    await drop(page, 'Read hourly utilisation', 'year.csv', '1\n'.repeat(8760));
    await page.getByText('8,760 hourly values.').waitFor();
    await page.getByRole('region', { name: AIR, exact: true }).getByText('637.7').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the results of a computed system', () => {
  it('show ratios next to energy, the heat map, the power flow and the equipment', async () => {
    const { page, faults } = await openComputed();
    await visit(page, 'energy');
    const effectiveness = page.getByRole('region', { name: 'Effectiveness', exact: true });
    await eventually(() => effectiveness.innerText()).toMatch(/PUE[\s\S]*ITUE[\s\S]*TUE[\s\S]*WUE/);
    const flow = page.getByRole('img', { name: /^Power flow of/ });
    await flow.waitFor();
    const read = async (values: string): Promise<string | null> => {
      const reader = page.getByRole('slider', { name: `Values of ${values}` });
      await reader.press('Home');
      return reader.getAttribute('aria-valuetext');
    };
    await eventually(() => read(`the power flow of ${AIR}`)).toMatch(
      /^Utility to Low voltage: .* % of facility energy$/,
    );
    await eventually(() => read('the PUE of every hour')).toMatch(/^1 Jan, 00:00: PUE 1\.\d{3}$/);
    await page.getByRole('img', { name: /^Load duration of/ }).waitFor();
    await page.getByRole('table').filter({ hasText: 'Highest wet bulb' }).waitFor();
    await page
      .getByRole('region', { name: `Equipment of ${AIR}` })
      .getByText('Cooling towers')
      .waitFor();
    await page.getByRole('button', { name: LIQUID }).click();
    await page.getByRole('img', { name: `Power flow of ${LIQUID}`, exact: false }).waitFor();
    await visit(page, 'compare');
    const savings = page.getByRole('region', { name: 'Savings by part', exact: true });
    await eventually(() => savings.innerText()).toContain('Server fans');
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  it(
    'can use its parts: axe finds nothing in either theme, and no page scrolls sideways',
    { timeout: 180_000 },
    async () => {
      const { page } = await openComputed();
      for (const name of ['Heat capture', 'Cooling plant', 'Heat reuse']) {
        await page.getByRole('button', { name, exact: true }).click();
      }
      await field(page, 'cooling.capture.supplyAir_C').fill('25');
      await expectAccessible(page, 'cooling');
      await visit(page, 'power');
      await page.getByRole('button', { name: 'UPS', exact: true }).click();
      await expectAccessible(page, 'power');
      await visit(page, 'racks');
      await page.getByRole('button', { name: 'Workload', exact: true }).click();
      await field(page, 'workload.kind').selectOption('schedule');
      await expectAccessible(page, 'racks');
      await visit(page, 'site');
      await page.getByLabel('Climate summary').waitFor();
      await expectAccessible(page, 'site');
      await visit(page, 'energy');
      await page.getByRole('img', { name: /^PUE of every hour/ }).waitFor();
      await expectAccessible(page, 'energy');
      await visit(page, 'compare');
      await page.getByRole('region', { name: 'Savings by part', exact: true }).waitFor();
      await page.locator('#ranking').scrollIntoViewIfNeeded();
      await page.locator('.ranking-table tbody tr').nth(17).waitFor();
      await expectAccessible(page, 'compare');
    },
  );
});
