import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { memoryPeopleStore } from '../../server/people/memoryPeopleStore.ts';
import { createPeople, type People } from '../../server/people/People.ts';
import { openSettings } from '../../server/people/PeopleSettings.ts';
import { createShare } from '../../server/people/shares.ts';
import { createToken } from '../../server/people/tokens.ts';
import { commandLineOwner } from '../../server/people/Who.ts';
import type { KeptPlan, Store } from '../../server/store/Store.ts';
import { exampleText } from '../server/examplePlan.ts';
import { lateServer, type LateServer } from '../server/http/people/lateServer.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { violations } from './violations.ts';

const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));

let app: RunningApp;
let server: LateServer;
let people: People;
let token = '';

beforeAll(async () => {
  app = await startApp();
  server = await lateServer();
  people = createPeople({ ...openSettings, auth: 'token' }, memoryPeopleStore());
  const plan: KeptPlan = {
    id: 'north',
    name: 'North hall',
    revision: 1,
    document: { ...(JSON.parse(exampleText) as KeptPlan['document']), name: 'North hall' },
    createdAt_ms: 1,
    changedAt_ms: 1,
    changedBy: 'Ada',
  };
  // Only the plan of a link is read.
  const store = { plans: { read: () => Promise.resolve(plan) } } as unknown as Store;
  server.answerWith(
    buildApp({ library: loadNodeLibrary(), logger: pino({ level: 'silent' }), clientFolder, people, store }),
  );
  token = (await createToken(people, { name: 'Ada', role: 'editor', who: commandLineOwner })).token;
});
afterAll(async () => {
  await app.stop();
  await server.close();
});

describe('signing in on the page', () => {
  it('needs a valid token, shows the person, and ends with signing out', async () => {
    const context = await app.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    const settings = page.getByRole('button', { name: 'Settings' });
    await settings.click();
    await page.locator('#settings-menu').getByRole('button', { name: 'Sign in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByLabel('Token').fill('plenum_wrong');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByText('This token is not valid.').waitFor();
    expect(await violations(page)).toEqual([]);

    await dialog.getByLabel('Token').fill(token);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as Ada.').waitFor();
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'plenum-session', httpOnly: true, sameSite: 'Lax' });
    const kept = await page.evaluate(() => document.cookie + JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toMatch(/plenum_|plenum-session/);
    await eventually(() => page.evaluate(async () => (await fetch('/api/v1/climates')).status)).toBe(200);

    await settings.click();
    await page.getByText('Ada, editor').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Signed out.').waitFor();
    expect(await context.cookies()).toEqual([]);
    await eventually(() => page.evaluate(async () => (await fetch('/api/v1/climates')).status)).toBe(401);
  });

  it('tells why an account was refused, once', async () => {
    const page = await (await app.newContext()).newPage();
    await page.goto(`${server.url}/?signIn=role-missing`);
    await page.getByRole('alert').getByText('Your account has no role on this server.').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('lets a page of another origin neither read nor change anything', async () => {
    const context = await app.newContext();
    const own = await context.newPage();
    await own.goto(server.url);
    const status = await own.evaluate(
      async (given) =>
        (
          await fetch('/api/v1/session', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ token: given }),
          })
        ).status,
      token,
    );
    expect(status).toBe(200);
    // Another port of the same host: the same site, whose requests carry the cookie.
    const other = await context.newPage();
    const evil = await lateServer();
    evil.answerWith((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Evil</title>');
    });
    await other.goto(evil.url);
    const result = await other.evaluate(async (url) => {
      const tried: RequestInit[] = [
        { credentials: 'include' },
        { method: 'DELETE', credentials: 'include' },
        { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' },
      ];
      const seen: string[] = [];
      for (const init of tried) {
        const response = await fetch(`${url}/api/v1/session`, init).catch(() => undefined);
        seen.push(response === undefined ? 'refused' : `${response.type} ${await response.text()}`);
      }
      return seen;
    }, server.url);
    await evil.close();
    // An opaque answer has no text.
    expect(result.filter((text) => text !== 'refused' && text !== 'opaque ')).toEqual([]);
    await eventually(() => own.evaluate(async () => (await fetch('/api/v1/climates')).status)).toBe(200);
  });
});

describe('a share link', () => {
  it('shows the plan without sign-in, to be read only, and leaves its secret in no address', async () => {
    const { secret } = await createShare(people, {
      planId: 'north',
      who: commandLineOwner,
      endsAt_ms: undefined,
    });
    const page = await (await app.newContext()).newPage();
    await page.goto(`${server.url}/#share=${secret}`);
    await page.getByText('Shared plan, read only.').waitFor();
    await eventually(() => page.title()).toContain('North hall');
    expect(page.url()).not.toContain(secret);
  });

  it('tells an open page that it was revoked, as soon as the page is looked at again', async () => {
    const { secret, record } = await createShare(people, {
      planId: 'north',
      who: commandLineOwner,
      endsAt_ms: undefined,
    });
    const page = await (await app.newContext()).newPage();
    await page.goto(`${server.url}/#share=${secret}`);
    await page.getByText('Shared plan, read only.').waitFor();
    const lookAgain = (): Promise<void> =>
      page.evaluate(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    const answered = page.waitForResponse((answer) => answer.url().includes('/api/v1/shared/'));
    await lookAgain();
    await answered;
    await eventually(() => page.getByText(/was revoked or has ended/).count()).toBe(0);
    await people.store.revokeShare('north', record.id, people.now_ms());
    await lookAgain();
    await page.getByText(/The link was revoked or has ended: it shows nothing any more/).waitFor();
    await page.getByText('Shared plan, read only.').waitFor();
  });

  it('that has ended says so', async () => {
    const page = await (await app.newContext()).newPage();
    await page.goto(`${server.url}/#share=${'A'.repeat(43)}`);
    await page.getByText('The share link is unknown, was revoked or has ended.').waitFor();
  });
});
