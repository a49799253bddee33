import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, cards, chooseAction, findPlans, notice, openHome, planNamed } from './homePages.ts';
import { eventually, storedRecords } from './libraryPages.ts';
import { savedText, startApp, type RunningApp } from './startApp.ts';
import { expectNoOverflow } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe('a plan of this browser', () => {
  it('is renamed in place, by Enter and not by Escape', async () => {
    const { page, faults } = await openHome(app, [planNamed('Sesame one'), planNamed('Sesame two')]);
    await findPlans(page, 'sesame');
    await chooseAction(page, 'Sesame one', 'Rename');
    const field = page.getByLabel('New name of Sesame one');
    await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('Discarded');
    await field.press('Escape');
    await cardOf(page, 'Sesame one').waitFor();
    await chooseAction(page, 'Sesame one', 'Rename');
    await field.fill('Sesame renamed');
    await field.press('Enter');
    await cardOf(page, 'Sesame renamed').waitFor();
    await page.reload();
    await findPlans(page, 'sesame');
    await cardOf(page, 'Sesame renamed').waitFor();
    await eventually(() => cardOf(page, 'Sesame one').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is duplicated, deleted, and restored by undo and from the deleted plans', async () => {
    const { page, faults } = await openHome(app, [planNamed('Walnut hall')]);
    await findPlans(page, 'walnut');
    await chooseAction(page, 'Walnut hall', 'Duplicate');
    await cardOf(page, 'Walnut hall copy').waitFor();
    await chooseAction(page, 'Walnut hall', 'Delete');
    await notice(page, 'Deleted Walnut hall.').waitFor();
    await eventually(() => cardOf(page, 'Walnut hall').count()).toBe(0);
    await notice(page, 'Deleted Walnut hall.').getByRole('button', { name: 'Undo' }).click();
    await cardOf(page, 'Walnut hall').waitFor();
    await chooseAction(page, 'Walnut hall', 'Delete');
    await page.getByRole('button', { name: 'Deleted plans' }).click();
    await page.getByRole('button', { name: 'Restore Walnut hall', exact: true }).click();
    await cardOf(page, 'Walnut hall').waitFor();
    await eventually(() =>
      page.getByRole('button', { name: 'Restore Walnut hall', exact: true }).count(),
    ).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is saved as a file that opens again', async () => {
    const plan = planNamed('Pepper hall');
    const { page } = await openHome(app, [plan]);
    await findPlans(page, 'pepper');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chooseAction(page, 'Pepper hall', 'Save file'),
    ]);
    expect(download.suggestedFilename()).toBe('pepper-hall.json');
    expect(JSON.parse(await savedText(download))).toEqual(plan.document);
  });

  it('that is damaged is shown as such: its data can be saved, and it can be deleted', async () => {
    const { page, faults } = await openHome(app, [
      planNamed('Rotten not'),
      { id: 'bad', name: 'Rotten hall', document: 7 },
    ]);
    await findPlans(page, 'rotten');
    const card = cardOf(page, 'Rotten hall');
    await card.getByText('cannot be opened').waitFor();
    await eventually(() => card.getByRole('link').count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chooseAction(page, 'Rotten hall', 'Save stored data'),
    ]);
    expect(JSON.parse(await savedText(download))).toMatchObject({
      plan: { name: 'Rotten hall' },
      document: { document: 7 },
    });
    await chooseAction(page, 'Rotten hall', 'Delete');
    await eventually(() => cardOf(page, 'Rotten hall').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is found by name among thirty, which are shown page by page and sorted by name', async () => {
    const seeded = Array.from({ length: 30 }, (_, index) => planNamed(`Thirty ${String(index + 1)}`));
    const { page } = await openHome(app, seeded);
    await eventually(() => cards(page).count()).toBe(12);
    await findPlans(page, 'thirty');
    await eventually(() => cards(page).count()).toBe(12);
    await page.getByRole('button', { name: 'Show more plans' }).click();
    await eventually(() => cards(page).count()).toBe(30);
    await expectNoOverflow(page);
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    const names = page.locator('.plan-card-name');
    await eventually(async () => (await names.allInnerTexts()).slice(0, 3)).toEqual([
      'Thirty 1',
      'Thirty 10',
      'Thirty 11',
    ]);
    await findPlans(page, 'thirty 27');
    await eventually(() => cards(page).count()).toBe(1);
    await findPlans(page, 'no such plan');
    await page.getByText('No plan has these words.').waitFor();
  });
});

describe('plans of an earlier visit', () => {
  const offer = (page: Page) => page.getByRole('region', { name: 'Plans of this browser' });
  const idsOnServer = async (ids: readonly string[]): Promise<string[]> => {
    const found = await Promise.all(
      ids.map(async (id) => ((await fetch(`${app.address}/api/v1/plans/${id}`)).ok ? [id] : [])),
    );
    return found.flat();
  };

  it('are offered to the server once: those that are chosen are there, the others stay here', async () => {
    const seeded = [planNamed('Quince one'), planNamed('Quince two'), planNamed('Quince three')];
    const [one, two, three] = seeded.map(({ id }) => id) as [string, string, string];
    const { page, faults } = await openHome(app, seeded);
    await offer(page).getByText('3 plans are in this browser only:').waitFor();
    await offer(page).getByRole('button', { name: 'Choose…' }).click();
    await offer(page).getByLabel('Quince two').uncheck();
    await offer(page).getByRole('button', { name: 'Keep 2 on the server' }).click();
    await notice(page, '2 plans are on the server now.').waitFor();
    await eventually(() => idsOnServer([one, two, three])).toEqual([one, three]);
    await findPlans(page, 'quince');
    await cardOf(page, 'Quince one').getByText('On the server', { exact: true }).waitFor();
    await cardOf(page, 'Quince two').getByText('In this browser only').waitFor();
    // The server has computed what this browser has not.
    await cardOf(page, 'Quince one').getByText('3 warnings').waitFor();
    await page.reload();
    await findPlans(page, 'quince');
    await cardOf(page, 'Quince two').waitFor();
    await eventually(() => offer(page).count()).toBe(0);
    await chooseAction(page, 'Quince two', 'Keep on the server');
    await notice(page, 'Quince two is on the server now.').waitFor();
    await eventually(() => idsOnServer([two])).toEqual([two]);
    expect(faults).toEqual([]);
  });

  it('stay where they are if that is declined, also after a reload', async () => {
    const plan = planNamed('Medlar hall');
    const { page } = await openHome(app, [plan]);
    await offer(page).getByRole('button', { name: 'Not now' }).click();
    await eventually(() => offer(page).count()).toBe(0);
    await page.reload();
    await findPlans(page, 'medlar');
    await cardOf(page, 'Medlar hall').waitFor();
    await eventually(() => offer(page).count()).toBe(0);
    await eventually(() => idsOnServer([plan.id])).toEqual([]);
  });

  it('that the server does not take are listed with the reason, and given again', async () => {
    const plans = [planNamed('Loquat good'), planNamed('Loquat refused')];
    const { page } = await openHome(app, plans);
    const refused = `**/api/v1/plans/${plans[1]?.id ?? ''}?draft=true`;
    await page.route(refused, (route) => route.abort());
    await offer(page).getByRole('button', { name: 'Keep all on the server' }).click();
    const failures = page.getByRole('alert').filter({ hasText: '1 of 2 plans are on the server now.' });
    await failures.getByText('Loquat refused: The server does not answer.').waitFor();
    await page.unroute(refused);
    await failures.getByRole('button', { name: 'Try again' }).click();
    await notice(page, 'The plan is on the server now.').waitFor();
    await eventually(() => idsOnServer(plans.map(({ id }) => id))).toHaveLength(2);
    const links = await storedRecords(page, 'links');
    expect(links.map(({ revision }) => revision as unknown)).toEqual([1, 1]);
  });
});
