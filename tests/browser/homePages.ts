import type { Locator, Page } from 'playwright-core';
import { exampleText } from '../support/plans.ts';
import type { RunningApp } from './startApp.ts';

/** A plan that is put into the library of a browser. */
export interface SeededPlan {
  readonly id: string;
  readonly name: string;
  readonly document: unknown;
}

/** The list of plans on the home page. */
export const plans = (page: Page): Locator => page.getByRole('region', { name: 'Plans', exact: true });
export const cards = (page: Page): Locator => plans(page).getByRole('article');
/** The card of a plan of exactly this name. */
export const cardOf = (page: Page, name: string): Locator =>
  cards(page).filter({ has: page.getByRole('heading', { name, exact: true }) });
export const notice = (page: Page, text: string | RegExp): Locator =>
  page.locator('.notice', { hasText: text });

/** Runs in the page: stores plans in its library, the first as the last used. */
export function seed(seeded: readonly SeededPlan[]): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum');
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['plans', 'documents'], 'readwrite');
      for (const [place, { id, name, document: stored }] of seeded.entries()) {
        const at_ms = Date.now() - place * 3_600_000;
        const times = { createdAt_ms: at_ms, editedAt_ms: at_ms, openedAt_ms: at_ms, deletedAt_ms: null };
        writing.objectStore('plans').put({ id, name, ...times, head: 0, figures: null, thumbnail: null });
        writing.objectStore('documents').put({ planId: id, number: 0, document: stored });
      }
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** The example hall under another name, with an id that no other plan of the server has. */
export const planNamed = (name: string): SeededPlan => ({
  id: crypto.randomUUID(),
  name,
  document: { ...(JSON.parse(exampleText('hall-1mw')) as object), name },
});

/** Waits until the list of the server was read, and searches both for words: other tests store plans beside these. */
export async function findPlans(page: Page, words: string): Promise<void> {
  await page.locator('.plan-cards[aria-busy="false"]').waitFor({ state: 'attached' });
  const field = page.getByLabel('Find a plan');
  if (!(await field.isVisible())) return;
  const answered = page.waitForResponse((response) => response.url().includes('search='));
  await field.fill(words);
  await answered;
}

/** The home page of a new browser with these plans. */
export async function openHome(
  app: RunningApp,
  seeded: readonly SeededPlan[] = [],
  options: Parameters<RunningApp['open']>[1] = {},
): Promise<Awaited<ReturnType<RunningApp['open']>>> {
  const opened = await app.open('/', options);
  await plans(opened.page).waitFor();
  if (seeded.length > 0) {
    await opened.page.evaluate(seed, seeded);
    await opened.page.reload();
    await cards(opened.page).first().waitFor();
  }
  return opened;
}

/** Opens the menu of a plan, and chooses an item of it. */
export async function chooseAction(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.locator('.plan-card-menu').getByRole('button', { name: item, exact: true }).click();
}

/** Stores a plan on the server, as a colleague would; answers its id. */
export async function storeOnServer(address: string, name: string, example = 'hall-1mw'): Promise<string> {
  const body = JSON.stringify({ ...(JSON.parse(exampleText(example)) as object), name });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${address}/api/v1/plans`, { method: 'POST', headers, body });
  return ((await response.json()) as { id: string }).id;
}
