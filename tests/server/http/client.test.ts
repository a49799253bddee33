import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenum-client-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Plenum</title>');
writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(folder, 'sw.js'), 'self.addEventListener("fetch", () => {});');
writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
writeFileSync(join(folder, 'assets', 'index-a1b2c3.js'), 'export {};');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the built client', () => {
  const app = runningApp({ clientFolder: folder });
  const asPage = { headers: { Accept: 'text/html,application/xhtml+xml' } };

  it.each(['/', '/index.html', '/energy', '/compare'])(
    'is the page at %s, revalidated at each request',
    async (path) => {
      const response = await app.ask(path, asPage);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Plenum</title>');
    },
  );

  it.each(['/healthz', '/compare/air', '/api.html'])(
    'has no page at %s, so that a wrong health probe fails',
    async (path) => {
      expect((await app.ask(path, asPage)).status).toBe(404);
    },
  );

  it.each(['/xyz', '/compare/air', '/missing.png'])('says itself that there is no page %s', async (path) => {
    const response = await app.ask(path, asPage);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Plenum</title>');
  });

  it.each(['*/*', 'application/json', 'image/avif,image/webp,*/*;q=0.8'])(
    'answers a program that accepts %s with a problem at an unknown path',
    async (accept) => {
      const response = await app.ask('/xyz', { headers: { Accept: accept } });
      expect((await problemOf(response)).code).toBe('not-found');
    },
  );

  it.each([
    ['/plan', '/racks'],
    ['/results?option=liquid', '/energy?option=liquid'],
  ])('leads from the former address %s to %s', async (former, present) => {
    const response = await app.ask(former, { ...asPage, redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(present);
  });

  it('caches files with a hash in their name for a year', async () => {
    const response = await app.ask('/assets/index-a1b2c3.js');
    expect(response.headers.get('cache-control')).toMatch(/^public, ?max-age=31536000, ?immutable$/);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
  });

  it('revalidates other files', async () => {
    expect((await app.ask('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('looks for a new version of the service worker at each load, under the policy of the page', async () => {
    const worker = await app.ask('/sw.js');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-type')).toMatch(/javascript/);
    expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'");
    const manifest = await app.ask('/manifest.webmanifest');
    expect(manifest.headers.get('content-type')).toMatch(/manifest\+json/);
  });

  it.each(['/assets/index-gone.js', '/api/nowhere'])('is not the page at %s', async (path) => {
    expect((await problemOf(await app.ask(path, asPage))).code).toBe('not-found');
  });

  it.each(['/..%2fpackage.json', '/assets/..%2findex.html'])(
    'does not serve files outside its folder at %s',
    async (path) => {
      expect((await app.ask(path)).status).toBe(404);
    },
  );

  it('is not the page for another method', async () => {
    const response = await app.ask('/energy', { method: 'POST' });
    expect([404, 405]).toContain(response.status);
    await problemOf(response);
  });
});

describe('without a built client', () => {
  const app = runningApp({ clientFolder: join(folder, 'nowhere') });
  it('explains how to build it', async () => {
    const response = await app.ask('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('npm run build');
  });
});
