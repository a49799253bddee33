import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const nameField = (page: Page) => page.locator('[id="field-name"]');
const status = (page: Page) => page.locator('.save-status');

async function waitUntilSaved(page: Page): Promise<void> {
  await expect.poll(() => status(page).innerText(), { timeout: 10_000 }).toBe('Saved');
}

/** Names the plan and waits until the page says that it is saved. */
async function name(page: Page, text: string): Promise<void> {
  await nameField(page).fill(text);
  await waitUntilSaved(page);
}

interface StoredPlanRecord {
  readonly id: string;
  readonly name: string;
  readonly deletedAt_ms: number | null;
}

/** Runs in the page: the records of the plans in its database. */
function storedPlans(): Promise<StoredPlanRecord[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('plans').objectStore('plans').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result as StoredPlanRecord[]);
      };
    };
  });
}

async function storedNames(page: Page): Promise<string[]> {
  return (await page.evaluate(storedPlans)).map((plan) => plan.name).sort();
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function choose(page: Page, item: string): Promise<void> {
  await openMenu(page);
  await page.locator('.menu').getByRole('button', { name: item }).first().click();
}

async function recentPlans(page: Page): Promise<string[]> {
  await openMenu(page);
  await page.locator('.menu').getByText('Examples').waitFor();
  await page.waitForTimeout(200);
  const names = await page.locator('.menu-item-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return names;
}

async function opened(page: Page): Promise<Page> {
  await nameField(page).waitFor();
  return page;
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await opened(page);
}

async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${app.address}/plan`);
  return opened(page);
}

describe('the library of plans', () => {
  it('retains the plan that a new plan replaced, also after a reload', async () => {
    const { page, faults } = await app.open('/plan');
    await nameField(page).fill('First of mine');
    await choose(page, 'New plan');
    await page.getByText('No racks yet.').waitFor();
    await name(page, 'Second of mine');
    await reload(page);
    expect(await nameField(page).inputValue()).toBe('Second of mine');
    await choose(page, 'First of mine');
    await page.getByRole('row', { name: 'DGX A100 rack' }).waitFor();
    await page.getByRole('button', { name: 'Back to Second of mine' }).waitFor();
    await name(page, 'First, edited');
    expect(await recentPlans(page)).toEqual(['Second of mine']);
    expect(faults).toEqual([]);
  });

  it('contains neither an example nor a new plan that was not edited', async () => {
    const { page, faults } = await app.open('/plan');
    await page.getByText('Example, not saved until edited').waitFor();
    await name(page, 'My own plan');
    for (const example of ['A hall of 1 MW', 'New plan', 'A hall of 1 MW']) await choose(page, example);
    await page.getByText('Example, not saved until edited').waitFor();
    expect(await storedNames(page)).toEqual(['My own plan']);
    // A reload opens the same example again.
    const shown = await nameField(page).inputValue();
    await reload(page);
    expect(await nameField(page).inputValue()).toBe(shown);
    expect(await recentPlans(page)).toEqual(['My own plan']);
    expect(faults).toEqual([]);
  });

  it('retains an edited plan, however many others are edited after it', async () => {
    const { page } = await app.open('/plan');
    await name(page, 'The first of many');
    for (let number = 1; number <= 35; number += 1) {
      await choose(page, 'New plan');
      await name(page, `Plan ${String(number)}`);
    }
    expect(await storedNames(page)).toHaveLength(36);
    expect(await storedNames(page)).toContain('The first of many');
  });

  it('undoes and redoes what was changed before a reload', async () => {
    const { page, faults } = await app.open('/plan');
    const original = await nameField(page).inputValue();
    await name(page, 'Renamed');
    await page.getByRole('button', { name: 'Add a rack' }).click();
    await waitUntilSaved(page);
    const rows = page.getByRole('row', { name: /rack/i });
    const count = await rows.count();
    await reload(page);
    await page.getByRole('button', { name: 'Undo: add a rack' }).click();
    await expect.poll(() => rows.count()).toBe(count - 1);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect.poll(() => nameField(page).inputValue()).toBe(original);
    await waitUntilSaved(page);
    await reload(page);
    expect(await nameField(page).inputValue()).toBe(original);
    await page.getByRole('button', { name: /^Redo: / }).click();
    await expect.poll(() => nameField(page).inputValue()).toBe('Renamed');
    expect(faults).toEqual([]);
  });

  it('goes back to an earlier revision, which undo takes back', async () => {
    const { page, faults } = await app.open('/plan');
    const original = await nameField(page).inputValue();
    await name(page, 'Much later');
    await choose(page, 'Revisions of this plan');
    await page.getByText('Present state').waitFor();
    await page.getByRole('button', { name: 'Restore' }).last().click();
    await expect.poll(() => nameField(page).inputValue()).toBe(original);
    await page.getByRole('button', { name: 'Undo: restore the plan as it was opened' }).click();
    await expect.poll(() => nameField(page).inputValue()).toBe('Much later');
    expect(faults).toEqual([]);
  });

  it('contains what was typed just before the tab was closed', async () => {
    const { page } = await app.open('/plan');
    const context = page.context();
    await nameField(page).fill('Typed at the last moment');
    await page.close({ runBeforeUnload: true });
    const next = await secondTab(context);
    expect(await nameField(next).inputValue()).toBe('Typed at the last moment');
    await name(next, 'Typed later');
    expect(await storedNames(next)).toEqual(['Typed later']);
    expect(
      await next.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
    ).toEqual([]);
  });
});

describe('two tabs on one plan', () => {
  it('show each other what they change, and lose nothing of 200 interleaved changes', async () => {
    const { page: one, faults } = await app.open('/plan');
    await name(one, 'In both tabs');
    const other = await secondTab(one.context());
    expect(await nameField(other).inputValue()).toBe('In both tabs');
    const field = (page: Page, id: string) => page.locator(`[id="field-${id}"]`);
    for (let turn = 1; turn <= 50; turn += 1) {
      // Without waiting for the other tab: both are changed while changes are on their way.
      await Promise.all([
        nameField(one).fill(`Name ${String(turn)}`),
        field(other, 'cooling.pue').fill(`1.${String(100 + turn)}`),
      ]);
      await Promise.all([
        one.getByRole('button', { name: 'Add a rack' }).click(),
        other.getByRole('button', { name: 'Add a rack' }).click(),
      ]);
    }
    await waitUntilSaved(one);
    await waitUntilSaved(other);
    for (const page of [one, other]) {
      await expect.poll(() => field(page, 'cooling.pue').inputValue()).toBe('1.15');
      await expect.poll(() => nameField(page).inputValue()).toBe('Name 50');
      await expect.poll(() => page.evaluate(racksStored)).toBe(101);
    }
    await reload(one);
    expect(await nameField(one).inputValue()).toBe('Name 50');
    expect(await field(one, 'cooling.pue').inputValue()).toBe('1.15');
    expect(await storedNames(one)).toEqual(['Name 50']);
    expect(faults).toEqual([]);
  });
});

/** Runs in the page: how many entries of the one plan have added a rack, and the first rack. */
function racksStored(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('entries').objectStore('entries').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        const added = (asking.result as { edits: { kind: string; path: string[] }[] }[])
          .flatMap(({ edits }) => edits)
          .filter(({ kind, path }) => kind === 'set' && path.length === 2 && path[0] === 'racks')
          .map(({ path }) => path[1]);
        resolve(new Set(added).size + 1);
      };
    };
  });
}
