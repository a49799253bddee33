import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import { eventually } from './libraryPages.ts';
import { keyFigures, savedText, startApp, visit, type RunningApp } from './startApp.ts';

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
const until = async (page: Page, option: string, text: string): Promise<void> => {
  await page
    .getByRole('region', { name: option, exact: true })
    .getByText(text)
    .filter({ visible: true })
    .first()
    .waitFor();
};

/** Forms, the texts of findings, the checks of place and units, and drawings near the window are loaded beside the results. */
const isOfFirstResults = (url: string): boolean =>
  url.endsWith('.js') &&
  !/\/(findingCodes|places|adviseOn|forms|ElevationsCard|elevationGeometry|diagramColours)-/.test(url);

describe('the design pages', () => {
  it('opens with the example and its results', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    expect(page.url()).toBe(`${app.address}/racks`);
    for (const text of ['637.7 MWh', '57,332 USD', '172.5 t', '1.60', '72.8 kW']) {
      await eventually(() => keyFigures(page, AIR)).toContain(text);
    }
    for (const text of ['458.4 MWh', '41,207 USD', '124.0 t', '1.15', '52.3 kW', '179.4 MWh lower, 28.1 %']) {
      await eventually(() => keyFigures(page, LIQUID)).toContain(text);
    }
    await eventually(() => page.getByRole('row', { name: 'DGX A100 rack' }).innerText()).toContain('45.5');
    expect(faults).toEqual([]);
  });

  it('shows its results with at most 338 kB of JavaScript as the server sends it', async () => {
    const { page } = await app.open('/racks', { isNew: true });
    await until(page, AIR, '637.7');
    await page.waitForLoadState('networkidle');
    // The page and its worker each list the files that they loaded; the server compresses them.
    const byPage = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const byWorker = await Promise.all(
      page
        .workers()
        .map((worker) =>
          worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
        ),
    );
    const scripts = new Set([...byPage, ...byWorker.flat()].filter((url) => isOfFirstResults(url)));
    expect([...scripts].some((url) => url.includes('/prices-'))).toBe(true);
    const sizes = await Promise.all(
      [...scripts].map((url) => {
        const headers = { 'Accept-Encoding': 'gzip, deflate, br' };
        return new Promise<number>((resolve, reject) => {
          get(url, { headers }, (response) => {
            let bytes = 0;
            response.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
            response.on('end', () => {
              resolve(bytes);
            });
          }).on('error', reject);
        });
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(338_000);
  });

  it('shows new results after an edit, and the previous ones after undo', async () => {
    const { page, faults } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    await field(page, 'cooling.pue').fill('1.3');
    // 398,580 kWh × 1.3 = 518,154 kWh
    await until(page, AIR, '518.2');
    await eventually(() => keyFigures(page, LIQUID)).toContain('458.4 MWh');
    await page.keyboard.press('Control+z');
    await until(page, AIR, '637.7');
    await eventually(() => field(page, 'cooling.pue').inputValue()).toBe('1.6');
    await page.keyboard.press('Control+Shift+z');
    await until(page, AIR, '518.2');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await until(page, AIR, '637.7');
    expect(faults).toEqual([]);
  });

  it('shows the rule under an invalid value, retains it, and marks the last results as outdated', async () => {
    const { page, faults } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    const pue = field(page, 'cooling.pue');
    await pue.fill('0.9');
    await page.getByText('Must be at least 1; given: 0.9.', { exact: true }).waitFor();
    await eventually(() => pue.inputValue()).toBe('0.9');
    await eventually(() => pue.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Results before the last change.').waitFor();
    await eventually(() => keyFigures(page, AIR)).toContain('637.7 MWh');
    await pue.fill('one point two');
    await page.getByText('Must be a finite number; given: "one point two".', { exact: true }).waitFor();
    await pue.fill('1.2');
    // 398,580 kWh × 1.2 = 478,296 kWh
    await until(page, AIR, '478.3');
    await eventually(() => page.getByText('Results before the last change.').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('adds, copies and removes racks', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    await page.getByRole('button', { name: 'Add rack' }).click();
    await page
      .getByRole('row', { name: 'Rack 2' })
      .getByText('1 of 42 U', { exact: true })
      .or(page.getByText('6 of 42 U', { exact: true }))
      .waitFor();
    await page.getByRole('button', { name: 'Duplicate DGX A100 rack' }).click();
    await page.getByRole('row', { name: 'DGX A100 rack copy' }).waitFor();
    // Two full racks and one DGX A100: 15 × 6.5 kW × 8760 h × 1.6 = 1,366,560 kWh
    await until(page, AIR, '1,367');
    await page.getByRole('button', { name: 'Remove Rack 2' }).click();
    await page.getByRole('button', { name: 'Remove DGX A100 rack copy' }).click();
    await until(page, AIR, '637.7');
    expect(faults).toEqual([]);
  });

  it('selects a device by typing', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    const device = field(page, 'racks.rack-1.contents.dgx.device');
    await device.click();
    await page.keyboard.type('b200');
    await page.getByRole('option', { name: /DGX B200/ }).waitFor();
    await page.keyboard.press('Enter');
    // 7 × 10 U do not fit into 42 U: no results, and the rack states the reason.
    await page.getByText('Results before the last change.').waitFor();
    await field(page, 'racks.rack-1.contents.dgx.count').fill('4');
    await page.getByText('40 of 42 U', { exact: true }).waitFor();
    await eventually(() => device.inputValue()).toBe('NVIDIA DGX B200');
    expect(faults).toEqual([]);
  });

  it('loads the grids of countries when the picker opens', async () => {
    const { page, faults } = await app.open('/site');
    await until(page, AIR, '637.7');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await field(page, 'carbon.grid').click();
    await page.keyboard.type('Germany');
    await page.getByRole('option', { name: /Germany/ }).click();
    await page.getByText(/g\/kWh, life cycle · 2024 · Ember/).waitFor();
    expect(loaded.some((url) => url.includes('countryGrids'))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('changes the baseline by moving an option', async () => {
    const { page } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    await page.getByRole('button', { name: `Make ${LIQUID} the baseline` }).click();
    await until(page, AIR, '179.4 MWh higher');
    await eventually(() => keyFigures(page, LIQUID)).toContain('Baseline');
  });

  it('retains an edit over a reload, even one made just before', async () => {
    const { page, faults } = await app.open('/site');
    await until(page, AIR, '637.7');
    await field(page, 'name').fill('A plan of mine');
    await visit(page, 'cooling');
    await field(page, 'cooling.pue').fill('1.4');
    await page.reload();
    // 398,580 kWh × 1.4 = 558,012 kWh
    await until(page, AIR, '558.0');
    await visit(page, 'site');
    await eventually(() => field(page, 'name').inputValue()).toBe('A plan of mine');
    await page.locator('.save-status', { hasText: /^Saved/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('saves a file that the models read, and opens it again', async () => {
    const { page, faults } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    await field(page, 'cooling.pue').fill('1.25');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('air-against-liquid-one-rack-of-seven-dgx-a100.json');
    const text = await savedText(download);
    expect(parsePlanText(text).cooling).toHaveProperty('pue', 1.25);

    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.locator('main.page-floor').waitFor();
    await visit(page, 'racks');
    await page.getByText('No racks yet.').waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    // 398,580 kWh × 1.25 = 498,225 kWh
    await until(page, AIR, '498.2');
    await page.getByRole('button', { name: 'Back to New plan' }).click();
    await page.getByText('No racks yet.').waitFor();
    expect(faults).toEqual([]);
  });

  it('opens a file that was saved with an invalid value, and states so', async () => {
    const { page, faults } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    const text = JSON.stringify({
      ...JSON.parse(await exampleText()),
      name: 'Unfinished',
      cooling: { kind: 'fixed-pue', pue: 0.9 },
    });
    await page.setInputFiles('input[type=file]', {
      name: 'unfinished.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.getByText('Opened Unfinished. One value must be corrected').waitFor();
    await page.getByText('Must be at least 1; given: 0.9.', { exact: true }).waitFor();
    await field(page, 'cooling.pue').fill('1.6');
    await until(page, AIR, '637.7');
    expect(faults).toEqual([]);
  });

  it('rejects a file that it cannot edit, and changes nothing', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    await page.setInputFiles('input[type=file]', {
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schemaVersion": 99}'),
    });
    const dialog = page.getByRole('dialog', { name: 'bad.json could not be opened' });
    await dialog.getByText('must be a whole number from 1 to 1').waitFor();
    // While the dialog is open, keys do not affect the page behind it.
    await page.keyboard.press('Control+z');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await eventually(() => keyFigures(page, AIR)).toContain('637.7 MWh');
    expect(faults).toEqual([]);
  });

  it('opens a file that is dropped on it', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    const transfer = await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
        return data;
      },
      (await exampleText()).replace('"pue": 1.6', '"pue": 1.3'),
    );
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await until(page, AIR, '518.2');
    expect(faults).toEqual([]);
  });

  it('adds a first option in addition to the base plan, and waits for its name', async () => {
    const { page, faults } = await app.open('/cooling');
    await until(page, AIR, '637.7');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.locator('main.page-floor').waitFor();
    await visit(page, 'cooling');
    await page.getByRole('button', { name: 'Add option' }).click();
    await page.getByRole('region', { name: 'As planned', exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'field-options.option-2.name');
    await page.keyboard.type('Colder');
    await eventually(() => field(page, 'options.option-2.name').inputValue()).toBe('Colder');
    expect(faults).toEqual([]);
  });

  it('leaves a long list unchanged where the user only opens it and presses Enter', async () => {
    const { page, faults } = await app.open('/site');
    await until(page, AIR, '637.7');
    const zone = field(page, 'site.timeZone');
    await zone.click();
    await page.keyboard.type('Zurich');
    await page.keyboard.press('Enter');
    await eventually(() => zone.inputValue()).toBe('Europe/Zurich');
    await zone.click();
    await page.getByRole('option', { name: 'Europe/Zurich' }).waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => zone.inputValue()).toBe('Europe/Zurich');
    // Typed text is selected on Tab as on Enter; text without a match is discarded with a message.
    await zone.click();
    await page.keyboard.type('berlin');
    await page.keyboard.press('Tab');
    await eventually(() => zone.inputValue()).toBe('Europe/Berlin');
    await zone.click();
    await page.keyboard.type('nowhere at all');
    await page.keyboard.press('Tab');
    await page.getByText('“nowhere at all” is not in the list: Time zone is unchanged.').waitFor();
    await eventually(() => zone.inputValue()).toBe('Europe/Berlin');
    expect(faults).toEqual([]);
  });

  it('tries again where the grids of countries could not be loaded', async () => {
    const { page } = await app.open('/site');
    await until(page, AIR, '637.7');
    let isDown = true;
    await page
      .context()
      .route(/countryGrids|tgwf|data-/, (route) => (isDown ? route.abort() : route.continue()));
    await field(page, 'carbon.grid').click();
    await page.getByText('Country grids could not be loaded').waitFor();
    await page.keyboard.press('Escape');
    isDown = false;
    await field(page, 'carbon.grid').click();
    await page.keyboard.type('Germany');
    await page.getByRole('option', { name: /Germany/ }).click();
    await page.getByText(/g\/kWh, life cycle · 2024 · Ember/).waitFor();
    await eventually(() => page.getByText('Country grids could not be loaded').count()).toBe(0);
  });

  it('keeps the focus in place: at the form first, and at the next rack once one is removed', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    await page.getByRole('button', { name: 'Add rack' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-racks.rack-2.name');
    await page.getByRole('button', { name: 'Remove DGX A100 rack' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-racks.rack-2');
    const isFormFirst = await page.evaluate(() => {
      const [form, aside] = ['.design-form', '.key-figures'].map((name) => document.querySelector(name));
      return Boolean(form && aside && form.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(isFormFirst).toBe(true);
    expect(faults).toEqual([]);
  });

  it('restores its state: the option of Energy, the scroll position, one history step per page', async () => {
    const { page, faults } = await app.open('/results?option=liquid');
    await page.getByRole('button', { name: LIQUID, pressed: true }).waitFor();
    await page.evaluate(() => {
      scrollTo(0, 300);
    });
    const link = (name: string) => page.getByRole('navigation').getByRole('link', { name });
    await link('Findings').click();
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    await link('Findings').click();
    await page.goBack();
    await page.getByRole('button', { name: LIQUID, pressed: true }).waitFor();
    await page.waitForFunction(() => scrollY === 300);
    await link('Racks').click();
    await page.getByRole('heading', { level: 1, name: 'Racks' }).waitFor();
    await link('Energy').click();
    await page.getByRole('button', { name: LIQUID, pressed: true }).waitFor();
    await eventually(() => page.evaluate(() => scrollY)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('opens every example with results', async () => {
    const { page, faults } = await app.open('/racks');
    await until(page, AIR, '637.7');
    const names = ['A hall of 1 MW', 'A mixed hall'];
    for (const name of names) {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.locator('.menu').getByRole('button', { name }).first().click();
      await page.locator('.header-plan-name').getByText(name).waitFor();
      await page.getByText('Annual figures of each option').waitFor();
      await eventually(() => page.locator('.key-energy .figure-value').first().innerText()).toMatch(
        /^[\d,.]+$/,
      );
    }
    expect(faults).toEqual([]);
  });
});

async function exampleText(): Promise<string> {
  return readFile(new URL('../../examples/air-vs-liquid.json', import.meta.url), 'utf8');
}
