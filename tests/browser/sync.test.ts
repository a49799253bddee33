import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import {
  eventually,
  nameField,
  openTab,
  quickest,
  status,
  storedRecords,
  waitUntilKept,
  waitUntilSaved,
} from './libraryPages.ts';
import { startOwnServer } from './ownServer.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { onlyPlanId, serverPlan, waitForServerName } from './syncPages.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** Until a change of one page is on another one. */
const MAX_DELAY_ms = 2000;

/** The time that typing a name on one page needs to be on another one. */
async function delayOf(from: Page, to: Page, name: string): Promise<number> {
  const started_ms = performance.now();
  await nameField(from).fill(name);
  await eventually(() => nameField(to).inputValue()).toBe(name);
  return performance.now() - started_ms;
}

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`);

/** A page with a plan of its own that the server has, and a page of another browser with the same plan. */
async function twoPeople(name: string) {
  const ann = await app.open('/site');
  await nameField(ann.page).fill(name);
  await waitUntilSaved(ann.page);
  const planId = await onlyPlanId(ann.page);
  await waitForServerName(app.address, planId, name);
  const bob = await app.open(`/site?plan=${planId}`);
  await eventually(() => nameField(bob.page).inputValue()).toBe(name);
  return { ann, bob, planId };
}

const conflictsOf = async (page: Page): Promise<readonly string[]> =>
  (await storedRecords(page, 'links')).flatMap(({ conflicts }) =>
    (conflicts as readonly { readonly path: readonly string[] }[]).map(({ path }) => path.join('.')),
  );

describe('a plan that is kept on the server', () => {
  it('is there within two seconds of its first edit', async () => {
    const delay_ms = await quickest(async () => {
      const { page, faults } = await app.open('/site');
      const started_ms = performance.now();
      await nameField(page).fill('On the server at once');
      await status(page)
        .filter({ hasText: /^Saved · revision/ })
        .waitFor();
      const time_ms = performance.now() - started_ms;
      const stored = await serverPlan(app.address, await onlyPlanId(page));
      expect(stored?.['name']).toBe('On the server at once');
      expect(faults).toEqual([]);
      return time_ms;
    }, MAX_DELAY_ms);
    expect(delay_ms).toBeLessThan(MAX_DELAY_ms);
  });

  it('is not there before it is edited', async () => {
    const asked: string[] = [];
    const { page } = await app.open('/site');
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(`${request.method()} ${request.url()}`);
    });
    await page.waitForTimeout(1500);
    await eventually(() => storedRecords(page, 'links')).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is opened by its address in another browser, and shows changes there within two seconds', async () => {
    const { ann, bob } = await twoPeople('Seen by two');
    const there_ms = await quickest(
      (number) => delayOf(bob.page, ann.page, `Renamed by Bob ${String(number)}`),
      MAX_DELAY_ms,
    );
    expect(there_ms).toBeLessThan(MAX_DELAY_ms);
    const back_ms = await quickest(
      (number) => delayOf(ann.page, bob.page, `Renamed by Ann ${String(number)}`),
      MAX_DELAY_ms,
    );
    expect(back_ms).toBeLessThan(MAX_DELAY_ms);
    expect([...ann.faults, ...bob.faults]).toEqual([]);
  });

  it('has a rack that one person moved and a tariff that another one changed meanwhile', async () => {
    const { ann, bob, planId } = await twoPeople('Rack and tariff');
    const before = await serverPlan(app.address, planId);
    const [rackId = ''] = Object.keys(before?.['racks'] as object);
    await field(bob.page, 'tariff.price').click();
    const other = bob.page.locator('.listbox-float:popover-open').getByRole('option').nth(3);
    await other.waitFor();
    await bob.page.context().setOffline(true);
    await other.click();
    await waitUntilKept(bob.page);
    await visit(ann.page, 'floor');
    await ann.page.getByRole('application', { name: 'Floor of Hall 1' }).focus();
    await ann.page.keyboard.press('Control+a');
    await ann.page.keyboard.press('ArrowRight');
    const placesOf = (plan: Record<string, any> | null): unknown => plan?.['racks']?.[rackId]?.['places'];
    await eventually(async () => placesOf(await serverPlan(app.address, planId))).not.toEqual(
      placesOf(before),
    );
    const moved = placesOf(await serverPlan(app.address, planId));
    await bob.page.context().setOffline(false);
    await eventually(async () => (await serverPlan(app.address, planId))?.['tariff']).not.toEqual(
      before?.['tariff'],
    );
    const merged = await serverPlan(app.address, planId);
    expect(placesOf(merged)).toEqual(moved);
    await eventually(async () => [
      ...(await conflictsOf(ann.page)),
      ...(await conflictsOf(bob.page)),
    ]).toEqual([]);
  });

  it('has both changes of two people who change different fields while one is offline', async () => {
    const { ann, bob, planId } = await twoPeople('Merged');
    await bob.page.context().setOffline(true);
    await nameField(bob.page).fill('Name of Bob');
    await waitUntilKept(bob.page);
    await field(ann.page, 'site.name').fill('Narvik');
    await eventually(async () => (await serverPlan(app.address, planId))?.['site']?.['name']).toBe('Narvik');
    await bob.page.context().setOffline(false);
    await waitForServerName(app.address, planId, 'Name of Bob');
    await eventually(() => nameField(ann.page).inputValue()).toBe('Name of Bob');
    await eventually(() => field(bob.page, 'site.name').inputValue()).toBe('Narvik');
    await eventually(() => serverPlan(app.address, planId)).toMatchObject({
      name: 'Name of Bob',
      site: { name: 'Narvik' },
    });
    await eventually(async () => [
      ...(await conflictsOf(ann.page)),
      ...(await conflictsOf(bob.page)),
    ]).toEqual([]);
  });

  it('holds back a field that two people have changed, and exchanges all others', async () => {
    const { ann, bob, planId } = await twoPeople('In conflict');
    await bob.page.context().setOffline(true);
    await nameField(bob.page).fill('Name of Bob');
    await waitUntilKept(bob.page);
    await nameField(ann.page).fill('Name of Ann');
    await waitForServerName(app.address, planId, 'Name of Ann');
    await bob.page.context().setOffline(false);
    await eventually(() => conflictsOf(bob.page)).toEqual(['name']);
    await eventually(() => nameField(bob.page).inputValue()).toBe('Name of Bob');
    await field(bob.page, 'site.name').fill('Bergen');
    await eventually(() => field(ann.page, 'site.name').inputValue()).toBe('Bergen');
    await eventually(() => nameField(ann.page).inputValue()).toBe('Name of Ann');
    await eventually(() => serverPlan(app.address, planId)).toMatchObject({ name: 'Name of Ann' });
    // Whoever changes their value to that of the other has ended the conflict.
    await nameField(bob.page).fill('Name of Ann');
    await eventually(() => conflictsOf(bob.page)).toEqual([]);
  });

  it('is sent once by two tabs of one browser, which both show what comes from the server', async () => {
    const { ann, bob, planId } = await twoPeople('Two tabs');
    const second = await openTab(ann.page.context(), app.address);
    await eventually(() => nameField(second).inputValue()).toBe('Two tabs');
    await nameField(second).fill('Of the second tab');
    await eventually(() => nameField(bob.page).inputValue()).toBe('Of the second tab');
    await nameField(bob.page).fill('Of Bob');
    await eventually(() => nameField(second).inputValue()).toBe('Of Bob');
    await eventually(() => nameField(ann.page).inputValue()).toBe('Of Bob');
    const revisions = await (await fetch(`${app.address}/api/v1/plans/${planId}/revisions`)).json();
    const labels = (revisions as { revisions: { label: string }[] }).revisions.map(({ label }) => label);
    expect(labels).toEqual(['change Plan name', 'change Plan name', 'create the plan']);
  });

  it('is kept in the browser while its server is stopped, and has all edits of that time after its start', async () => {
    const server = await startOwnServer();
    onTestFinished(() => server.remove());
    const page = await openTab(await app.newContext(), server.address);
    await nameField(page).fill('Before the stop');
    await waitUntilSaved(page);
    const planId = await onlyPlanId(page);
    await waitForServerName(server.address, planId, 'Before the stop');
    for (const name of ['First stop', 'Second stop']) {
      await server.stop();
      await nameField(page).fill(name);
      await waitUntilKept(page);
      await field(page, 'site.name').fill(`Site of the ${name}`);
      await server.start();
      await waitForServerName(server.address, planId, name);
      await eventually(async () => (await serverPlan(server.address, planId))?.['site']?.['name']).toBe(
        `Site of the ${name}`,
      );
      await waitUntilSaved(page);
    }
  });

  it('is sent when the browser comes back, if it was left while the server was stopped', async () => {
    const server = await startOwnServer();
    onTestFinished(() => server.remove());
    const context = await app.newContext();
    const page = await openTab(context, server.address);
    await nameField(page).fill('Known to the server');
    await waitUntilSaved(page);
    const planId = await onlyPlanId(page);
    await server.stop();
    await nameField(page).fill('Left behind');
    await waitUntilKept(page);
    await page.close();
    await server.start();
    await openTab(context, server.address);
    await waitForServerName(server.address, planId, 'Left behind');
  });
});
