import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { loadLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen } from '../../server/http/listen.ts';

const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real server with the built client, and a real browser in front of it. */
export interface RunningApp {
  readonly address: string;
  /** A page of the application in a new browser context, with its first results. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  readonly stop: () => Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  /** Faults of the page until now: console errors, script errors, and failed responses. */
  readonly faults: readonly string[];
}

/** Common paths of Chromium, used if the environment states none. */
const commonPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function chromiumPath(): string {
  const stated = process.env['CHROMIUM_PATH'];
  const found = (stated === undefined || stated === '' ? commonPaths : [stated]).find((path) =>
    existsSync(path),
  );
  if (found !== undefined) return found;
  throw new Error(
    `No Chromium at ${stated ?? commonPaths.join(', ')}: install Debian's chromium, or set CHROMIUM_PATH. The browser tests cannot run without one.`,
  );
}

/** Starts server and browser for a test file. */
export async function startApp(): Promise<RunningApp> {
  if (!existsSync(`${clientFolder}/index.html`)) {
    throw new Error('build/client is missing: run `npm run build:client` first');
  }
  const executablePath = chromiumPath();
  const app = buildApp({ library: loadLibrary(), logger: pino({ level: 'silent' }), clientFolder });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags });
  const address = `http://127.0.0.1:${String(server.port)}`;
  return {
    address,
    open: async (path = '/', options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
      });
      await page.goto(address + path);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      return { page, faults };
    },
    stop: async () => {
      await browser.close();
      server.force();
      await server.stop();
    },
  };
}

/**
 * The text of the key figures of an option on the plan page, spaces made equal.
 *
 * @param page - on the plan page
 * @param option - name of the option
 */
export async function keyFigures(page: Page, option: string): Promise<string> {
  const text = await page.getByRole('region', { name: option, exact: true }).innerText();
  return text.replace(/\s+/g, ' ');
}
