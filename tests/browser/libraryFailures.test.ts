import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import {
  choose,
  eventually,
  nameField,
  namePlan,
  openTab,
  putRecord,
  reload,
  status,
  storedNames,
  storedRecords,
  waitUntilSaved,
} from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** A page of the address that runs nothing of the application. */
async function quietPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${app.address}/favicon.svg`);
  return page;
}

async function openQuiet(): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await app.newContext();
  return { page: await quietPage(context), context };
}

/** Runs in a page: makes the database as version 1 had it. */
function makeDrafts(drafts: Record<string, unknown>[]): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' });
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('drafts', 'readwrite');
      for (const draft of drafts) transaction.objectStore('drafts').put(draft);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const draft = (id: string, savedAt: number, document: unknown) => ({
  id,
  name: `Draft ${id}`,
  savedAt,
  document,
});
const documentOf = (name: string) => ({ schemaVersion: 1, name, site: {}, racks: {} });

/** Runs in a page: makes the database as version 2 had it, with a plan and one entry of its journal. */
function makeUnlinked(document: Record<string, unknown>): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('plenum', 2);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('plans', { keyPath: 'id' });
      const documents = opening.result.createObjectStore('documents', { keyPath: 'planId' });
      documents.createIndex('shape', 'document.schemaVersion');
      opening.result.createObjectStore('entries', { keyPath: ['planId', 'number'] });
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['plans', 'documents', 'entries'], 'readwrite');
      const times = { createdAt_ms: 1, editedAt_ms: 1, openedAt_ms: 1, deletedAt_ms: null };
      const plan = { id: 'a', name: 'Before', head: 1, figures: null, thumbnail: null, ...times };
      transaction.objectStore('plans').put(plan);
      transaction.objectStore('documents').put({ planId: 'a', number: 0, document });
      const set = { kind: 'set', path: ['name'], value: 'Before the server' };
      const inverse = { ...set, value: document['name'] };
      const entry = {
        id: 'e',
        number: 1,
        at_ms: 1,
        visit: 'v',
        kind: 'do',
        stepId: 'e',
        label: 'change name',
      };
      transaction.objectStore('entries').put({ ...entry, planId: 'a', edits: [set], inverse: [inverse] });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

describe('plans of an earlier version of the page', () => {
  it('that knew no server stay in this browser only, with their journal, also when they are edited', async () => {
    const { page, context } = await openQuiet();
    await page.evaluate(makeUnlinked, documentOf('Before'));
    const tab = await openTab(context, app.address);
    await eventually(() => nameField(tab).inputValue()).toBe('Before the server');
    await nameField(tab).fill('Edited since');
    await eventually(() => status(tab).innerText()).toBe('Saved in this browser');
    await eventually(() => storedRecords(tab, 'links')).toEqual([]);
    await eventually(() => storedRecords(tab, 'entries')).toHaveLength(2);
    expect((await fetch(`${app.address}/api/v1/plans/a`)).status).toBe(404);
  });

  it('are all in the library, damaged ones too, and those that a page left behind', async () => {
    const { page, context } = await openQuiet();
    await page.evaluate(makeDrafts, [
      draft('a', 1, documentOf('Draft a')),
      draft('b', 3, documentOf('Draft b')),
      draft('c', 2, 'no document'),
    ]);
    await page.evaluate(() => {
      const left = { id: 'd', name: 'Left', savedAt: 5, document: { schemaVersion: 1, name: 'Left behind' } };
      localStorage.setItem('plenum-left-behind-d', JSON.stringify(left));
      const older = { id: 'b', name: 'b', savedAt: 2, document: { schemaVersion: 1, name: 'Older' } };
      localStorage.setItem('plenum-left-behind-b', JSON.stringify(older));
    });
    const tab = await openTab(context, app.address);
    await eventually(() => nameField(tab).inputValue()).toBe('Left behind');
    await eventually(() => storedNames(tab)).toEqual(['Draft a', 'Draft b', 'Draft c', 'Left behind']);
    await eventually(() =>
      tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('left'))),
    ).toEqual([]);
    await choose(tab, 'Draft a');
    await eventually(() => nameField(tab).inputValue()).toBe('Draft a');
    await choose(tab, 'Draft c');
    await tab.getByText('is damaged and cannot be opened').waitFor();
    await eventually(() => nameField(tab).inputValue()).toBe('Draft a');
  });

  it('wait for a tab that still runs the earlier version, with the reason said', async () => {
    const { page, context } = await openQuiet();
    await page.evaluate(makeDrafts, [draft('a', 1, documentOf('Draft a'))]);
    await page.evaluate(() => {
      // Held by the window: a connection that nothing refers to is closed once memory is cleared.
      Object.assign(window, { heldOpen: indexedDB.open('plenum', 1) });
    });
    const tab = await openTab(context, app.address);
    await tab
      .getByText('Another tab runs an older version of Plenum.')
      .filter({ visible: true })
      .first()
      .waitFor();
    await nameField(tab).fill('Edited meanwhile');
    await tab.getByRole('button', { name: 'Not saved: close the older tab' }).waitFor();
    await page.close();
    await waitUntilSaved(tab);
    await eventually(() => storedNames(tab)).toEqual(['Draft a', 'Edited meanwhile']);
  });
});

/** A page whose browser has no space for it. It is set before the first change: Chromium grants space for a while. */
async function openWithQuota(): Promise<{
  readonly page: Page;
  readonly setQuota: (quotaSize: number | undefined) => Promise<void>;
}> {
  const { page } = await app.open('/site');
  const session = await page.context().newCDPSession(page);
  const setQuota = async (quotaSize: number | undefined): Promise<void> => {
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: app.address,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  };
  await setQuota(1);
  return { page, setQuota };
}

describe('a store that fails', () => {
  it('with its space used up is said, with the remedy, and saved when there is space again', async () => {
    const { page, setQuota } = await openWithQuota();
    await nameField(page).fill('Without space');
    const failed = page.getByRole('button', { name: 'Not saved: storage is full' });
    await failed.waitFor();
    await failed.click();
    await page
      .getByText('Save the plan as a file, then delete plans')
      .filter({ visible: true })
      .first()
      .waitFor();
    await setQuota(undefined);
    // Without an action of the user: it is tried again after growing pauses.
    await waitUntilSaved(page);
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe('Without space');
  });

  it('with its space used up loses nothing at a reload', async () => {
    const { page, setQuota } = await openWithQuota();
    await nameField(page).fill('Without space');
    await page.getByRole('button', { name: 'Not saved: storage is full' }).waitFor();
    await setQuota(undefined);
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe('Without space');
  });

  it('that is blocked leaves the plan usable, and asks before it is lost', async () => {
    const { page: first } = await app.open('/site');
    const context = first.context();
    await context.addInitScript(() => {
      const denied = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, { get: denied });
      }
    });
    const page = await openTab(context, app.address);
    await page
      .getByText('Plans are kept only until the tab closes')
      .filter({ visible: true })
      .first()
      .waitFor();
    await nameField(page).fill('In this tab only');
    await page.getByRole('button', { name: 'Not saved: kept until the tab closes' }).waitFor();
    // The edit went through a real gesture, without which a browser does not ask.
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await eventually(() => nameField(page).inputValue()).toBe('In this tab only');
  });

  it('of a newer version is neither changed nor shown as empty', async () => {
    const { page } = await app.open('/site');
    await namePlan(page, 'Of the newer version');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('plenum', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await reload(page);
    await page.getByText('saved by a newer version of Plenum').filter({ visible: true }).first().waitFor();
    await nameField(page).fill('Edited by the older version');
    await page.getByRole('button', { name: 'Not saved: reload the page' }).waitFor();
    await eventually(() => storedNames(page)).toEqual(['Of the newer version']);
  });
});

describe('damaged records', () => {
  it('leave the rest of the library open, and the page never blank', async () => {
    const { page, faults } = await app.open('/site');
    await namePlan(page, 'The sound one');
    const context = page.context();
    const [sound] = await storedRecords(page, 'plans');
    const later = Date.now() + 1000;
    const record = { ...sound, openedAt_ms: later, editedAt_ms: later };
    await putRecord(page, 'plans', { ...record, id: 'no-document', name: 'No document' });
    await putRecord(page, 'plans', { ...record, id: 'a-number', name: 'A number' });
    await putRecord(page, 'documents', { planId: 'a-number', number: 0, document: 42 });
    await putRecord(page, 'plans', { ...record, id: 'bad-entry', name: 'Bad entry' });
    await putRecord(page, 'documents', { planId: 'bad-entry', number: 0, document: documentOf('Bad entry') });
    await putRecord(page, 'entries', { planId: 'bad-entry', number: 1, edits: 'none' });
    await putRecord(page, 'plans', { id: 'no-fields' });
    await putRecord(page, 'documents', { planId: 'lone', number: 0, document: null });
    const next = await openTab(context, app.address);
    await eventually(() => nameField(next).inputValue()).toBe('The sound one');
    const [download] = await Promise.all([
      next.waitForEvent('download'),
      next.getByRole('button', { name: 'Save its raw text' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^damaged-plan-/);
    expect(faults).toEqual([]);
  });

  it('with sections of any other type are shown with what is invalid', async () => {
    const { page } = await app.open('/site');
    await namePlan(page, 'The sound one');
    const context = page.context();
    const [sound] = await storedRecords(page, 'plans');
    const values = [42, 'text', null, [], [null], { 'rack-1': null }, { 'hall-1': [] }, { x: { y: 1 } }];
    const keys = ['name', 'site', 'halls', 'racks', 'options', 'cooling', 'power', 'tariff', 'phases'];
    const tab = await context.newPage();
    for (let turn = 0; turn < values.length; turn += 2) {
      const id = `odd-${String(turn)}`;
      const sections = keys.map((key, index): [string, unknown] => [
        key,
        values[(index + turn) % values.length],
      ]);
      const document = { schemaVersion: 1, ...Object.fromEntries(sections) };
      await putRecord(page, 'plans', { ...sound, id, name: id, head: 0 });
      await putRecord(page, 'documents', { planId: id, number: 0, document });
      for (const address of ['racks', 'floor', 'site', 'bill', 'findings']) {
        await tab.goto(`${app.address}/${address}?plan=${id}`);
        await tab.getByRole('button', { name: 'Open', exact: true }).waitFor();
        await eventually(
          async () => (await tab.locator('main').innerText()).trim(),
          `${address} of ${JSON.stringify(document)}`,
        ).not.toBe('');
      }
    }
    await eventually(() => status(page).innerText()).toMatch(/^Saved/);
  }, 180_000);
});
