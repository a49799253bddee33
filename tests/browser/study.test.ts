import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, waitUntilSaved } from './libraryPages.ts';
import { keyFigures, savedText, startApp, visit, type OpenedPage, type RunningApp } from './startApp.ts';
import { expectAccessible, expectNoOverflow, violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** Two systems in three climates: six rows, which take less than a second. */
const small = {
  schemaVersion: 1,
  name: 'Two systems',
  axes: [
    { kind: 'presets', ids: ['midsize-chiller', 'rear-door'] },
    { kind: 'climates', ids: ['zurich-ch', 'london-gb', 'singapore-sg'] },
  ],
};

const fileOf = (study: object, name = 'study.json'): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(study)),
});

/** Long enough for the workers of the study to start on a busy machine. */
const RUN = { timeout: 120_000 };

const runBar = (page: Page): Locator => page.getByRole('region', { name: 'Run', exact: true });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const results = (page: Page): Locator => page.getByRole('region', { name: 'Results', exact: true });

/** The study page of an example. */
async function opened(options: Parameters<RunningApp['open']>[1] = {}): Promise<OpenedPage> {
  const open = await app.open('/study?example=air-vs-liquid-computed', options);
  await open.page.locator('.study-starter:not([disabled])').nth(3).waitFor(RUN);
  return open;
}

/** Opens a study file, whose question is then on the page. */
async function openFile(page: Page, study: object, name?: string): Promise<void> {
  await page.locator('input[aria-label="Study file"]').first().setInputFiles(fileOf(study, name));
}

async function run(page: Page): Promise<void> {
  await runBar(page).getByRole('button', { name: /^Run/ }).click();
  await button(page, 'Run again').waitFor(RUN);
}

/** A study that has run. */
async function answered(
  study: object = small,
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<OpenedPage> {
  const open = await opened(options);
  await openFile(open.page, study);
  await runBar(open.page)
    .getByText(/rows|designs/)
    .waitFor(RUN);
  await run(open.page);
  return open;
}

describe('the first question', () => {
  it('is answered in two clicks: the PUE of 18 systems in 32 climates', { timeout: 240_000 }, async () => {
    const { page, faults } = await opened();
    await button(page, /^Which cooling system, in which climate/).click();
    await button(page, 'Run').click();
    await button(page, 'Run again').waitFor({ timeout: 200_000 });
    await results(page)
      .getByText(/^576 rows of revision/)
      .waitFor();
    const map = page.getByRole('slider', { name: 'Values of PUE over Climate and Cooling system' });
    await map.focus();
    await map.press('ArrowRight');
    await eventually(() => map.getAttribute('aria-valuetext')).toMatch(/^Large site, airside.*PUE 1\.\d+/);
    await eventually(() => map.getAttribute('aria-valuemax')).toBe('576');
    // No name of a system is cut, on a phone neither.
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoOverflow(page, `map at ${String(width)} pixels`);
      const cut = (): Promise<string[]> =>
        page.locator('#study-results-title').evaluate((title) => {
          const texts = title.closest('section')?.querySelectorAll('svg text:not([transform])') ?? [];
          return [...texts].map(({ textContent }) => textContent).filter((text) => text.includes('…'));
        });
      await eventually(cut).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('says how many rows it has and about how long it takes, before it runs', async () => {
    const { page } = await opened();
    await button(page, /^Which cooling system, in which climate/).click();
    await runBar(page)
      .getByText(/^576 rows: about .* in this browser$/)
      .waitFor(RUN);
  });
});

describe('what varies', () => {
  it('is any field of the plan, found by words of its name, and a range of it', async () => {
    const { page, faults } = await opened();
    await button(page, /^A question of your own/).click();
    const field = page.getByRole('combobox', { name: 'Add a field of the plan' });
    await field.fill('supply air');
    await page.locator('.listbox-float:popover-open').getByRole('option').first().click();
    await page.getByLabel('From', { exact: true }).fill('18');
    await page.getByLabel('To', { exact: true }).fill('24');
    await page.getByLabel('Number of values').fill('4');
    await runBar(page)
      .getByText(/^4 rows/)
      .waitFor(RUN);
    expect(faults).toEqual([]);
  });

  it('says at its field what is wrong, and does not run', async () => {
    const { page } = await opened();
    await openFile(page, small);
    await button(page, 'Cooling system').click();
    await page
      .getByRole('group', { name: /^Cooling systems/ })
      .getByRole('button', { name: 'None' })
      .click();
    await page.getByText('Must have at least 1 entry; given: a list of 0.').waitFor();
    await runBar(page).getByText('1 problem in the question: see above.').waitFor();
    await eventually(() => button(page, 'Run').isDisabled()).toBe(true);
  });

  it('has numbers in the chosen units', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      localStorage.setItem('plenum-units', JSON.stringify({ system: 'us', temperature: 'F' }));
    });
    await page.reload();
    await page.locator('.study-starter:not([disabled])').nth(3).waitFor(RUN);
    const path = 'cooling.capture.supplyAir_C';
    await openFile(page, { ...small, axes: [{ kind: 'range', path, from: 20, to: 25, valueCount: 2 }] });
    await button(page, 'Cooling, heat capture: Supply air temperature').click();
    await eventually(() => page.getByLabel('From', { exact: true }).inputValue()).toBe('68');
    await page.getByLabel('To', { exact: true }).fill('86');
    await runBar(page)
      .getByText(/^2 rows/)
      .waitFor(RUN);
    const [download] = await Promise.all([page.waitForEvent('download'), saveFile(page)]);
    const study = JSON.parse(await savedText(download)) as typeof small;
    expect(study.axes).toEqual([{ kind: 'range', path, from: 20, to: 30, valueCount: 2 }]);
  });
});

describe('what is uncertain', () => {
  const uncertain = ['workload.utilisationFraction', 'tariff.energyPrice_per_kWh'].map((path) => ({
    path,
    distribution: { kind: 'uniform', from: 0.1, to: 0.2 },
  }));
  const fan = {
    path: 'cooling.capture.fanEfficiency',
    distribution: { kind: 'uniform', from: 0.5, to: 0.7 },
  };
  const draws = { method: 'latin-hypercube', count: 8, seed: 1 };

  it('has correlations, and the nearest one for a contradiction', async () => {
    const { page, faults } = await opened();
    await openFile(page, { schemaVersion: 1, name: 'Correlated', uncertain: [...uncertain, fan], draws });
    const correlations = page.getByRole('group', { name: 'Correlations of uncertain inputs' });
    for (const [index, value] of ['0.9', '0.9', '-0.9'].entries()) {
      await correlations.getByRole('button', { name: 'Add a correlation' }).click();
      await page.locator(`#study-correlation-${String(index)}-value`).fill(value);
    }
    await eventually(() => correlations.getByRole('button', { name: 'Add a correlation' }).count()).toBe(0);
    await correlations
      .getByText(/^Contradicts the others: the rank correlation of Tariff: Electricity price and Cooling/)
      .waitFor(RUN);
    await runBar(page).getByText('1 problem in the question: see above.').waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
    await correlations.getByRole('button', { name: /^Use .* between / }).click();
    await runBar(page)
      .getByText(/^8 rows/)
      .waitFor(RUN);
    await page.locator('#study-correlation-0-value').fill('2');
    await correlations.getByText(/^Must be at most 1; given: 2/).waitFor(RUN);
    await correlations
      .getByRole('button', { name: /^Remove the correlation of Workload: Utilisation and Tariff/ })
      .click();
    const [download] = await Promise.all([page.waitForEvent('download'), saveFile(page)]);
    const study = JSON.parse(await savedText(download)) as { readonly correlations: readonly object[] };
    expect(study.correlations).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('and what varies say before the run what the plan cannot have', async () => {
    const { page } = await opened();
    await openFile(page, {
      schemaVersion: 1,
      name: 'Too wide',
      axes: [{ kind: 'range', path: 'cooling.capture.fanEfficiency', from: 0.5, to: 1.5, valueCount: 11 }],
      uncertain: [
        {
          path: 'workload.utilisationFraction',
          distribution: { kind: 'normal', mean: 0.9, standardDeviation: 0.2 },
        },
      ],
      draws,
    });
    await runBar(page)
      .getByText(
        /^Fan efficiency: the plan cannot have 1\.1, 1\.2, 1\.3 and 2 more, whose rows have no figures/,
      )
      .waitFor(RUN);
    await runBar(page)
      .getByText(
        /^Utilisation has draws that the plan cannot have, such as .* Choose a narrower distribution/,
      )
      .waitFor();
  });
});

async function menuItem(page: Page, name: string): Promise<void> {
  await button(page, 'Actions of studies').click();
  await page.locator('#study-menu').getByRole('button', { name, exact: true }).click();
}

const saveFile = (page: Page): Promise<void> => menuItem(page, 'Save study file');

describe('a run', () => {
  const many = {
    ...small,
    axes: [{ kind: 'range', path: 'workload.utilisationFraction', from: 0.1, to: 1, valueCount: 4000 }],
  };

  it(
    'shows what is known while it runs, can be interrupted and cancelled, and goes on from there',
    { timeout: 240_000 },
    async () => {
      const { page, faults } = await opened();
      await openFile(page, many);
      await runBar(page)
        .getByText(/^4,000 rows/)
        .waitFor(RUN);
      await button(page, 'Run').click();
      await eventually(() => runBar(page).innerText()).toMatch(/[1-9]\d* of 4,000 rows, .* left/);
      await button(page, 'Pause').click();
      await runBar(page)
        .getByText(/paused$/)
        .waitFor();
      await results(page)
        .getByText(/of 4,000 rows of revision/)
        .waitFor();
      await button(page, 'Continue').click();
      await button(page, 'Cancel').click();
      await button(page, 'Run the rest').waitFor();
      // What is known is stored: the page that is loaded again has it.
      await page.reload();
      await button(page, 'Run the rest').waitFor(RUN);
      await results(page)
        .getByText(/^[\d,]+ of 4,000 rows of revision/)
        .waitFor();
      expect(faults).toEqual([]);
    },
  );

  it('of more rows than a browser computes names the way to run it', async () => {
    const { page } = await opened();
    const axes = [
      { kind: 'range', path: 'workload.utilisationFraction', from: 0.1, to: 1, valueCount: 10_000 },
    ];
    const prices = { kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.1, to: 0.2, valueCount: 21 };
    await openFile(page, { ...small, axes: [...axes, prices] });
    await runBar(page)
      .getByText(/^210,000 rows, 10,000 simulations/)
      .waitFor(RUN);
    await runBar(page).getByText('plenum study run').waitFor();
    await runBar(page).getByRole('button', { name: 'Save study file' }).waitFor();
  });
});

describe('results', () => {
  it('reopen as they were, with the chart that was shown', async () => {
    const { page, faults } = await answered();
    await button(page, 'Front').click();
    await page.locator('#study-front-1').selectOption({ label: 'PUE' });
    await page.reload();
    await results(page)
      .getByText(/^6 rows of revision 1 of the plan/)
      .waitFor(RUN);
    await eventually(() => page.locator('#study-front-1').inputValue()).toBe('annual.pue');
    await eventually(() => button(page, 'Front').getAttribute('aria-pressed')).toBe('true');
    expect(faults).toEqual([]);
  });

  it('say that the plan, or the question, has changed since', async () => {
    const { page } = await answered();
    await visit(page, 'racks');
    await page.locator('[id="field-workload.utilisationFraction"]').fill('60');
    await waitUntilSaved(page);
    await visit(page, 'study');
    await results(page).getByText('The plan has changed since: it is at revision 2').waitFor(RUN);
    await button(page, /^Question/).click();
    await button(page, 'Remove Climate').click();
    await results(page).getByText('The question has changed since').waitFor();
    await run(page);
    await results(page)
      .getByText(/^2 rows of revision 2/)
      .waitFor();
    await eventually(() => results(page).getByText('has changed since').count()).toBe(0);
  });

  it('are a table that is sorted, and a CSV file of all rows', async () => {
    const { page } = await answered();
    await button(page, 'Table').click();
    const table = page.getByRole('region', { name: 'Rows of the study' });
    const pues = async (): Promise<number[]> => {
      const texts = await table.locator('tbody tr td:nth-child(4)').allInnerTexts();
      return texts.map(Number);
    };
    await eventually(async () => (await pues()).length).toBe(6);
    await table.getByRole('button', { name: /^PUE/ }).click();
    await eventually(pues).toEqual((await pues()).toSorted((one, other) => one - other));
    await eventually(() => table.getByRole('columnheader', { name: /^PUE/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Rows of the study as CSV').click(),
    ]);
    const lines = (await savedText(download)).trim().split('\r\n');
    expect(lines[0]).toContain(
      'row,coolingSystem,coolingSystemLabel,climate,climateLabel,annual.facilityEnergy_kWh',
    );
    expect(lines.length).toBe(7);
  });

  it('become an option of the plan, with the same figures, which is undone', async () => {
    const { page, faults } = await answered();
    await button(page, 'Table').click();
    await button(page, 'Rear-door heat exchangers').nth(2).click();
    const design = page.getByRole('region', { name: 'Chosen design' });
    await design.getByRole('heading', { name: 'Rear-door heat exchangers · Singapore' }).waitFor();
    const energy = await design.locator('dd').first().innerText();
    await design.getByRole('button', { name: 'Add as option' }).click();
    await page.getByText('“Rear-door heat exchangers · Singapore” is an option of the plan now.').waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Compare' }).click();
    await visit(page, 'racks');
    await eventually(() => keyFigures(page, 'Rear-door heat exchangers · Singapore')).toContain(
      `${parseFloat(energy).toFixed(1)} MWh`,
    );
    await button(page, /^Undo/).first().click();
    await eventually(() =>
      page.getByRole('region', { name: 'Rear-door heat exchangers · Singapore' }).count(),
    ).toBe(0);
    expect(faults).toEqual([]);
  });

  it('of uncertain inputs are a distribution, and what matters for it', async () => {
    const { page, faults } = await answered({
      schemaVersion: 1,
      name: 'Uncertain',
      uncertain: [
        { path: 'cooling.capture.supplyAir_C', distribution: { kind: 'uniform', from: 14, to: 20 } },
        {
          path: 'cooling.capture.fanEfficiency',
          distribution: { kind: 'triangular', least: 0.5, mode: 0.6, most: 0.7 },
        },
      ],
      draws: { method: 'sobol-sequence', count: 16, seed: 3 },
    });
    await page.getByRole('img', { name: /^The distribution of Facility energy, P5/ }).waitFor();
    await button(page, 'What matters').click();
    await page.getByRole('table').getByText('Supply air temperature').waitFor();
    await button(page, 'Parallel axes').click();
    await page
      .getByRole('img', { name: /^Designs as lines over Supply air temperature, Fan efficiency/ })
      .waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a search', () => {
  it('computes a part of the designs, and says how far its best can be relied on', async () => {
    const { page, faults } = await answered({
      ...small,
      axes: [
        small.axes[0],
        { kind: 'range', path: 'cooling.capture.supplyAir_C', from: 15, to: 27, valueCount: 50 },
      ],
      objectives: [
        { figure: 'annual.pue', goal: 'least' },
        { figure: 'plant.water_L', goal: 'least' },
      ],
      search: { evaluationCount: 30, seed: 1 },
    });
    await results(page)
      .getByText(/^30 rows of revision/)
      .waitFor();
    await page.getByRole('heading', { name: /^Best designs: \d+ designs? on the front/ }).waitFor();
    await page.reload();
    await results(page)
      .getByText(/^30 rows of revision/)
      .waitFor(RUN);
    expect(faults).toEqual([]);
  });
});

describe('the studies of a plan', () => {
  it('are renamed, duplicated and deleted, which is undone', async () => {
    const { page, faults } = await answered();
    const names = (): Promise<string[]> => page.locator('#study-choice option').allInnerTexts();
    await menuItem(page, 'Rename');
    await page.getByLabel('New name of Two systems').fill('Renamed');
    await page.keyboard.press('Enter');
    await eventually(names).toEqual(['Renamed']);
    await menuItem(page, 'Duplicate');
    await eventually(names).toEqual(['Renamed copy', 'Renamed']);
    await menuItem(page, 'Delete');
    await eventually(names).toEqual(['Renamed']);
    await results(page)
      .getByText(/^6 rows of revision/)
      .waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await eventually(names).toEqual(['Renamed copy', 'Renamed']);
    await page.reload();
    await eventually(async () => (await names()).toSorted()).toEqual(['Renamed', 'Renamed copy']);
    expect(faults).toEqual([]);
  });

  it('are of their plan alone', async () => {
    const { page } = await opened();
    await openFile(page, small);
    await page.locator('#study-choice').waitFor();
    await page.goto(`${app.address}/study?example=hall-1mw`);
    await page.getByRole('heading', { name: 'What do you want to know?' }).waitFor(RUN);
  });

  it('are not made of a file that is no study, with the reason', async () => {
    const { page } = await opened();
    await openFile(page, { name: 'A plan', racks: {} }, 'plan.json');
    await page.getByText(/^plan\.json was not opened: it is not a study/).waitFor();
    await openFile(page, { ...small, axes: [{ kind: 'presets' }] }, 'broken.json');
    await page.getByText(/^broken\.json was not opened: axes\[0\]\.ids/).waitFor();
  });
});

describe('the page', () => {
  it(
    'has nothing for axe to find, and does not scroll sideways, before and after a run',
    { timeout: 240_000 },
    async () => {
      const { page, faults } = await opened();
      await expectAccessible(page, 'start');
      await openFile(page, {
        ...small,
        uncertain: [
          { path: 'cooling.capture.fanEfficiency', distribution: { kind: 'uniform', from: 0.5, to: 0.7 } },
        ],
        draws: { method: 'latin-hypercube', count: 8, seed: 1 },
        limits: [{ kind: 'figure', figure: 'annual.pue', atMost: 1.4 }],
        objectives: [
          { figure: 'bill.annual.totalCost', goal: 'least' },
          { figure: 'plant.water_L', goal: 'least' },
        ],
      });
      await button(page, /^Climate/).click();
      await button(page, 'Cooling, heat capture: Fan efficiency').click();
      await button(page, 'What is kept').click();
      await runBar(page)
        .getByText(/^48 rows/)
        .waitFor(RUN);
      await expectAccessible(page, 'question');
      await run(page);
      for (const name of ['Heat map', 'Distribution', 'What matters', 'Front', 'Parallel axes', 'Table']) {
        await button(page, name).click();
        expect(await violationsInThemes(page), name).toEqual([]);
        await page.setViewportSize({ width: 360, height: 800 });
        await expectNoOverflow(page, `${name} at 360 pixels`);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
      await page.locator('.study-row-button').first().click();
      await page.getByRole('region', { name: 'Chosen design' }).waitFor();
      await expectAccessible(page, 'design');
      expect(faults).toEqual([]);
    },
  );
});
