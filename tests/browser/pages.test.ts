import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { expectNoOverflow, violations, violationsInThemes } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const pages = [
  'floor',
  'racks',
  'power',
  'cooling',
  'site',
  'energy',
  'bill',
  'carbon',
  'cost',
  'compare',
  'study',
  'findings',
  'help',
  'glossary',
] as const;

async function resultsShown(page: Page): Promise<void> {
  await page.locator('.navigation').getByText('options').waitFor({ state: 'attached' });
}

/** The last is that of the page that comes next. */
const widths = [390, 768, 1920, 1280] as const;

describe('everyone', () => {
  it(
    'can use every page: axe finds nothing in either theme, and none scrolls sideways',
    { timeout: 300_000 },
    async () => {
      const { page, faults } = await app.open('/floor');
      await resultsShown(page);
      for (const name of pages) {
        await visit(page, name);
        expect(await violationsInThemes(page), name).toEqual([]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 1024 });
          await page.waitForFunction((most) => document.documentElement.clientWidth <= most, width);
          await expectNoOverflow(page, `${name} at ${String(width)} pixels`);
        }
      }
      expect(faults).toEqual([]);
    },
  );

  it('can use them while values are invalid and a list is open', async () => {
    const { page } = await app.open('/cooling');
    await resultsShown(page);
    await page.locator('[id="field-cooling.pue"]').fill('0.5');
    await page.getByText('Must be at least 1; given: 0.5.', { exact: true }).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
    await visit(page, 'site');
    await page.locator('[id="field-tariff.price"]').click();
    await page.locator('.listbox-float:popover-open').getByRole('option').first().waitFor();
    // The open list covers the fields below it, which are too small targets only as long as it is open.
    expect(await violationsInThemes(page, ['target-size'])).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Findings/ }).click();
    await page.getByRole('heading', { name: 'Invalid values' }).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
  });
});

describe.each([
  ['390, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['1280, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
] as const)(
  'with eight options of long names and results before the last change, at %s',
  (_name, options) => {
    // Thirteen pages, each with all that axe looks at.
    it('no page scrolls sideways, and axe finds nothing', { timeout: 300_000 }, async () => {
      const { page, faults } = await app.open('/racks', options);
      await openEightOptions(page);
      await page.locator('[id="field-workload.utilisationFraction"]').fill('120');
      await page.getByText('Results before the last change.').waitFor();
      for (const name of pages) {
        await visit(page, name);
        await expectNoOverflow(page, name);
        expect(await violations(page), name).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
  },
);

describe('a plan with eight options', () => {
  it('shows all of their key figures at once', async () => {
    const { page } = await app.open('/racks');
    await openEightOptions(page);
    const last = page.getByRole('region', { name: longNames[7] ?? '', exact: true });
    await eventually(() =>
      last.evaluate((element) => element.getBoundingClientRect().bottom - innerHeight),
    ).toBeLessThanOrEqual(0);
  });

  it('separates the names of panels in the monthly chart', async () => {
    const { page } = await app.open('/racks');
    await openEightOptions(page);
    await visit(page, 'energy');
    const titles = page.locator('.chart svg > g > text');
    await titles.nth(7).waitFor();
    const tooWide = (texts: readonly Element[]): number[] => {
      const boxes = texts.map((text) => text.getBoundingClientRect());
      const edge = document.querySelector('.chart svg')?.getBoundingClientRect().right ?? 0;
      return boxes.flatMap(({ right, top }, index) => {
        const next = boxes[index + 1];
        // The square in front of the next title uses 17 pixels to its left.
        const maxRight = next === undefined || next.top > top + 1 ? edge : next.left - 17;
        return right > maxRight ? [index + 1] : [];
      });
    };
    await eventually(() => titles.evaluateAll(tooWide), 'titles that are too wide').toEqual([]);
  });

  it('is selected from a list on the energy page', async () => {
    const { page } = await app.open('/racks');
    await openEightOptions(page);
    await visit(page, 'energy');
    await page
      .getByRole('combobox', { name: 'Option', exact: true })
      .selectOption({ label: longNames[2] ?? '' });
    await page
      .getByText(`Months of ${longNames[2] ?? ''}`)
      .or(page.locator('.card-hint').getByText(longNames[2] ?? ''))
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(page.url()).toContain('option=option-3');
  });
});

describe('options whose carbon factors have different bases', () => {
  it('are not compared with each other, and state their basis', async () => {
    const { page } = await app.open('/racks');
    await resultsShown(page);
    await openPlan(page, {
      ...(await examplePlan()),
      options: {
        direct: { name: 'Direct', changes: {} },
        whole: {
          name: 'Whole',
          changes: { carbon: { grid: null, intensity_g_per_kWh: 300, basis: 'lifecycle' } },
        },
      },
    });
    await visit(page, 'compare');
    const carbon = page.getByRole('img', {
      name: /^Carbon, location-based: Direct .* t, direct.*; Whole .* t, life cycle/,
    });
    await carbon.waitFor();
    await eventually(() => carbon.locator('line').count()).toBe(0);
    await page.getByRole('row', { name: /Carbon factor basis direct.* life cycle/ }).waitFor();
  });
});

describe('going through the pages', () => {
  it('works by keyboard alone', async () => {
    const { page, faults } = await app.open('/racks');
    await resultsShown(page);
    await page.keyboard.press('Tab');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === '/energy') break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Energy' }).waitFor();
    await eventually(() => page.title()).toBe(
      'Energy – Air against liquid: one rack of seven DGX A100 – Plenum',
    );
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Racks', exact: true }).waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
  });

  it('shows every page at its address', async () => {
    for (const [path, heading] of [
      ['/results', 'Energy'],
      ['/plan', 'Racks'],
      ['/energy', 'Energy'],
      ['/power', 'Power'],
      ['/cooling', 'Cooling'],
      ['/site', 'Site'],
      ['/compare', 'Compare'],
      ['/findings', 'Findings'],
    ] as const) {
      const { page, faults } = await app.open(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(faults).toEqual([]);
    }
  });

  it('retains a selected theme over a reload, from the first paint', async () => {
    const { page } = await app.open('/racks', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Dark', exact: true, pressed: true }).waitFor();
  });
});

describe('the energy page', () => {
  it('shows the other option, and the months under the pointer and the arrow keys', async () => {
    const { page, faults } = await app.open('/energy');
    await resultsShown(page);
    await page.getByRole('button', { name: 'Liquid, PUE 1.15' }).click();
    await page.getByText('16,125 USD lower').waitFor();
    expect(page.url()).toContain('option=liquid');
    await page.getByRole('img', { name: /Monthly energy/ }).waitFor();
    const reader = page.getByRole('slider', { name: 'Values of energy by month' });
    await reader.press('Home');
    // 744 h × 45.5 kW × 1.6 = 54,163 kWh
    await eventually(() => reader.getAttribute('aria-valuetext')).toMatch(
      /^Air, PUE 1.6, Jan 2025: Facility 54.2 MWh, IT 33.9 MWh/,
    );
    await page.keyboard.press('Escape');
    await page.locator('[data-option="1"][data-month="2"]').hover();
    await page.locator('.bubble:popover-open').getByText('Liquid, PUE 1.15, Feb 2025').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the exact figure and its basis on focus, and Escape closes it', async () => {
    const { page } = await app.open('/energy');
    await resultsShown(page);
    await page.locator('.tile').first().getByRole('button').focus();
    const bubble = page.locator('.bubble:popover-open');
    await eventually(() => bubble.innerText()).toContain('637,728 kWh');
    await eventually(() => bubble.innerText()).toContain('PUE: 1.6');
    await page.keyboard.press('Escape');
    await bubble.waitFor({ state: 'detached' });
  });
});

describe('the findings page', () => {
  it('shows the findings, and goes to their fields', async () => {
    const { page, faults } = await app.open('/findings');
    await page.getByText(/All 42 of 42 U/).waitFor();
    await page.getByText('862 kg').filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name: 'Go to field: PUE is stated, not computed' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-cooling.pue');
    await page.getByRole('link', { name: /^Findings/ }).click();
    await page.getByRole('button', { name: 'Go to field: No space for a switch' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-racks.rack-1.contents');
    expect(faults).toEqual([]);
  });

  it('shows the findings that pass the filter', async () => {
    const { page } = await app.open('/findings');
    await page.getByText(/All 42 of 42 U/).waitFor();
    await page.getByRole('button', { name: /^Notes/ }).click();
    await eventually(() => page.getByText(/All 42 of 42 U/).count()).toBe(0);
    await page.getByText('PUE 1.15 is stated').waitFor();
    await page.getByRole('button', { name: /^Errors/ }).click();
    await page.getByText('No matching findings.').waitFor();
  });
});

const longNames = [
  'Air-cooled with perimeter units and hot aisle containment',
  'Rear-door heat exchangers throughout the second hall, phase one',
  'Direct to chip at 45 °C supply with dry coolers on the roof',
  'Liquid',
  'Immersion in single-phase oil, thirty-two tanks, shared pumps',
  'Lower utilisation overnight because training is moved elsewhere',
  'Grid of another country, with the factor that its supplier reports',
  'ANameWithoutASingleSpaceInItThatNoLineOfAnyTableCouldEverBeBrokenAt',
];

async function openEightOptions(page: Page): Promise<void> {
  await resultsShown(page);
  const options = Object.fromEntries(
    longNames.map((name, place) => [
      `option-${String(place + 1)}`,
      { name, changes: { cooling: { pue: 1.6 - place * 0.05 } } },
    ]),
  );
  await openPlan(page, { ...(await examplePlan()), name: longNames.slice(0, 2).join(', '), options });
  await page.getByRole('link', { name: /^Compare\s*8\s*options$/ }).waitFor();
}

async function openPlan(page: Page, plan: Readonly<Record<string, unknown>>): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(plan));
  await page.setInputFiles('input[type=file]', { name: 'plan.json', mimeType: 'application/json', buffer });
  await page.getByText(/^Opened /).waitFor();
}

async function examplePlan(): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(new URL('../../examples/air-vs-liquid.json', import.meta.url), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
