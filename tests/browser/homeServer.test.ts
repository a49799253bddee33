import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, cards, chooseAction, findPlans, notice, openHome, storeOnServer } from './homePages.ts';
import { eventually, nameField, storedRecords } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { serverPlan, waitForServerName } from './syncPages.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** The home page of another browser, with the plans that have these words. */
async function homeWith(words: string): Promise<Awaited<ReturnType<typeof openHome>>> {
  const opened = await openHome(app);
  await findPlans(opened.page, words);
  return opened;
}

/** Reads the list of the server again, as the page does after a while. */
async function refresh(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const changeName = async (id: string, revision: number, name: string): Promise<void> => {
  const response = await fetch(`${app.address}/api/v1/plans/${id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${id}-${String(revision)}"`,
    },
    body: JSON.stringify({ name }),
  });
  expect(response.status).toBe(200);
};

describe('a plan of the server', () => {
  it('is listed for another browser with figures and drawing, and opens in it', async () => {
    const { page: author } = await app.open('/site?example=hall-1mw');
    await nameField(author).fill('Saffron hall');
    await eventually(async () => (await storedRecords(author, 'plans')).length).toBe(1);
    const id = String((await storedRecords(author, 'plans'))[0]?.['id']);
    await waitForServerName(app.address, id, 'Saffron hall');
    const { page, faults } = await homeWith('saffron');
    const card = cardOf(page, 'Saffron hall');
    await card.getByText('3 warnings').waitFor();
    await eventually(async () => (await card.innerText()).replace(/\s+/g, ' ')).toMatch(
      /IT 1,050 kW PUE 1\.60 Cost a year 1\.26 M USD CO₂e a year 3,795 t 3 warnings On the server Edited just now/,
    );
    await eventually(() => card.locator('svg path').count()).toBeGreaterThan(5);
    await card.getByRole('link', { name: 'Saffron hall' }).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    await eventually(() => storedRecords(page, 'plans')).toMatchObject([{ id, name: 'Saffron hall' }]);
    expect(faults).toEqual([]);
  });

  it('is renamed and duplicated on the server, without being opened', async () => {
    const id = await storeOnServer(app.address, 'Cumin hall');
    const { page, faults } = await homeWith('cumin');
    await chooseAction(page, 'Cumin hall', 'Rename');
    await page.getByLabel('New name of Cumin hall').fill('Cumin room');
    await page.keyboard.press('Enter');
    await cardOf(page, 'Cumin room').waitFor();
    await eventually(async () => (await serverPlan(app.address, id))?.['name']).toBe('Cumin room');
    await chooseAction(page, 'Cumin room', 'Duplicate');
    await cardOf(page, 'Cumin room copy').getByText('3 warnings').waitFor();
    await eventually(() => storedRecords(page, 'plans')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('that was renamed meanwhile keeps that name', async () => {
    const id = await storeOnServer(app.address, 'Anise hall');
    const { page } = await homeWith('anise');
    await cardOf(page, 'Anise hall').waitFor();
    await changeName(id, 1, 'Anise of a colleague');
    await chooseAction(page, 'Anise hall', 'Rename');
    await page.getByLabel('New name of Anise hall').fill('Anise of mine');
    await page.keyboard.press('Enter');
    await notice(page, 'was not renamed: it has been named Anise of a colleague meanwhile').waitFor();
    await cardOf(page, 'Anise of a colleague').waitFor();
    await eventually(async () => (await serverPlan(app.address, id))?.['name']).toBe('Anise of a colleague');
  });

  it('is deleted for all, and brought back by undo and by another browser', async () => {
    const id = await storeOnServer(app.address, 'Fennel hall');
    const [one, other] = [await homeWith('fennel'), await homeWith('fennel')];
    await cardOf(other.page, 'Fennel hall').waitFor();
    await chooseAction(one.page, 'Fennel hall', 'Delete');
    await notice(one.page, 'Deleted Fennel hall.').waitFor();
    await eventually(() => serverPlan(app.address, id)).toBeNull();
    await refresh(other.page);
    await eventually(() => cardOf(other.page, 'Fennel hall').count()).toBe(0);
    await notice(one.page, 'Deleted Fennel hall.').getByRole('button', { name: 'Undo' }).click();
    await cardOf(one.page, 'Fennel hall').waitFor();
    await eventually(() => serverPlan(app.address, id)).not.toBeNull();
    await chooseAction(one.page, 'Fennel hall', 'Delete');
    await eventually(() => cardOf(one.page, 'Fennel hall').count()).toBe(0);
    await other.page.getByRole('button', { name: 'Deleted plans' }).click();
    await other.page.getByRole('button', { name: 'Restore Fennel hall', exact: true }).click();
    await cardOf(other.page, 'Fennel hall').waitFor();
    expect([...one.faults, ...other.faults]).toEqual([]);
  });

  it('that a colleague has changed meanwhile is deleted only when that is confirmed', async () => {
    const id = await storeOnServer(app.address, 'Clove hall');
    const { page } = await homeWith('clove');
    await cardOf(page, 'Clove hall').waitFor();
    await changeName(id, 1, 'Clove hall of two');
    await chooseAction(page, 'Clove hall', 'Delete');
    const told = notice(page, 'Clove hall was not deleted');
    await told.waitFor();
    await eventually(() => serverPlan(app.address, id)).not.toBeNull();
    await told.getByRole('button', { name: 'Delete it' }).click();
    await notice(page, 'Deleted Clove hall.').waitFor();
    await eventually(() => serverPlan(app.address, id)).toBeNull();
  });

  it('whose card cannot be computed says why, beside others that can', async () => {
    const id = await storeOnServer(app.address, 'Nutmeg bad');
    await storeOnServer(app.address, 'Nutmeg good');
    const page = await (await app.newContext()).newPage();
    await page.route(`**/api/v1/plans/${id}/card`, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'plan-too-large', detail: 'the plan has too many racks' }),
      }),
    );
    await page.goto(app.address);
    await findPlans(page, 'nutmeg');
    const bad = cardOf(page, 'Nutmeg bad');
    await bad.getByText('The server says: the plan has too many racks').waitFor();
    await cardOf(page, 'Nutmeg good').getByText('3 warnings').waitFor();
    await page.unroute(`**/api/v1/plans/${id}/card`);
    await bad.getByRole('button', { name: 'Try again' }).click();
    await bad.getByText('3 warnings').waitFor();
  });
});

describe('a list of three hundred plans', () => {
  it('is read page by page, and searched and sorted on the server', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `Mustard ${String(index).padStart(3, '0')}`);
    for (let from = 0; from < names.length; from += 20)
      await Promise.all(
        names.slice(from, from + 20).map((name) => storeOnServer(app.address, name, 'air-vs-liquid')),
      );
    const { page } = await homeWith('mustard');
    await eventually(() => cards(page).count()).toBe(12);
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    for (const count of [36, 60, 84]) {
      await page.getByRole('button', { name: 'Show more plans' }).click();
      await eventually(() => cards(page).count()).toBe(count);
    }
    await eventually(async () =>
      (await page.locator('.plan-card-name').allInnerTexts()).slice(0, 84),
    ).toEqual(names.slice(0, 84));
    await findPlans(page, 'mustard 271');
    await eventually(() => cards(page).count()).toBe(1);
    await cardOf(page, 'Mustard 271').waitFor();
  }, 60_000);
});
