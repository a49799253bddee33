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

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);
const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);

async function resultsShown(page: Page): Promise<void> {
  await page.locator('.plan-findings').waitFor();
}

/** Opens the search with its keys, and types. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').waitFor();
  await page.keyboard.type(text);
}

/** Fields of other pages have options too. */
const entries = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const chosen = (page: Page): Promise<string> =>
  page.getByRole('listbox', { name: 'Found' }).getByRole('option', { selected: true }).innerText();

describe('the search', () => {
  it('goes to pages, fields, findings and terms, and adds racks of a device, by keyboard', async () => {
    const { page, faults } = await app.open('/racks');
    await resultsShown(page);
    await search(page, 'bill');
    await eventually(() => chosen(page)).toMatch(/^Bill\s+Page/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bill' }).waitFor();

    await search(page, 'power factor of the it load');
    await eventually(() => chosen(page)).toMatch(/Power factor of the IT load\s+Field/);
    await page.keyboard.press('Enter');
    await eventually(() => focusedId(page)).toBe('field-power.powerFactor');

    await search(page, 'no space for a switch');
    await eventually(() => chosen(page)).toMatch(/Finding/);
    await page.keyboard.press('Enter');
    await eventually(() => focusedId(page)).toBe('field-racks.rack-1.contents');

    await search(page, 'dgx b200');
    await eventually(() => chosen(page)).toMatch(/DGX B200\s+Device\s+Add a rack of it/);
    await page.keyboard.press('Enter');
    await eventually(() => field(page, 'racks.rack-2.contents.device-1.device').inputValue()).toMatch(/B200/);

    await search(page, 'DGX A100 rack');
    await eventually(() => chosen(page)).toMatch(/^DGX A100 rack\s+Rack/);
    await page.keyboard.press('Enter');
    // The rack is placed, so it is shown on the floor.
    await page.locator('main.page-floor').waitFor();

    await search(page, 'ratchet');
    await page
      .getByRole('listbox', { name: 'Found' })
      .getByRole('option', { name: /^Ratchet Term/ })
      .click();
    await eventually(() => focusedId(page)).toBe('term-ratchet');
    expect(faults).toEqual([]);
  });

  it('does what it names, and offers next what was chosen last', async () => {
    const { page, faults } = await app.open('/energy');
    await resultsShown(page);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').waitFor();
    await page.keyboard.type('theme dark');
    await eventually(() => chosen(page)).toMatch(/^Theme: dark/);
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();
    await search(page, '');
    await eventually(() => chosen(page)).toMatch(/^Theme: dark/);
    await page.keyboard.press('ArrowDown');
    await eventually(() => chosen(page)).toMatch(/^Home/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    // From the first entry up is the last.
    await eventually(() => entries(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await search(page, 'lay out');
    await eventually(() => chosen(page)).toMatch(/^Lay out the hall/);
    await page.keyboard.press('Enter');
    await page.locator('main.page-floor').waitFor();
    expect(faults).toEqual([]);
  });

  it('opens another dialog, and again at once after an entry was chosen', async () => {
    const { page, faults } = await app.open('/energy');
    await resultsShown(page);
    await search(page, 'keyboard shortcuts');
    await eventually(() => chosen(page)).toMatch(/^Keyboard shortcuts/);
    await page.keyboard.press('Enter');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await shortcuts.waitFor();
    await page.keyboard.press('Escape');
    await shortcuts.waitFor({ state: 'detached' });
    await search(page, 'theme light');
    await eventually(() => chosen(page)).toMatch(/^Theme: light/);
    // In one task, after the page is drawn without the dialog, and before the event that it was closed.
    await page.evaluate(async () => {
      const press = (target: Element, key: string, ctrlKey = false): boolean =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      press(document.activeElement ?? document.body, 'Enter');
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      press(document.body, 'k', true);
    });
    await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').waitFor();
    await page.keyboard.type('bill');
    await eventually(() => chosen(page)).toMatch(/^Bill\s+Page/);
    expect(faults).toEqual([]);
  });

  it('finds parameters of forms that no page shows', async () => {
    const { page } = await app.open('/help?example=air-vs-liquid-computed');
    await resultsShown(page);
    await search(page, 'rating above the design load');
    await page
      .getByRole('option', { name: /Field on Power/ })
      .first()
      .waitFor();
    await page
      .getByRole('option', { name: /Field on Power/ })
      .first()
      .click();
    await page.locator('main.page-power').waitFor();
    await eventually(() => focusedId(page)).toMatch(/^field-power\./);
  });

  it('says that nothing is found', async () => {
    const { page } = await app.open('/racks');
    await search(page, 'qqqq');
    await page.getByText('Nothing contains “qqqq”.').waitFor();
  });
});

describe('the shortcut sheet', () => {
  it('is opened by ?, but not while typing', async () => {
    const { page, faults } = await app.open('/site');
    await field(page, 'description').focus();
    await page.keyboard.press('?');
    await eventually(() => field(page, 'description').inputValue()).toContain('?');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Undo', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});

describe('a term', () => {
  it('is explained beside its label, on focus too', async () => {
    const { page, faults } = await app.open('/cooling');
    await resultsShown(page);
    await page.getByRole('button', { name: 'What is PUE?' }).first().focus();
    const bubble = page.locator('.bubble:popover-open');
    await bubble.getByText('annual facility energy over annual IT energy').waitFor();
    await eventually(() => bubble.innerText()).toContain('ISO/IEC 30134-2');
    expect(faults).toEqual([]);
  });

  it('is found in the glossary by a part of its meaning', async () => {
    const { page } = await app.open('/glossary');
    await page.getByLabel('Filter').fill('carbon-free');
    await page.getByText('24/7 CFE score').waitFor();
    await eventually(() => page.locator('.glossary-term').count()).toBeLessThan(6);
    await page.getByLabel('Filter').fill('zzz');
    await page.getByText('No term contains “zzz”.').waitFor();
  });
});

describe('undo', () => {
  it('says what it undoes on another page, and leads to it', async () => {
    const { page, faults } = await app.open('/cooling');
    await resultsShown(page);
    await field(page, 'cooling.pue').fill('1.3');
    await visit(page, 'bill');
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: change Cooling: PUE').waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('Redone: change Cooling: PUE').waitFor();
    await eventually(() => page.locator('.notice').count()).toBe(1);
    await page.getByRole('button', { name: 'Show on Cooling' }).click();
    await eventually(() => focusedId(page)).toBe('field-cooling.pue');
    await eventually(() => field(page, 'cooling.pue').inputValue()).toBe('1.3');
    // Where the change is in sight, no way to it is needed.
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: change Cooling: PUE').waitFor();
    await eventually(() => page.getByRole('button', { name: /^Show on/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('an unknown address', () => {
  it('says that there is no such page, with ways on', async () => {
    const { page } = await app.open('/racks');
    const response = await page.goto(`${app.address}/xyz?a=b`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'There is no page /xyz' }).waitFor();
    await eventually(() => page.title()).toBe('Unknown address – Plenum');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Power' }).click();
    await page.getByRole('heading', { level: 1, name: 'Power' }).waitFor();
  });
});

describe('a failure of the network', () => {
  it('is told where a page does not load, and trying again loses nothing', async () => {
    const { page } = await app.open('/cooling');
    await resultsShown(page);
    await field(page, 'cooling.pue').fill('1.3');
    let isDown = true;
    await page.context().route(/BillPage-|favicon/, (route) => (isDown ? route.abort() : route.continue()));
    await visit(page, 'bill');
    const alert = page.getByRole('main').getByRole('alert');
    await alert.getByText('The page Bill could not be loaded').waitFor();
    expect(await violations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.getByText('the server still cannot be reached').waitFor();
    // The rest works.
    await visit(page, 'cooling');
    await eventually(() => field(page, 'cooling.pue').inputValue()).toBe('1.3');
    await visit(page, 'bill');
    isDown = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    // 398,580 kWh × 1.3 × 0.0899 USD/kWh
    await page.getByRole('table').getByText('46,58').filter({ visible: true }).first().waitFor();
    await eventually(() => page.getByRole('main').getByRole('alert').count()).toBe(0);
  });

  it('is told apart for a table of the models, which is loaded again', async () => {
    const { page } = await app.open('/site');
    await resultsShown(page);
    let isDown = true;
    await page
      .context()
      .route(/countryGrids|tgwf|data-/, (route) => (isDown ? route.abort() : route.continue()));
    await field(page, 'carbon.grid').click();
    const alert = page.getByRole('alert').filter({ hasText: 'Country grids could not be loaded' });
    await alert.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    isDown = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
    await field(page, 'carbon.grid').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Germany');
    await page.getByRole('option', { name: /Germany/ }).click();
    await page.getByText(/g\/kWh, life cycle · 2024 · Ember/).waitFor();
  });
});

describe('an error in the program', () => {
  it('stays within its page, is told with its text, and can be copied', async () => {
    const { page } = await app.open('/racks');
    await resultsShown(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.context().route(/BillPage-/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const BillPage = () => { throw new Error("a bill that cannot be drawn"); };',
      }),
    );
    await visit(page, 'bill');
    const alert = page.getByRole('main').getByRole('alert');
    await alert.getByText('The page Bill cannot be shown: an error in the program.').waitFor();
    await alert.getByText('a bill that cannot be drawn').filter({ visible: true }).first().waitFor();
    await alert.getByText('The plan is an unchanged example: nothing is lost.').waitFor();
    expect(await violations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Copy details' }).click();
    await alert.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Plenum \d.*page bill\n[\s\S]*a bill that cannot be drawn/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.getByText('a bill that cannot be drawn').filter({ visible: true }).first().waitFor();
    await visit(page, 'energy');
    await page
      .getByRole('region', { name: /^Months of/ })
      .or(page.getByRole('table').first())
      .first()
      .waitFor();
    await eventually(() => page.getByRole('main').getByRole('alert').count()).toBe(0);
  });

  it('outside of a page is told too, and says that a changed plan is saved', async () => {
    const { page } = await app.open('/cooling');
    await resultsShown(page);
    await field(page, 'cooling.pue').fill('1.3');
    await page.locator('.save-status', { hasText: /^Saved/ }).waitFor();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('an action that fails');
      });
    });
    const alert = page.getByRole('alert').filter({ hasText: 'An action could not be completed' });
    await alert.getByText('The plan is saved in this browser.').waitFor();
    await alert.getByText('an action that fails').filter({ visible: true }).first().waitFor();
    await alert.getByRole('button', { name: 'Close' }).click();
    await alert.waitFor({ state: 'detached' });
  });
});

/** Runs in the page: figures of the strip whose text is wider than their box; and that the strip is not in sight. */
function collisions(strip: Element): string[] {
  const { top, bottom } = strip.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return ['out of sight'];
  const boxes = [...strip.querySelectorAll('.plan-figure')].map((figure) => {
    const range = document.createRange();
    range.selectNodeContents(figure);
    return { box: figure.getBoundingClientRect(), text: range.getBoundingClientRect() };
  });
  return boxes
    .filter(({ box, text }) => text.right > box.right + 1 && text.width > 0)
    .map(({ text }) => `${String(text.right)} px`);
}

const pages = ['floor', 'racks', 'power', 'cooling', 'site', 'workload', 'energy', 'compare'] as const;

describe.each([390, 768, 1280, 1440])('at %i pixels', (width) => {
  it(
    'the figures stay in sight on every page and do not collide, and the name is read in full by keyboard',
    { timeout: 240_000 },
    async () => {
      const { page, faults } = await app.open('/floor', { viewport: { width, height: 844 } });
      const first = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
      await resultsShown(page);
      // Nothing moves when the results arrive.
      await eventually(() => page.locator('main').evaluate((main) => main.getBoundingClientRect().top)).toBe(
        first,
      );
      await openNamed(page, LONG_NAME);
      await page.locator('.header-plan-button').focus();
      const bubble = page.locator('.bubble:popover-open').filter({ hasText: LONG_NAME });
      await bubble.waitFor();
      await eventually(() =>
        bubble.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        }),
      ).toBe(true);
      for (const id of pages) {
        await visit(page, id);
        await page.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight);
        });
        await eventually(() => page.locator('.plan-figures').evaluate(collisions), id).toEqual([]);
        await expectNoOverflow(page, id);
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('everyone', () => {
  it('can use the search, the sheet, the settings and the menus of a phone: axe finds nothing in either theme', async () => {
    const { page } = await app.open('/racks');
    await resultsShown(page);
    await search(page, 'pue');
    await entries(page).first().waitFor();
    expect(await violationsInThemes(page), 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await violationsInThemes(page), 'sheet').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await violationsInThemes(page), 'settings').toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.navigation').getByRole('button', { name: 'Design' }).click();
    await page.getByRole('link', { name: 'Cooling', exact: true }).waitFor();
    expect(await violationsInThemes(page), 'menus of a phone').toEqual([]);
  });
});

const LONG_NAME =
  'A plan with a name of a hundred letters and more, as users type them: Frankfurt 2, hall 7, phase 3, liquid';

async function openNamed(page: Page, name: string): Promise<void> {
  const text = await readFile(new URL('../../examples/hall-1mw.json', import.meta.url), 'utf8');
  const plan = { ...(JSON.parse(text) as object), name };
  await page.locator('input[type=file][aria-label="Open a plan file"]').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  await page.getByText(/^Opened /).waitFor();
  await page.locator('.header-plan-name').getByText(name).waitFor();
}
