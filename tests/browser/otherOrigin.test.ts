import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from './startApp.ts';

const ATTACKER = 'attacker.example';

let app: RunningApp;
let other: Server;

beforeAll(async () => {
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
});

/** A page of another origin, and what the server answered to it. */
async function otherPage(host: string): Promise<{ page: Page; statuses: number[] }> {
  const page = await (await app.newContext()).newPage();
  await page.goto(`http://${host}:${String((other.address() as AddressInfo).port)}/`);
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(app.address)) statuses.push(response.status());
  });
  return { page, statuses };
}

describe.each(['127.0.0.1', ATTACKER])('a page of %s on another port', (host) => {
  it('reads nothing', async () => {
    const { page, statuses } = await otherPage(host);
    const results = await page.evaluate(async (address) => {
      const outcome = async (path: string, init?: RequestInit): Promise<string> => {
        try {
          const response = await fetch(address + path, init);
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
    }, app.address);
    expect(results).toEqual(['refused', expect.stringMatching(/^(refused|opaque )$/), 'refused']);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
  });

  it('runs no script and shows no frame of the server', async () => {
    const { page, statuses } = await otherPage(host);
    const loaded = await page.evaluate(async (address) => {
      const load = (name: 'script' | 'img' | 'iframe', path: string): Promise<string> =>
        new Promise((resolve) => {
          const element = Object.assign(document.createElement(name), { src: address + path });
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
    }, app.address);
    expect(loaded).toEqual(['refused', 'refused']);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
  });

  it('changes nothing, neither by a script nor by a form', async () => {
    const { page, statuses } = await otherPage(host);
    await page.evaluate(async (address) => {
      for (const type of ['text/plain', 'application/json']) {
        const headers = { 'Content-Type': type };
        await fetch(`${address}/api/v1/checks`, {
          method: 'POST',
          mode: 'no-cors',
          headers,
          body: '{}',
        }).catch(() => undefined);
      }
    }, app.address);
    await page.evaluate((address) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        enctype: 'text/plain',
        action: `${address}/api/v1/checks`,
      });
      document.body.append(form);
      form.submit();
    }, app.address);
    await page.waitForURL(`${app.address}/api/v1/checks`);
    expect(await page.textContent('body')).toContain('origin-not-allowed');
    expect(statuses.length).toBeGreaterThan(1);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
  });

  it('may link to the server', async () => {
    const { page } = await otherPage(host);
    await page.evaluate((address) => {
      location.href = `${address}/help`;
    }, app.address);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${app.address}/help`);
  });
});

describe('a name that points to this machine', () => {
  it('shows nothing of the server, and its page reads nothing', async () => {
    const page = await (await app.newContext()).newPage();
    const address = app.address.replace('127.0.0.1', ATTACKER);
    const shown = await page.goto(`${address}/racks`);
    expect(shown?.status()).toBe(421);
    expect(await page.textContent('body')).toContain('host-not-allowed');
    const statuses = await page.evaluate(async () => [
      (await fetch('/api/v1/climates')).status,
      (await fetch('/api/v1/checks', { method: 'POST', body: '{}' })).status,
    ]);
    expect(statuses).toEqual([421, 421]);
  });
});
