import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoosePlan } from '../support/plans.ts';
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

const exampleOf = (name: string): LoosePlan =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')) as LoosePlan;

const figure = (page: Page, label: string) =>
  page.locator('.plan-figure', { has: page.getByText(label, { exact: true }) }).locator('dd');

/** Messages of the worker that it holds back. */
interface HeldWorker {
  held: [message: unknown, options: StructuredSerializeOptions][];
  release: () => void;
}

/** Has the worker hold back its answers, which it sends when it is told to. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('there is no worker');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as HeldWorker & {
      postMessage: (message: { kind?: string }, options: StructuredSerializeOptions) => void;
    };
    const post = scope.postMessage.bind(scope);
    scope.held = [];
    scope.postMessage = (message, options) => {
      if (message.kind === 'answer') scope.held.push([message, options]);
      else post(message, options);
    };
    scope.release = () => {
      scope.postMessage = post;
      for (const [message, options] of scope.held) post(message as { kind?: string }, options);
    };
  });
  return () =>
    worker.evaluate(() => {
      (globalThis as unknown as HeldWorker).release();
    });
}

/** A hall of one row of racks for each of many entries, of two builds in turn. */
function manyEntries(count: number): string {
  const { racks, options: _options, ...plan } = exampleOf('air-vs-liquid');
  const [rack] = Object.values(racks as Record<string, LoosePlan>);
  const { places: _places, ...unplaced } = rack ?? {};
  const entries = Array.from({ length: count }, (_, index) => [
    `entry-${String(index + 1)}`,
    {
      ...unplaced,
      name: `${index % 2 === 0 ? 'North' : 'South'} ${String(index + 1)}`,
      contents: { dgx: { device: 'dgx-a100-640', count: index % 2 === 0 ? 2 : 3 } },
    },
  ]);
  return JSON.stringify({ ...plan, name: 'Many entries', racks: Object.fromEntries(entries) });
}

async function openEntries(count: number): Promise<{ page: Page; faults: readonly string[] }> {
  const { page, faults } = await app.open('/racks');
  await page.getByLabel('Open a plan file').setInputFiles({
    name: 'entries.json',
    mimeType: 'application/json',
    buffer: Buffer.from(manyEntries(count)),
  });
  await page.getByText(/^Opened /).waitFor();
  await visit(page, 'racks');
  await page
    .getByRole('status')
    .getByText(`${String(count)} rows`)
    .waitFor();
  return { page, faults };
}

describe('an edit of a plan that takes time', () => {
  it('shows the figures of racks first, marks what is being computed, and then shows all', async () => {
    const { page, faults } = await app.open('/racks', { isNew: true });
    await eventually(() => figure(page, 'Energy a year').innerText()).toContain('MWh');
    const energy = await figure(page, 'Energy a year').innerText();
    const sizing = page.locator('.rack-figures .figure-value').first();
    const racksBefore = await sizing.innerText();
    const release = await holdAnswers(page);
    await page
      .getByLabel(/^Number of dgx-a100-640 in/)
      .first()
      .fill('3');
    await eventually(() => sizing.innerText()).not.toBe(racksBefore);
    await eventually(() => page.locator('.rack-figures').first().getAttribute('class')).not.toContain(
      'is-computing',
    );
    // The energy is that of the plan before, and says so to all: by a dot, by a word, and to screen readers.
    await eventually(() => figure(page, 'Energy a year').innerText()).toBe(energy);
    await eventually(() => figure(page, 'Energy a year').getAttribute('class')).toContain('is-computing');
    await eventually(() => figure(page, 'IT load').getAttribute('class')).not.toContain('is-computing');
    await eventually(() => figure(page, 'Findings').getAttribute('class')).toContain('is-computing');
    await page.locator('.figures-state', { hasText: 'Computing…' }).waitFor();
    await eventually(() =>
      page.getByRole('region', { name: 'Figures of the plan' }).getAttribute('aria-busy'),
    ).toBe('true');
    await page
      .getByText(
        'Figures of racks are up to date. Energy, electricity, carbon and findings are being computed.',
      )
      .waitFor({ state: 'attached' });
    await expectAccessible(page);
    await release();
    await eventually(() => figure(page, 'Energy a year').innerText()).not.toBe(energy);
    await eventually(() => page.locator('.is-computing').count()).toBe(0);
    await page.locator('.figures-state', { hasText: 'Shown option' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('that is overtaken by another one is never shown with the figures of the first', async () => {
    const { page, faults } = await app.open('/racks', { isNew: true });
    await eventually(() => figure(page, 'Energy a year').innerText()).toContain('MWh');
    const release = await holdAnswers(page);
    const count = page.getByLabel(/^Number of dgx-a100-640 in/).first();
    await count.fill('1');
    await count.fill('2');
    await count.fill('4');
    await release();
    await eventually(() => page.locator('.is-computing').count()).toBe(0);
    const now = await figure(page, 'Energy a year').innerText();
    await count.fill('5');
    await eventually(() => figure(page, 'Energy a year').innerText()).not.toBe(now);
    await count.fill('4');
    await eventually(() => figure(page, 'Energy a year').innerText()).toBe(now);
    expect(faults).toEqual([]);
  });
});

describe('many rack entries', () => {
  it('are a table of which only rows in view are drawn, with the number of all, by wheel, key and search', async () => {
    const { page, faults } = await openEntries(300);
    const table = page.getByRole('region', { name: 'Table of racks' });
    await eventually(() => table.locator('table').getAttribute('aria-rowcount')).toBe('301');
    await eventually(() => table.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(60);
    await table.locator('tr[aria-rowindex="2"]').waitFor();
    await table.focus();
    await page.keyboard.press('End');
    await table.locator('tr[aria-rowindex="301"]').waitFor();
    await page.getByLabel('Filter by name, device, rack type or hall').fill('north 299');
    await page.getByRole('status').getByText('1 of 300 rows').waitFor();
    await eventually(() => page.getByLabel('Name of North 299').inputValue()).toBe('North 299');
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  it('are changed together in one step, after a preview', async () => {
    const { page, faults } = await openEntries(40);
    await page.getByLabel('Select South 2', { exact: true }).click();
    await page.getByLabel('Select North 5', { exact: true }).click({ modifiers: ['Shift'] });
    await page.getByText('4 rows selected').waitFor();
    await page.getByRole('button', { name: 'Change fields' }).click();
    await page.getByRole('form', { name: 'Change fields of the selected racks' }).waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('GPU {n}');
    await page.getByLabel('First number').fill('11');
    await page.locator('#bulk-utilisation').fill('101');
    await page.getByText('Must be a number from 0 to 100.').waitFor();
    await page.locator('#bulk-utilisation').fill('80');
    await page.getByText('8 fields of 4 rows change:').waitFor();
    await page.locator('.bulk-preview li', { hasText: 'GPU 11' }).waitFor();
    await page.locator('.bulk-preview li', { hasText: '80' }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change 4 rows' }).click();
    await page.getByLabel('Name of GPU 14').waitFor();
    await eventually(() => page.getByLabel('Utilisation of GPU 14').inputValue()).toBe('80');
    await page.locator('body').press('Control+z');
    await page.getByLabel('Name of North 5').waitFor();
    await eventually(() => page.getByLabel('Utilisation of North 5').inputValue()).toBe('');
    await eventually(() => page.getByLabel('Name of GPU 11').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('are selected as filtered and removed together', async () => {
    const { page, faults } = await openEntries(40);
    await page.getByLabel('Filter by name, device, rack type or hall').fill('north');
    await page.getByRole('status').getByText('20 of 40 rows').waitFor();
    await page.getByLabel('Select all 20 listed rows').check();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Removed 20 rack entries.').waitFor();
    await page.getByLabel('Filter by name, device, rack type or hall').fill('');
    await page.getByRole('status').getByText('20 rows').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('status').getByText('40 rows').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the palette of a large hall', () => {
  it('groups entries by what is in them with placed racks of all, and lists them on request or by a filter', async () => {
    const { page, faults } = await app.open('/floor?example=hall-20mw');
    const gpu = page.getByRole('button', { name: /4 × NVIDIA DGX H100.*475 of 475 placed/ });
    await gpu.waitFor();
    await eventually(() => gpu.getAttribute('aria-expanded')).toBe('false');
    await eventually(() => page.getByRole('button', { name: /^Place DGX H100/ }).count()).toBe(0);
    await gpu.click();
    await eventually(() => page.getByRole('button', { name: /^Place DGX H100/ }).count()).toBe(25);
    await gpu.click();
    await page.getByLabel('Filter racks by name, device or rack type').fill('row b');
    await eventually(() => page.getByRole('button', { name: /^Place .*row B/ }).count()).toBe(2);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  it('has a list of all racks on the floor of which only those in view are drawn', async () => {
    const { page, faults } = await app.open('/floor?example=hall-20mw');
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    const table = page.getByRole('region', { name: 'Table of racks' });
    await eventually(() => table.locator('table').getAttribute('aria-rowcount')).toBe('501');
    await eventually(() => table.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(80);
    await page.getByLabel('Filter by label or rack').fill('Switches');
    await page.getByRole('status').getByText('25 of 500 racks').waitFor();
    await page.getByLabel('Filter by label or rack').fill('');
    await page.getByRole('status').getByText('500 racks').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await eventually(() => table.locator('tbody tr[aria-rowindex]').count()).toBe(500);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await eventually(() => table.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(80);
    expect(faults).toEqual([]);
  });

  it('tells the colours of rack types with their numbers, and finds an entry among hundreds by its name', async () => {
    const { page, faults } = await app.open('/floor?example=hall-20mw');
    const legend = page.getByLabel('Legend: Rack type');
    await eventually(async () => (await legend.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^Rack type .*4 × NVIDIA DGX H100 475 .* 25$/,
    );
    await page.getByRole('tab', { name: 'Rack' }).click();
    const shown = page.getByRole('combobox', { name: 'Shown rack' });
    await shown.click();
    const found = page.getByRole('listbox', { name: 'Shown rack' });
    await shown.fill('row b');
    await eventually(() => found.getByRole('option').count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    const name = (await found.getByRole('option').nth(1).locator('.listbox-label').innerText()).trim();
    await page.keyboard.press('Enter');
    await eventually(() => shown.inputValue()).toBe(name);
    await eventually(() =>
      page.getByRole('region', { name: 'Rack details' }).getByLabel('Name', { exact: true }).inputValue(),
    ).toBe(name);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});
