import example from '../../examples/air-vs-liquid.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  choose,
  eventually,
  namePlan,
  nameField,
  newPlan,
  openMenu,
  openTab,
  putRecord,
  reload,
  status,
  storedNames,
  storedRecords,
  waitUntilSaved,
} from './libraryPages.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

async function recentPlans(page: Page): Promise<string[]> {
  await openMenu(page);
  await page.locator('.menu').getByText('Examples').waitFor();
  const names = await page.locator('.menu-item-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return names;
}

describe('the library of plans', () => {
  it('retains the plan that a new plan replaced, also after a reload', async () => {
    const { page, faults } = await app.open('/site');
    await nameField(page).fill('First of mine');
    await newPlan(page);
    await namePlan(page, 'Second of mine');
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe('Second of mine');
    await choose(page, 'First of mine');
    await eventually(() => nameField(page).inputValue()).toBe('First of mine');
    await page.getByRole('button', { name: 'Back to Second of mine' }).waitFor();
    await namePlan(page, 'First, edited');
    await eventually(() => recentPlans(page)).toEqual(['Second of mine']);
    expect(faults).toEqual([]);
  });

  it('contains neither an example nor a new plan that was not edited', async () => {
    const { page, faults } = await app.open('/site');
    await page.getByText('Example, not saved until edited').waitFor();
    await namePlan(page, 'My own plan');
    await choose(page, 'A hall of 1 MW');
    await newPlan(page);
    await choose(page, 'A hall of 1 MW');
    await page.getByText('Example, not saved until edited').waitFor();
    await eventually(() => storedNames(page)).toEqual(['My own plan']);
    // A reload opens the same example again.
    const shown = await nameField(page).inputValue();
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe(shown);
    await eventually(() => recentPlans(page)).toEqual(['My own plan']);
    expect(faults).toEqual([]);
  });

  it('retains an edited plan, however many others are edited after it', async () => {
    const { page } = await app.open('/site');
    await namePlan(page, 'The first of many');
    // Most of them as if they had been edited since: each by the page takes as long as a test.
    const [first] = await storedRecords(page, 'plans');
    const [document] = await storedRecords(page, 'documents');
    for (let number = 1; number <= 30; number += 1) {
      const id = `of-many-${String(number)}`;
      const at_ms = Date.now() + number;
      const times = { createdAt_ms: at_ms, editedAt_ms: at_ms, openedAt_ms: at_ms };
      await putRecord(page, 'documents', { ...document, planId: id, number: 0 });
      await putRecord(page, 'plans', { ...first, ...times, id, name: `Plan ${String(number)}`, head: 0 });
    }
    for (const number of [31, 32]) {
      await newPlan(page);
      await namePlan(page, `Plan ${String(number)}`);
    }
    await eventually(async () => (await storedNames(page)).length).toBe(33);
    const names = await storedNames(page);
    expect(names).toContain('The first of many');
    expect(names).toContain('Plan 1');
  });

  it('undoes and redoes what was changed before a reload', async () => {
    const { page, faults } = await app.open('/site');
    const original = await nameField(page).inputValue();
    const rows = page.locator('input[id^="field-racks."][id$=".name"]');
    await nameField(page).fill('Renamed');
    await visit(page, 'racks');
    await page.getByRole('button', { name: 'Add rack' }).click();
    await eventually(() => rows.count()).toBe(2);
    await page.reload();
    await page.getByRole('button', { name: 'Undo: add a rack' }).click();
    await eventually(() => rows.count()).toBe(1);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await visit(page, 'site');
    await eventually(() => nameField(page).inputValue()).toBe(original);
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe(original);
    await page.getByRole('button', { name: /^Redo: / }).click();
    await eventually(() => nameField(page).inputValue()).toBe('Renamed');
    expect(faults).toEqual([]);
  });

  it('goes back to an earlier revision, which undo takes back', async () => {
    const { page, faults } = await app.open('/site');
    const original = await nameField(page).inputValue();
    await namePlan(page, 'Much later');
    await eventually(() => status(page).innerText()).toContain('revision');
    await choose(page, 'Revisions of this plan');
    // The server has the plan from its first change on.
    await page.getByRole('button', { name: 'Show the changes of this browser' }).click();
    await page.getByText('Present state').waitFor();
    await page.getByRole('button', { name: 'Restore' }).last().click();
    await eventually(() => nameField(page).inputValue()).toBe(original);
    await page.getByRole('button', { name: 'Undo: restore the plan as it was opened' }).click();
    await eventually(() => nameField(page).inputValue()).toBe('Much later');
    expect(faults).toEqual([]);
  });

  it('contains what was typed just before the tab was closed', async () => {
    const { page } = await app.open('/site');
    const context = page.context();
    await nameField(page).fill('Typed at the last moment');
    await page.close({ runBeforeUnload: true });
    const next = await openTab(context, app.address);
    await eventually(() => nameField(next).inputValue()).toBe('Typed at the last moment');
    await namePlan(next, 'Typed later');
    await eventually(() => storedNames(next)).toEqual(['Typed later']);
    const left = await next.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.includes('unsaved')),
    );
    expect(left).toEqual([]);
  });

  it('gets a file that was opened, without an edit', async () => {
    const { page, faults } = await app.open('/site');
    const text = JSON.stringify({ ...example, name: 'From a file' });
    await page.setInputFiles('input[type=file]', {
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await eventually(() => nameField(page).inputValue()).toBe('From a file');
    await waitUntilSaved(page);
    await eventually(() => storedNames(page)).toEqual(['From a file']);
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe('From a file');
    await eventually(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });
});

interface Turns {
  /** Paths of the two fields that are changed in turn: each change is a step of its own. */
  readonly fields: readonly [string, string];
  readonly values: readonly string[];
}

/** Runs in the page: changes fields, and adds a rack after every ninth change, as fast as the page follows. */
async function editInTurn({ fields, values }: Turns): Promise<void> {
  const pause = (time_ms: number) => new Promise((resolve) => setTimeout(resolve, time_ms));
  for (const [index, value] of values.entries()) {
    const input = document.getElementById(`field-${fields[index % 2] ?? ''}`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(10);
    if (index % 9 !== 8) continue;
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent.trim() === 'Add rack')?.click();
    await pause(10);
  }
}

const CHANGES_OF_FIELDS = 90;
const ADDED_RACKS = 10;

/** Both tabs change their two fields ninety times and add ten racks, beside each other: 200 changes. */
async function expectNothingLost(one: Page, other: Page): Promise<void> {
  const numbers: readonly number[] = Array.from({ length: CHANGES_OF_FIELDS }, (_, index) => index + 1);
  await Promise.all([visit(one, 'racks'), visit(other, 'racks')]);
  await Promise.all([
    one.evaluate(editInTurn, {
      fields: ['racks.rack-1.name', 'options.air.name'] as const,
      values: numbers.map((number) => `One ${String(number)}`),
    }),
    other.evaluate(editInTurn, {
      fields: ['halls.hall-1.name', 'options.liquid.name'] as const,
      values: numbers.map((number) => `Other ${String(number)}`),
    }),
  ]);
  await waitUntilSaved(one);
  await waitUntilSaved(other);
  const expectAll = async (page: Page): Promise<void> => {
    const valueOf = (path: string) => page.locator(`[id="field-${path}"]`).inputValue();
    await eventually(() => valueOf('racks.rack-1.name')).toBe('One 89');
    await eventually(() => valueOf('options.air.name')).toBe('One 90');
    await eventually(() => valueOf('halls.hall-1.name')).toBe('Other 89');
    await eventually(() => valueOf('options.liquid.name')).toBe('Other 90');
    const racks = page.locator('input[id^="field-racks."][id$=".name"]');
    await eventually(() => racks.count()).toBe(1 + 2 * ADDED_RACKS);
  };
  await expectAll(one);
  await expectAll(other);
  // Each change is in the journal once: typing that was stored together is one entry of one step.
  const entries = await storedRecords(one, 'entries');
  expect(new Set(entries.map(({ id }) => String(id))).size).toBe(entries.length);
  const steps = new Set(entries.map(({ stepId }) => String(stepId)));
  expect(steps.size).toBeGreaterThanOrEqual(2 * (CHANGES_OF_FIELDS + ADDED_RACKS));
  await one.reload();
  await expectAll(one);
}

describe('two tabs on one plan', () => {
  it('show each other what they change, and lose nothing of 200 interleaved changes', async () => {
    const { page: one, faults } = await app.open('/site');
    await namePlan(one, 'In both tabs');
    const other = await openTab(one.context(), app.address);
    await eventually(() => nameField(other).inputValue()).toBe('In both tabs');
    await nameField(other).fill('Seen at once');
    await eventually(() => nameField(one).inputValue()).toBe('Seen at once');
    await expectNothingLost(one, other);
    expect(faults).toEqual([]);
  }, 180_000);

  it('lose nothing without Web Locks, as over plain HTTP from another machine', async () => {
    const { page, faults } = await app.open('/site');
    await page.context().addInitScript(() => {
      delete (Navigator.prototype as { locks?: unknown }).locks;
    });
    await reload(page);
    await eventually(() => page.evaluate(() => 'locks' in navigator)).toBe(false);
    await namePlan(page, 'In both tabs');
    const other = await openTab(page.context(), app.address);
    await expectNothingLost(page, other);
    expect(faults).toEqual([]);
  }, 180_000);

  it('undo their own steps only', async () => {
    const { page: one, faults } = await app.open('/site');
    await namePlan(one, 'Named first');
    const other = await openTab(one.context(), app.address);
    const description = (page: Page) => page.locator('[id="field-description"]');
    await description(other).fill('Of the other tab');
    await eventually(() => description(one).inputValue()).toBe('Of the other tab');
    await one.getByRole('button', { name: /^Undo: / }).click();
    await eventually(() => nameField(other).inputValue()).not.toBe('Named first');
    await eventually(() => description(other).inputValue()).toBe('Of the other tab');
    // After a reload, too, the step of the other tab is not its own.
    await waitUntilSaved(one);
    await reload(one);
    await one.getByRole('button', { name: /^Redo: / }).click();
    await eventually(() => nameField(other).inputValue()).toBe('Named first');
    await one.getByRole('button', { name: /^Undo: / }).click();
    await eventually(() => nameField(other).inputValue()).not.toBe('Named first');
    await eventually(() => description(one).inputValue()).toBe('Of the other tab');
    expect(faults).toEqual([]);
  });
});
