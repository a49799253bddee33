import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen } from '../../server/http/listen.ts';
import { openStore } from '../../server/store/openStore.ts';
import { emptyStore, makeEmptyStore } from '../server/store/emptyStore.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where all test files find the one server, and a browser to start; why there is no browser, where none is installed. */
    readonly running:
      | { readonly address: string; readonly executablePath: string }
      | { readonly missing: string };
  }
}

const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));
const docsFolder = fileURLToPath(new URL('../../docs', import.meta.url));

/** Where systems keep a Chromium, after what the environment says; the one without windows starts a page in less time. */
const usualPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Starts the real server with the built client once for all test files, and finds the browser; answers how to stop it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${clientFolder}/index.html`)) {
    throw new Error('build/client is missing: run `npm run build:client` first');
  }
  const stated = process.env['CHROMIUM_PATH'];
  const paths = stated === undefined || stated === '' ? usualPaths : [stated];
  const executablePath = paths.find((path) => existsSync(path));
  if (executablePath === undefined) {
    const missing = `No Chromium at ${paths.join(', ')}: install Debian's chromium, or set CHROMIUM_PATH.`;
    if (process.env['CI'] !== undefined) throw new Error(missing);
    console.warn(`${missing} The browser tests are skipped.`);
    project.provide('running', { missing });
    return () => Promise.resolve();
  }
  const folder = mkdtempSync(join(tmpdir(), 'plenum-browser-store-'));
  await makeEmptyStore();
  cpSync(emptyStore, folder, { recursive: true });
  const store = await openStore({ folder });
  const app = buildApp({
    store,
    library: loadNodeLibrary(),
    logger: pino({ level: 'silent' }),
    clientFolder,
    docsFolder,
  });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  project.provide('running', {
    address: `http://127.0.0.1:${String(server.port)}`,
    executablePath,
  });
  return async () => {
    server.force();
    await server.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
