import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, visit, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const nameField = (page: Page) => page.locator('[id="field-name"]');

/** Names the plan and waits until the browser has saved it. */
async function name(page: Page, text: string): Promise<void> {
  await nameField(page).fill(text);
  await expect.poll(() => page.evaluate(storedNames), { timeout: 10_000 }).toContain(text);
}

/** Runs in the page: names of the plans in its database. */
function storedNames(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum', 1);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result.map((draft: { readonly name: string }) => draft.name));
      };
    };
  });
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function choose(page: Page, item: string): Promise<void> {
  await openMenu(page);
  await page.locator('.menu').getByRole('button', { name: item }).first().click();
}

/** Starts a new plan, which opens on the floor page, and goes to the page with its name. */
async function startNew(page: Page): Promise<void> {
  await choose(page, 'New plan');
  await page.locator('main.page-floor').waitFor();
  await visit(page, 'site');
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await nameField(page).waitFor();
}

describe('the plans that are saved in a browser', () => {
  it('include the one that a new plan replaced, also after a reload', async () => {
    const { page, faults } = await app.open('/site');
    await nameField(page).fill('First of mine');
    await startNew(page);
    await name(page, 'Second of mine');
    await reload(page);
    expect(await nameField(page).inputValue()).toBe('Second of mine');
    await choose(page, 'First of mine');
    await expect.poll(() => nameField(page).inputValue()).toBe('First of mine');
    await page.getByRole('button', { name: 'Back to Second of mine' }).waitFor();
    await name(page, 'First, edited');
    await openMenu(page);
    await page.locator('.menu').getByRole('button', { name: 'Second of mine' }).waitFor();
    // One draft for each plan: the one that is open is not offered.
    const offered = await page.locator('.menu-item-name').allInnerTexts();
    expect(offered).toEqual(['Second of mine']);
    expect(faults).toEqual([]);
  });

  it('are continued where the opening of another one is undone', async () => {
    const { page, faults } = await app.open('/site');
    await name(page, 'The good plan');
    await choose(page, 'A hall of 1 MW');
    await page.getByRole('button', { name: 'Back to The good plan' }).click();
    await name(page, 'The good plan, better');
    await reload(page);
    expect(await nameField(page).inputValue()).toBe('The good plan, better');
    await openMenu(page);
    await page.locator('.menu-item-name').first().waitFor();
    expect(await page.locator('.menu-item-name').allInnerTexts()).not.toContain('The good plan');
    expect(faults).toEqual([]);
  });

  it('retain the changes of both where the user goes back', async () => {
    const { page, faults } = await app.open('/site');
    await name(page, 'The previous plan');
    await startNew(page);
    await name(page, 'The new plan, edited');
    await page.getByRole('button', { name: 'Back to The previous plan' }).click();
    await expect.poll(() => nameField(page).inputValue()).toBe('The previous plan');
    await visit(page, 'racks');
    await page.getByRole('row', { name: 'DGX A100 rack' }).waitFor();
    await choose(page, 'The new plan, edited');
    await page.getByText('No racks yet.').waitFor();
    expect(faults).toEqual([]);
  });

  it('are not overwritten by a duplicate of the tab', async () => {
    const { page, faults } = await app.open('/site');
    await name(page, 'In both tabs');
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => {
        open(location.href);
      }),
    ]);
    await nameField(other).waitFor();
    expect(await nameField(other).inputValue()).toBe('In both tabs');
    await name(other, 'In the second tab');
    await name(page, 'In the first tab');
    await reload(other);
    await reload(page);
    expect(await nameField(other).inputValue()).toBe('In the second tab');
    expect(await nameField(page).inputValue()).toBe('In the first tab');
    // A plan that another tab has open is opened as a copy.
    await choose(page, 'In the second tab');
    await name(page, 'A copy');
    await reload(other);
    expect(await nameField(other).inputValue()).toBe('In the second tab');
    expect(faults).toEqual([]);
  });

  it('contain text that was typed just before the tab was closed', async () => {
    const { page } = await app.open('/site');
    const context = page.context();
    await nameField(page).fill('Typed at the last moment');
    await page.close({ runBeforeUnload: true });
    const next = await context.newPage();
    await next.goto(`${app.address}/site`);
    await nameField(next).waitFor();
    expect(await nameField(next).inputValue()).toBe('Typed at the last moment');
    // The draft is continued, not copied.
    await name(next, 'Typed later');
    await openMenu(next);
    await next.getByText('Examples').waitFor();
    await next.waitForTimeout(200);
    expect(await next.locator('.menu-item-name').count()).toBe(0);
  });

  it('are not reset to an older emergency draft', async () => {
    const { page } = await app.open('/site');
    await name(page, 'The newer state');
    await page.evaluate(() => {
      const id = sessionStorage.getItem('plenum-draft') ?? '';
      const older = {
        id,
        name: 'The older state',
        savedAt: 1,
        document: { schemaVersion: 1, name: 'The older state' },
      };
      localStorage.setItem(`plenum-left-behind-${id}`, JSON.stringify(older));
    });
    await reload(page);
    expect(await nameField(page).inputValue()).toBe('The newer state');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('left'))),
    ).toEqual([]);
  });

  it('do not include an unchanged example', async () => {
    const { page } = await app.open('/site');
    await page.getByText('Example: changes are saved in this browser').waitFor();
    await openMenu(page);
    await page.getByText('Examples').waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator('.menu-heading').allInnerTexts()).toHaveLength(1);
  });
});
