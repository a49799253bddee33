import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen, type Listening } from '../../server/http/listen.ts';
import { eventually, nameField, namePlan, reload, waitUntilKept } from './libraryPages.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** Waits until all parts of the page are stored, and the page is served from them. */
async function untilStored(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 40_000,
  });
}

describe('without a network', () => {
  it('the page opens on every address, works, and retains edits', async () => {
    const { page, faults } = await app.open('/site', { serviceWorkers: 'allow' });
    await untilStored(page);
    await page.context().setOffline(true);
    for (const address of ['/floor', '/', '/bill', '/findings', '/plan', '/cooling', '/site']) {
      await page.goto(app.address + address);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    }
    await nameField(page).fill('Edited without a network');
    await waitUntilKept(page);
    await reload(page);
    await eventually(() => nameField(page).inputValue()).toBe('Edited without a network');
    // The models run: 398,580 kWh × 1.5 = 597,870 kWh
    await visit(page, 'cooling');
    await page.locator('[id="field-cooling.pue"]').fill('1.5');
    await page.getByText('597.9').filter({ visible: true }).first().waitFor();
    await page.context().setOffline(false);
    // The plan is sent to the server as soon as there is a network; until then that is tried now and then.
    const expected = /^Failed to load resource: net::ERR_INTERNET_DISCONNECTED \S+\/api\/v1\//;
    expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
  }, 120_000);
});

describe('a new version', () => {
  const built = fileURLToPath(new URL('../../build/client', import.meta.url));
  let folder: string;
  let server: Listening;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plenum-client-'));
    cpSync(built, folder, { recursive: true });
    const library = loadNodeLibrary();
    server = await listen(buildApp({ library, logger: pino({ level: 'silent' }), clientFolder: folder }), {
      port: 0,
      host: '127.0.0.1',
    });
  });

  afterAll(async () => {
    server.force();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The built client with a sign in its document, and with the service worker that its build would have. */
  function publish(sign: string): void {
    const html = readFileSync(join(built, 'index.html'), 'utf8');
    writeFileSync(join(folder, 'index.html'), html.replace('<body>', `<body data-sign="${sign}">`));
    const worker = readFileSync(join(built, 'sw.js'), 'utf8');
    const listed = /url:"index\.html",revision:"[^"]*"|revision:"[^"]*",url:"index\.html"/.exec(worker);
    expect(listed).not.toBeNull();
    const entry = `url:"index.html",revision:"${sign}"`;
    writeFileSync(join(folder, 'sw.js'), worker.replace(listed?.[0] ?? '', entry));
  }

  const sign = (page: Page) => page.evaluate(() => document.body.dataset['sign']);

  it('is told, and used from the next load on, all of it at once', async () => {
    publish('first');
    const context = await app.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const address = `http://127.0.0.1:${String(server.port)}/site`;
    await page.goto(address);
    await untilStored(page);
    await namePlan(page, 'Before the update');
    publish('second');
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.getByText('A new version of Plenum is ready.').waitFor();
    await eventually(() => sign(page)).toBe('first');
    await reload(page);
    await eventually(() => sign(page)).toBe('second');
    await page.getByText('Plenum was updated to a new version.').waitFor();
    await eventually(() => nameField(page).inputValue()).toBe('Before the update');
  }, 120_000);
});
