import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { loadLibrary } from '../../server/files/nodeLibrary.ts';
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
 * Time from a key in the PUE field of the example to the new energy on the page, in a real Chromium.
 *
 * @returns milliseconds of sixty edits, the shortest first; undefined where there is no Chromium
 */
export async function editLatencies_ms(): Promise<readonly number[] | undefined> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return undefined;
  const app = buildApp({ library: loadLibrary(), logger: pino({ level: 'silent' }), clientFolder });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String(server.port)}/plan`);
    await page.locator('.key-energy .figure-value').first().waitFor();
    const times = await page.evaluate(sixtyEdits);
    return times.sort((one, other) => one - other);
  } finally {
    await browser.close();
    server.force();
    await server.stop();
  }
}

/** Runs in the page. */
async function sixtyEdits(): Promise<number[]> {
  const shown = (): string | null | undefined =>
    document.querySelector('.key-energy .figure-value')?.textContent;
  const input = document.getElementById('field-cooling.pue') as HTMLInputElement;
  const measured: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const before = shown();
    const start = performance.now();
    input.value = String(1.2 + (round % 40) / 100);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (shown() === before) {
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
      if (performance.now() - start > 5000) throw new Error('no new numbers within 5 s');
    }
    measured.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return measured;
}
