import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epwRows, epwText } from '../support/epwText.ts';
import { exampleText } from '../support/plans.ts';
import { rateRecord } from '../support/rateRecord.ts';
import {
  cardOf,
  cards,
  findPlans,
  notice,
  openHome as openHomeOf,
  planNamed,
  seed,
  type SeededPlan,
} from './homePages.ts';
import { storedRecords, eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectNoOverflow, violations, violationsInThemes } from './violations.ts';

/** The template of the hall of 1 MW, beside which other tests may have stored plans of that name. */
const templateLink = (page: Page): Locator =>
  page.locator('a[href^="/floor?example=hall-1mw"]').filter({ hasText: 'A hall of 1 MW' });

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** What home may load, in gzipped code. */
const MAX_bytes = 150_000;
const LONG_NAME = 'Hall of the long name '.repeat(9).slice(0, 200);

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const openOnHome = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('Open a file').setInputFiles(files);

const openHome = (
  seeded: readonly SeededPlan[] = [],
  options: Parameters<RunningApp['open']>[1] = {},
): ReturnType<RunningApp['open']> => openHomeOf(app, seeded, options);

/** Drops files on the page, as a drag from another window ends. */
async function drop(
  page: Page,
  name: string,
  text: string,
  event: 'dragover' | 'drop' = 'drop',
): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    },
    [event, name, text] as const,
  );
}

describe('the home page', () => {
  it('loads at most 150 kB of gzipped code, no worker and no tables', async () => {
    const { page, faults } = await openHome([], { isNew: true });
    await page.getByRole('heading', { name: 'Templates' }).waitFor();
    const loaded = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ name, encodedBodySize }) => ({ name: name.replace(/^.*\//, ''), size: encodedBodySize })),
    );
    const sum = loaded.reduce((total, { size }) => total + size, 0);
    expect(sum, JSON.stringify(loaded)).toBeGreaterThan(5_000);
    expect(sum, JSON.stringify(loaded)).toBeLessThanOrEqual(MAX_bytes);
    expect(loaded.map(({ name }) => name).join(' ')).not.toMatch(/worker|devices|PlanShell|planSchema/);
    expect(faults).toEqual([]);
  });

  it('says what Plenum is, and leads to the three jobs and a new hall', async () => {
    const { page } = await openHome();
    await eventually(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^Plenum plans AI datacenters/,
    );
    const links = await page
      .getByRole('navigation', { name: 'Jobs' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/new?job=racks', '/new?job=cooling', '/new?job=bill']);
    await eventually(() => page.getByRole('link', { name: 'New hall' }).getAttribute('href')).toBe('/new');
  });

  it('leads within one click to a drawn, computed hall with lit racks', async () => {
    const { page, faults } = await openHome();
    await templateLink(page).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    await eventually(() => page.getByLabel('Colour racks by').inputValue()).toBe('power-worst');
    await page.locator('.floor-legend', { hasText: 'Feeds, failover' }).waitFor();
    await page.locator('.floor-fact', { hasText: 'Placed racks' }).getByText('22').waitFor();
    // The address names neither the template nor the colours any more: a reload shows what the planner has chosen.
    await eventually(() => new URL(page.url()).search).toBe('');
    await page.goBack();
    await page.getByRole('heading', { name: 'Templates' }).waitFor();
    await eventually(() => storedRecords(page, 'plans')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows the figures and the drawing of a plan that was edited', async () => {
    const { page, faults } = await openHome();
    await templateLink(page).click();
    await page.getByRole('link', { name: 'Site', exact: true }).click();
    await page.locator('[id="field-name"]').fill('My own hall');
    await page.locator('.save-status', { hasText: /^Saved/ }).waitFor();
    await page.getByRole('link', { name: 'Plenum, home' }).click();
    const card = cardOf(page, 'My own hall');
    await card.getByText('3 warnings').waitFor();
    await eventually(async () => (await card.innerText()).replace(/\s+/g, ' ')).toMatch(
      /IT 1,050 kW PUE 1\.60 Cost a year 1\.26 M USD CO₂e a year 3,795 t/,
    );
    await eventually(() => card.getByText(/^Edited just now$/).count()).toBe(1);
    await eventually(() => card.locator('svg path').count()).toBeGreaterThan(5);
    await card.getByRole('link', { name: 'My own hall' }).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a browser that stores nothing', () => {
  it('says so, and opens templates all the same', async () => {
    const { page } = await openHome();
    await page.context().addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    });
    await page.reload();
    await page.getByRole('alert').getByText('This browser stores nothing for this page').waitFor();
    await templateLink(page).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
  });
});

describe('a file', () => {
  it('of a plan opens on its floor from home, and on the page of another plan', async () => {
    const { page, faults } = await openHome();
    await openOnHome(page, file('anything.txt', exampleText('mixed-hall')));
    await page.getByRole('application', { name: 'Floor of GPU hall' }).waitFor();
    await drop(page, 'other.json', exampleText('hall-1mw'));
    await notice(page, /^Opened A hall of 1 MW/).waitFor();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('of a utility rate is used in the plan that the user chooses on home, and undone', async () => {
    const { page, faults } = await openHome([planNamed('Last used'), planNamed('Older')]);
    await openOnHome(page, file('rate.json', JSON.stringify(rateRecord)));
    await page.getByRole('dialog', { name: 'Use rate.json in which plan?' }).waitFor();
    await eventually(() => page.getByRole('radio').first().isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use it' }).click();
    await notice(page, 'The tariff is now General Service, Time of Use').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Bill' }).waitFor();
    await eventually(() => page.locator('.header-plan-name').innerText()).toBe('Last used');
    await notice(page, 'The tariff is now').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Redo/ }).waitFor();
    await eventually(() => page.getByText('General Service, Time of Use').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('that the user cancels changes nothing', async () => {
    const { page } = await openHome([planNamed('Last used')]);
    await openOnHome(page, file('rate.json', JSON.stringify(rateRecord)));
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByRole('heading', { name: 'Plans', exact: true }).waitFor();
  });

  it('of rates has one of them chosen', async () => {
    const { page } = await app.open('/racks');
    await page
      .getByLabel('Open a plan file')
      .setInputFiles(
        file('rates.json', JSON.stringify([rateRecord, { ...rateRecord, name: 'Second rate' }])),
      );
    await page.getByRole('radio', { name: /^Second rate/ }).check();
    await page.getByRole('button', { name: 'Use the rate' }).click();
    await notice(page, 'The tariff is now Second rate').waitFor();
  });

  it('of weather, carbon, utilisation, drawing and NetBox goes to its place', async () => {
    const { page, faults } = await app.open('/racks');
    const open = (...files: ReturnType<typeof file>[]) =>
      page.getByLabel('Open a plan file').setInputFiles(files);
    await open(file('city.epw', epwText(epwRows())));
    await notice(page, 'The climate of the site is now Anywhere, from city.epw').waitFor();
    const zipped = zipSync({ 'city.epw': strToU8(epwText(epwRows())), 'city.stat': strToU8('made up') });
    await open(file('city.zip', Buffer.from(zipped)));
    await notice(page, 'The climate of the site is now Anywhere, from city.zip').waitFor();
    const data = Array.from({ length: 8760 }, (_, hour) => ({
      zone: 'DE',
      carbonIntensity: 250 + (hour % 24) * 4,
      datetime: new Date(Date.UTC(2025, 0, 1, hour)).toISOString(),
    }));
    await open(file('de.json', JSON.stringify({ zone: 'DE', data })));
    await notice(page, 'The grid factor is now hourly, from de.json: life-cycle factors of 2025').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Carbon' }).waitFor();
    await open(file('use.csv', `utilisationFraction\n${Array<string>(8760).fill('0.75').join('\n')}`));
    await notice(page, 'The workload is now hourly, from use.csv: 8,760 hours').waitFor();
    await open(
      file(
        'hall.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h9"/></svg>',
      ),
    );
    await notice(page, 'hall.svg is shown under the floor plan').waitFor();
    await page.getByRole('heading', { name: 'Trace a drawing' }).waitFor();
    await notice(page, 'hall.svg is shown').getByRole('button', { name: 'Undo' }).click();
    await eventually(() => page.locator('.trace-name').count()).toBe(0);
    await open(
      file('racks.csv', 'name,site,rack_type,u_height\nR1,Dallas,,42\n'),
      file('sites.csv', 'name,slug\nDallas,dallas\n'),
    );
    await page.getByRole('dialog', { name: 'Import from NetBox' }).waitFor();
    expect(faults).toEqual([]);
  }, 90_000);

  it('that may be of two kinds is asked about', async () => {
    const { page } = await app.open('/racks');
    const values = Array<string>(8760).fill('85').join('\n');
    await page.getByLabel('Open a plan file').setInputFiles(file('values.csv', values));
    await page.getByRole('dialog', { name: 'What is values.csv?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: /^Carbon intensity/ }).check();
    await page.getByRole('button', { name: 'Open', exact: true }).last().click();
    await notice(page, 'The grid factor is now hourly').waitFor();
  });

  it('that is broken or foreign is told on home, and nothing is lost', async () => {
    const { page, faults } = await openHome([planNamed('Untouched')]);
    for (const [name, content, words] of [
      ['empty.json', '', 'The file is empty.'],
      ['broken.json', exampleText('air-vs-liquid').slice(0, -30), 'is not JSON'],
      ['newer.json', JSON.stringify({ schemaVersion: 99, name: 'x', halls: {}, racks: {} }), '99'],
      ['foreign.json', '{"hello": 1}', 'neither a plan'],
      ['table.csv', 'City,Population\nOslo,1\n', '“City”, “Population”'],
      ['plan.pdf', '%PDF-1.7', 'This is a PDF'],
    ] as const) {
      await openOnHome(page, file(name, content));
      const dialog = page.getByRole('dialog', { name: `${name} was not opened` });
      await dialog.getByText(words).waitFor();
      expect(await violations(page), name).toEqual([]);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/');
      await eventually(() => storedRecords(page, 'plans')).toMatchObject([{ name: 'Untouched' }]);
    }
    expect(faults).toEqual([]);
  });

  it('that is broken is told on the page of a plan, which is unchanged', async () => {
    const { page } = await app.open('/site');
    const name = await page.locator('[id="field-name"]').inputValue();
    await drop(page, 'city.epw', 'LOCATION,Nowhere\n1,2,3\n');
    await page.getByRole('dialog', { name: 'city.epw was not opened' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await eventually(() => page.locator('[id="field-name"]').inputValue()).toBe(name);
    await eventually(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  });

  it('that is dragged over the page shows where it may be dropped, until it leaves', async () => {
    const { page } = await openHome();
    await drop(page, 'a.json', '{}', 'dragover');
    await page.getByText('Drop to open').waitFor();
    await eventually(() => page.getByText('Drop to open').count()).toBe(0);
    await drop(page, 'plan.json', exampleText('mixed-hall'));
    await page.getByRole('application', { name: 'Floor of GPU hall' }).waitFor();
  });
});

describe('everyone', () => {
  it('can use home in either theme, with no, one and many plans, long names and damaged ones', async () => {
    const { page } = await openHome();
    expect(await violationsInThemes(page)).toEqual([]);
    await page.evaluate(seed, [planNamed(LONG_NAME), { id: 'bad', name: 'Broken', document: null }]);
    await page.reload();
    await cards(page).first().waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
    await findPlans(page, 'long name');
    await page.getByRole('button', { name: `Actions for ${LONG_NAME}` }).click();
    expect(await violationsInThemes(page)).toEqual([]);
  });

  it('can use home at any width: it never scrolls sideways', async () => {
    const seeded = [
      planNamed(LONG_NAME),
      planNamed('x'.repeat(200)),
      ...Array.from({ length: 9 }, (_, n) => planNamed(`Hall ${String(n)}`)),
    ];
    const { page } = await openHome(seeded);
    const fits = async (what: string): Promise<void> => {
      for (const width of [1440, 1280, 768, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectNoOverflow(page, `${what} at ${String(width)} pixels`);
      }
    };
    await fits('plans');
    await findPlans(page, 'long name');
    await page.getByRole('button', { name: `Actions for ${LONG_NAME}` }).click();
    await fits('actions');
    await page.getByRole('button', { name: 'Rename' }).click();
    await fits('renaming');
  });
});
