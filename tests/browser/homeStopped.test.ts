import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/people/tokens.ts';
import { commandLineOwner } from '../../server/people/Who.ts';
import { cardOf, chooseAction, notice, plans, storeOnServer } from './homePages.ts';
import { eventually, nameField, status, storedRecords, waitUntilSaved } from './libraryPages.ts';
import { startOwnServer, type OwnServer } from './ownServer.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { serverPlan, waitForServerName } from './syncPages.ts';
import { violations } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** A page of a server in a new browser. */
async function openPage({ address }: OwnServer, path = '/'): Promise<Page> {
  const page = await app.emptyPage(address);
  await page.goto(address + path);
  return page;
}

describe('while the server is stopped', () => {
  let server: OwnServer;

  beforeAll(async () => {
    server = await startOwnServer();
  }, 60_000);

  afterAll(async () => {
    await server.remove();
  });

  it('plans of the browser are renamed and sent later, and those of the server are not lost', async () => {
    await storeOnServer(server.address, 'Only there');
    const page = await openPage(server, '/floor?example=hall-1mw');
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    await visit(page, 'site');
    await nameField(page).fill('On both sides');
    await waitUntilSaved(page);
    const id = String((await storedRecords(page, 'plans'))[0]?.['id']);
    await waitForServerName(server.address, id, 'On both sides');
    await page.getByRole('link', { name: 'Plenum, home' }).click();
    await cardOf(page, 'Only there').getByText('3 warnings').waitFor();
    await cardOf(page, 'On both sides').getByText('On the server', { exact: true }).waitFor();

    await server.stop();
    await chooseAction(page, 'On both sides', 'Rename');
    await page.getByLabel('New name of On both sides').fill('Renamed here');
    await page.keyboard.press('Enter');
    await cardOf(page, 'Renamed here').getByText('Changes not sent').waitFor();
    await plans(page).getByText('The server does not answer.').waitFor();
    expect(await violations(page)).toEqual([]);
    await chooseAction(page, 'Only there', 'Delete');
    await notice(page, 'Only there was not deleted. The server does not answer.').waitFor();
    await chooseAction(page, 'Renamed here', 'Delete');
    await notice(page, 'Renamed here was not deleted. The server does not answer.').waitFor();
    await cardOf(page, 'Renamed here').getByRole('link', { name: 'Renamed here' }).click();
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();

    await server.start();
    await page.getByRole('link', { name: 'Plenum, home' }).click();
    await cardOf(page, 'Renamed here').getByText('On the server', { exact: true }).waitFor();
    await eventually(async () => (await serverPlan(server.address, id))?.['name']).toBe('Renamed here');
    await eventually(() => plans(page).getByText('The server does not answer.').count()).toBe(0);
    await cardOf(page, 'Only there').getByText('On the server', { exact: true }).waitFor();
  }, 90_000);
});

describe('a plan that a colleague has deleted', () => {
  let server: OwnServer;

  beforeAll(async () => {
    server = await startOwnServer();
  }, 60_000);

  afterAll(async () => {
    await server.remove();
  });

  it('is said to be deleted where a copy of it is, and comes back to the server from there', async () => {
    const id = await storeOnServer(server.address, 'Hall of both');
    const page = await openPage(server, `/floor?plan=${id}`);
    await page.getByRole('application', { name: 'Floor of Hall 1' }).waitFor();
    await page.goto(server.address);
    await cardOf(page, 'Hall of both').getByText('On the server', { exact: true }).waitFor();
    const headers = { 'If-Match': `"${id}-1"` };
    expect((await fetch(`${server.address}/api/v1/plans/${id}`, { method: 'DELETE', headers })).status).toBe(
      204,
    );
    await page.reload();
    await cardOf(page, 'Hall of both').getByText('Deleted on the server').waitFor();
    await chooseAction(page, 'Hall of both', 'Keep on the server');
    await notice(page, 'Hall of both is on the server now.').waitFor();
    await cardOf(page, 'Hall of both').getByText('On the server', { exact: true }).waitFor();
    await eventually(() => serverPlan(server.address, id)).not.toBeNull();
  }, 60_000);

  it('is said to be deleted by the page that has it open, which puts it back on both sides', async () => {
    const id = await storeOnServer(server.address, 'Open in a tab');
    const page = await openPage(server, `/site?plan=${id}`);
    await eventually(() => status(page).innerText()).toMatch(/^Saved · revision/);
    const list = await page.context().newPage();
    await list.goto(server.address);
    await chooseAction(list, 'Open in a tab', 'Delete');
    await notice(list, 'Deleted Open in a tab.').waitFor();
    await eventually(() => status(page).innerText()).toBe('Deleted: saved in this browser');
    await eventually(() => serverPlan(server.address, id)).toBeNull();
    await notice(page, 'This plan was deleted.').getByRole('button', { name: 'Put it back' }).click();
    await eventually(() => status(page).innerText()).toMatch(/^Saved · revision/);
    await eventually(() => serverPlan(server.address, id)).not.toBeNull();
    await cardOf(list, 'Open in a tab').getByText('On the server', { exact: true }).waitFor();
  }, 60_000);
});

describe('a plan that the server has lost with its store', () => {
  it('is put back from the browser, under its id', async () => {
    const server = await startOwnServer();
    const id = await storeOnServer(server.address, 'Lost');
    const page = await openPage(server, `/site?plan=${id}`);
    await eventually(() => status(page).innerText()).toMatch(/^Saved · revision/);
    await server.loseStore();
    await nameField(page).fill('Found again');
    await eventually(() => status(page).innerText()).toBe('Deleted on the server: saved here');
    await status(page).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await eventually(() => status(page).innerText()).toMatch(/^Saved · revision/);
    await eventually(() => serverPlan(server.address, id)).toMatchObject({ name: 'Found again' });
    await server.remove();
  }, 60_000);
});

describe('on a server that knows people', () => {
  let server: OwnServer;
  const tokens = { viewer: '', editor: '' };

  beforeAll(async () => {
    server = await startOwnServer('token');
    for (const [role, name] of [
      ['viewer', 'Vera'],
      ['editor', 'Ada'],
    ] as const) {
      tokens[role] = (await createToken(server.people, { name, role, who: commandLineOwner })).token;
    }
  }, 60_000);

  afterAll(async () => {
    await server.remove();
  });

  async function signIn(page: Page, token: string): Promise<void> {
    await plans(page).getByText('Sign in to see the plans of the server.').waitFor();
    await plans(page).getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Token').fill(token);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  }

  it('the list asks for a sign-in, says who changed a plan, and offers a viewer what a viewer may do', async () => {
    const editor = await openPage(server);
    await signIn(editor, tokens.editor);
    await editor.evaluate(async () => {
      const read = await fetch('/api/v1/plans');
      if (!read.ok) throw new Error(await read.text());
    });
    await editor.goto(`${server.address}/site?example=hall-1mw`);
    await nameField(editor).fill('Hall of Ada');
    await waitUntilSaved(editor);
    await editor.goto(server.address);
    await cardOf(editor, 'Hall of Ada').getByText('Edited just now by Ada').waitFor();

    const viewer = await openPage(server);
    await signIn(viewer, tokens.viewer);
    const card = cardOf(viewer, 'Hall of Ada');
    await card.getByText('3 warnings').waitFor();
    await plans(viewer).getByText('You may read the plans of the server.').waitFor();
    await viewer.getByRole('button', { name: 'Actions for Hall of Ada' }).click();
    const items = viewer.locator('.plan-card-menu:popover-open');
    await eventually(async () => (await items.innerText()).split('\n').filter(Boolean)).toEqual([
      'Open',
      'Duplicate',
      'Save file',
      'You may read this plan, and not rename or delete it.',
    ]);
    await items.getByRole('button', { name: 'Duplicate' }).click();
    await cardOf(viewer, 'Hall of Ada copy').getByText('In this browser only').waitFor();
    expect(await violations(viewer)).toEqual([]);
    await viewer.evaluate(async () => {
      await fetch('/api/v1/session', { method: 'DELETE' });
    });
    await viewer.reload();
    await plans(viewer).getByText('Sign in to see the plans of the server.').waitFor();
    await eventually(() => cardOf(viewer, 'Hall of Ada').count()).toBe(0);
    await cardOf(viewer, 'Hall of Ada copy').waitFor();
  }, 60_000);
});
