import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen, type Listening } from '../../server/http/listen.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';

const ATTACKER = 'attacker.example';

let app: RunningApp;
let other: Server;
let server: Listening;
let address: string;

/** What the server answered, as its log has it: a browser hides answers from pages of other origins. */
let statuses: number[] = [];

beforeAll(async () => {
  const log = { write: (line: string) => statuses.push((JSON.parse(line) as { status: number }).status) };
  const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));
  const served = buildApp({ library: loadNodeLibrary(), logger: pino({ base: {} }, log), clientFolder });
  server = await listen(served, { port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${String(server.port)}`;
  // What DNS rebinding does: the name of an attacker points to this machine.
  app = await startApp([`--host-resolver-rules=MAP ${ATTACKER} 127.0.0.1`]);
  other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Another origin</title>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await app.stop();
  other.close();
  server.force();
  await server.stop();
});

/** A page of another origin. */
async function otherPage(host: string): Promise<Page> {
  const page = await (await app.newContext()).newPage();
  await page.goto(`http://${host}:${String((other.address() as AddressInfo).port)}/`);
  statuses = [];
  return page;
}

describe.each(['127.0.0.1', ATTACKER])('a page of %s on another port', (host) => {
  it('reads nothing', async () => {
    const page = await otherPage(host);
    const results = await page.evaluate(async (target) => {
      const outcome = async (path: string, init?: RequestInit): Promise<string> => {
        try {
          const response = await fetch(target + path, init);
          return `${response.type} ${await response.text()}`;
        } catch {
          return 'refused';
        }
      };
      return [
        await outcome('/api/v1/climates'),
        await outcome('/api/v1/climates', { mode: 'no-cors' }),
        await outcome('/health', { credentials: 'include' }),
      ];
    }, address);
    expect(results).toEqual(['refused', expect.stringMatching(/^(refused|opaque )$/), 'refused']);
    await eventually(() => statuses.length).toBeGreaterThanOrEqual(3);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
  });

  it('runs no script and shows no frame of the server', async () => {
    const page = await otherPage(host);
    const loaded = await page.evaluate(async (target) => {
      const load = (name: 'script' | 'img' | 'iframe', path: string): Promise<string> =>
        new Promise((resolve) => {
          const element = Object.assign(document.createElement(name), { src: target + path });
          element.onload = () => {
            resolve('loaded');
          };
          element.onerror = () => {
            resolve('refused');
          };
          document.body.append(element);
        });
      // A frame that is refused shows the error of the browser, which counts as loaded.
      await load('iframe', '/');
      return [await load('script', '/theme.js'), await load('img', '/favicon.svg')];
    }, address);
    expect(loaded).toEqual(['refused', 'refused']);
    await eventually(() => statuses.length).toBeGreaterThanOrEqual(3);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
  });

  it('changes nothing, neither by a script nor by a form', async () => {
    const page = await otherPage(host);
    await page.evaluate(async (target) => {
      for (const type of ['text/plain', 'application/json']) {
        const headers = { 'Content-Type': type };
        await fetch(`${target}/api/v1/checks`, {
          method: 'POST',
          mode: 'no-cors',
          headers,
          body: '{}',
        }).catch(() => undefined);
      }
    }, address);
    await page.evaluate((target) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        enctype: 'text/plain',
        action: `${target}/api/v1/checks`,
      });
      document.body.append(form);
      form.submit();
    }, address);
    await page.waitForURL(`${address}/api/v1/checks`);
    await eventually(() => page.textContent('body')).toContain('origin-not-allowed');
    // Both requests of the script, and the form.
    await eventually(() => statuses.length).toBeGreaterThanOrEqual(3);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
  });

  it('may link to the server', async () => {
    const page = await otherPage(host);
    await page.evaluate((target) => {
      location.href = `${target}/help`;
    }, address);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${address}/help`);
  });
});

describe('a name that points to this machine', () => {
  it('shows nothing of the server, and its page reads nothing', async () => {
    const page = await (await app.newContext()).newPage();
    const rebound = address.replace('127.0.0.1', ATTACKER);
    const shown = await page.goto(`${rebound}/racks`);
    expect(shown?.status()).toBe(421);
    await eventually(() => page.textContent('body')).toContain('host-not-allowed');
    const statuses = await page.evaluate(async () => [
      (await fetch('/api/v1/climates')).status,
      (await fetch('/api/v1/checks', { method: 'POST', body: '{}' })).status,
    ]);
    expect(statuses).toEqual([421, 421]);
  });
});
