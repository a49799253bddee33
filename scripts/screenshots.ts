import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { chromium, type Page } from 'playwright-core';
import { loadNodeLibrary } from '../server/files/nodeLibrary.ts';
import { buildApp } from '../server/http/app.ts';
import { listen } from '../server/http/listen.ts';

/** A picture of the documentation: the page it shows, and what is done on it before. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'new-hall', path: '/new', prepare: answerInFrankfurt },
  { name: 'floor', path: '/floor?example=hall-1mw' },
  { name: 'compare', path: '/compare?example=air-vs-liquid-computed' },
  { name: 'bill', path: '/bill?example=hall-owned' },
];

/** Answers the open question of the page of a new hall. */
async function answerInFrankfurt(page: Page): Promise<void> {
  await page.locator('#new-city').fill('Frankfurt');
  await page
    .getByRole('option', { name: /Frankfurt/ })
    .first()
    .click();
  await page.locator('.new-open-button:not([disabled])').waitFor();
}

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('docs/images/', root));
const executablePath = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
if (executablePath === undefined) {
  console.error('No Chromium: install it, or set CHROMIUM_PATH.');
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
const app = buildApp({
  library: loadNodeLibrary(),
  logger: pino({ level: 'silent' }),
  clientFolder: fileURLToPath(new URL('build/client', root)),
});
const server = await listen(app, { port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, path, prepare } of pictures) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${String(server.port)}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await prepare?.(page);
  // Drawings follow the first results; nothing on the page says that the last of them is drawn.
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  console.log(`docs/images/${name}.png`);
}
await browser.close();
server.force();
await server.stop();
