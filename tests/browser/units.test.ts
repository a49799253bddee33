import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, waitUntilSaved } from './libraryPages.ts';
import { untilStill } from './stillness.ts';
import { savedText, startApp, visit, type RunningApp } from './startApp.ts';
import { expectNoOverflow, violations } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);

async function chooseUnits(page: Page, system: 'metric' | 'us'): Promise<void> {
  await page.getByRole('button', { name: /^Units: / }).click();
  await page.getByLabel('System of units').selectOption(system);
  await page.keyboard.press('Escape');
}

async function chooseUnit(page: Page, quantity: string, unit: string): Promise<void> {
  await page.getByRole('button', { name: /^Units: / }).click();
  await page.getByText('Single quantities').click();
  await page.getByLabel(quantity, { exact: true }).selectOption({ label: unit });
  await page.keyboard.press('Escape');
}

async function openPlan(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type="file"][aria-label="Open a plan file"]')
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('.navigation').getByText('options').waitFor({ state: 'attached' });
  // The plan before it is an example, which is not saved.
  await waitUntilSaved(page);
}

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8').then((text) => {
    // A description is text of the user, with the units that the user wrote.
    const { description: _description, ...plan } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify(plan);
  });

/** A plan whose hall has no room yet. */
const undrawn = async (): Promise<string> => {
  const plan = JSON.parse(await example('air-vs-liquid')) as {
    halls: Record<string, { room?: unknown }>;
    racks: Record<string, { places?: unknown }>;
  };
  for (const hall of Object.values(plan.halls)) delete hall.room;
  for (const rack of Object.values(plan.racks)) delete rack.places;
  return JSON.stringify(plan);
};

/**
 * Runs in the page: opens everything that is folded, each once, as panels of the floor replace each other. Answers all texts that were there:
 * what is visible, and what tooltips and fields say.
 */
async function openEach(): Promise<string[]> {
  const texts = new Set<string>();
  const pause = (time_ms: number) => new Promise((resolve) => setTimeout(resolve, time_ms));
  for (let opened = 0; opened < 80; opened += 1) {
    for (let turn = 0; turn < 200 && document.body.innerText.includes('Loading…'); turn += 1) await pause(50);
    texts.add(document.body.innerText);
    for (const element of document.querySelectorAll('[title], [placeholder], [aria-label], [popover]')) {
      for (const name of ['title', 'aria-label']) texts.add(element.getAttribute(name) ?? '');
      texts.add(element.textContent);
    }
    const closed = document.querySelectorAll<HTMLButtonElement>('main button[aria-expanded="false"]');
    const next = [...closed].find(
      (button) => button.dataset['opened'] === undefined && button.checkVisibility(),
    );
    if (next === undefined) break;
    next.dataset['opened'] = '';
    next.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  return [...texts];
}

/** Metric units that the whole text of a page contains, with everything that is folded opened. */
async function openAll(page: Page): Promise<string[]> {
  await untilStill(page);
  const texts = await page.evaluate(openEach);
  const found = texts.flatMap((text) => [
    ...text.matchAll(
      /.{0,30}(?:°C|\d ?(?:mm|m|cm|km|kg|K|L|Pa|kPa|hPa)(?![\w/]|\s?CO)|\b(?:L\/s|L\/min|L\/h|kg\/m²|m³\/s)| m[²³]).{0,20}/g,
    ),
  ]);
  const isCarbonPage = new URL(page.url()).pathname === '/carbon';
  return [...new Set(found.map(([text]) => text.replace(/\s+/g, ' ')))].filter(
    // On the carbon page, kilograms are CO₂-equivalent.
    (text) => !isException(text) && !(isCarbonPage && /\d ?kg/.test(text)),
  );
}

/**
 * What stays metric: carbon in kg and t of CO₂-equivalent, the ratios of ISO/IEC 30134 in L/kWh, the choice of units itself, a
 * distance of a law, and the keyboard help of the floor, which is whole millimetres.
 */
function isException(text: string): boolean {
  return /CO₂|kg\/kWh|g\/kWh|L\/kWh|m, mm|°C, K|kg, kg\/m²|m³\/s ?CFM|Pa, kPa|L, m³|m², kW|within 5 km/.test(
    text,
  );
}

const allPages = [
  ...(['racks', 'power', 'cooling', 'site', 'floor', 'energy', 'bill', 'carbon', 'cost', 'compare'] as const),
  ...(['findings', 'workload'] as const),
];

/** What pages show instead. */
const shownOn: Readonly<Partial<Record<string, RegExp>>> = {
  cooling: /Fan pressure rise[^]*\d inH₂O/,
  floor: /\d lb/,
  energy: /BTU\/h per unit[^]*gpm per unit[^]*CFM per unit/,
  compare: /\d °F/,
};

describe('US customary units', () => {
  it('are chosen for all pages, kept over a reload and followed by other tabs; metric is what a browser begins with', async () => {
    const { page, faults } = await app.open('/racks', { locale: 'en-US' });
    await page.getByRole('button', { name: 'Units: metric' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${app.address}/energy`);
    await chooseUnits(page, 'us');
    await page.getByRole('button', { name: 'Units: US customary' }).waitFor();
    await other.getByRole('button', { name: 'Units: US customary' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Units: US customary' }).waitFor();
    await chooseUnit(page, 'Heat and cooling capacity', 'tons');
    await page.getByRole('button', { name: 'Units: mixed' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await chooseUnits(page, 'metric');
    await other.getByRole('button', { name: 'Units: metric' }).waitFor();
    expect(faults).toEqual([]);
  });

  it(
    'leave no metric unit on any page, and nothing scrolls sideways at 390 px',
    { timeout: 240_000 },
    async () => {
      const { page, faults } = await app.open('/racks', { viewport: { width: 1440, height: 900 } });
      await openPlan(page, await example('air-vs-liquid-computed'));
      await chooseUnits(page, 'us');
      for (const name of allPages) {
        await visit(page, name);
        expect(await openAll(page), name).toEqual([]);
        const shown = shownOn[name];
        if (shown !== undefined)
          await eventually(() => page.locator('main').innerText(), name).toMatch(shown);
        await page.setViewportSize({ width: 390, height: 800 });
        await expectNoOverflow(page, name);
        await page.setViewportSize({ width: 1440, height: 900 });
      }
      expect(faults).toEqual([]);
    },
  );

  it('leave no metric unit on the pages of a drawn hall', { timeout: 120_000 }, async () => {
    const { page, faults } = await app.open('/racks', { viewport: { width: 1440, height: 900 } });
    await openPlan(page, await example('hall-1mw'));
    await chooseUnits(page, 'us');
    for (const name of ['floor', 'findings', 'energy']) {
      await visit(page, name);
      expect(await openAll(page), name).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('are typed: 80 °F is stored as 26.67 °C, what is not typed stays as it was, and files are metric', async () => {
    const { page, faults } = await app.open('/cooling');
    await openPlan(page, await example('air-vs-liquid-computed'));
    await chooseUnits(page, 'us');
    const saved = async (): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^Save/ }).click(),
      ]);
      return savedText(download);
    };
    const before = await saved();
    await openAll(page);
    const supply = field(page, 'cooling.capture.supplyAir_C');
    // Going through every field of the page changes nothing.
    for (const input of await page.locator('main input.number-input').all()) {
      if (!(await input.isVisible())) continue;
      await input.focus();
      const shown = await input.inputValue();
      if (shown === '') continue;
      await input.fill(shown);
    }
    await page.locator('h1').click({ force: true });
    expect(await saved()).toBe(before);
    await supply.fill('80');
    expect(JSON.parse(await saved()).cooling.capture.supplyAir_C).toBeCloseTo(26.666_666_7, 6);
    await supply.blur();
    await eventually(() => supply.inputValue()).toBe('80');
    await supply.fill('400');
    const message = page.locator('[id="field-cooling.capture.supplyAir_C-message"]');
    await eventually(() => message.innerText()).toMatch(/^Must be at most [\d.]+ °F; given: 400 °F\.$/);
    await chooseUnits(page, 'metric');
    await eventually(() => message.innerText()).toMatch(/^Must be at most \d+; given: 204\.4/);
    expect(faults).toEqual([]);
  });

  it('are those of the floor: a hall of 40 by 20 feet is stored in whole millimetres', async () => {
    const { page, faults } = await app.open('/floor');
    await openPlan(page, await undrawn());
    await chooseUnits(page, 'us');
    // What is filled in while the field changes its unit is put behind the old text.
    await eventually(() => page.getByLabel('Depth, south to north').inputValue()).toMatch(/'/);
    await page.getByLabel('Width, west to east').fill("40'");
    await page.getByLabel('Depth, south to north').fill('20\' 6"');
    await page.getByRole('button', { name: 'Draw the room' }).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    await eventually(() => page.getByLabel('Width, west to east').inputValue()).toBe("40'");
    await eventually(() => page.getByLabel('Depth, south to north').inputValue()).toBe('20\' 6"');
    await chooseUnits(page, 'metric');
    await eventually(() => page.getByLabel('Width, west to east').inputValue()).toBe('12.192');
    await eventually(() => page.getByLabel('Depth, south to north').inputValue()).toBe('6.248');
    expect(faults).toEqual([]);
  });
});
