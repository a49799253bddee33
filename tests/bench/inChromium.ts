import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { chromium, type Page } from 'playwright-core';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen } from '../../server/http/listen.ts';

const clientFolder = fileURLToPath(new URL('../../client', import.meta.url));
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Runs a function in a page of a real Chromium, with the built client served.
 *
 * @param act - receives a new page and the server's address
 * @returns undefined without Chromium
 */
export async function inChromium<Result>(
  act: (page: Page, address: string) => Promise<Result>,
): Promise<Result | undefined> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return undefined;
  const app = buildApp({ library: loadNodeLibrary(), logger: pino({ level: 'silent' }), clientFolder });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return await act(page, `http://127.0.0.1:${String(server.port)}`);
  } finally {
    await browser.close();
    server.force();
    await server.stop();
  }
}
