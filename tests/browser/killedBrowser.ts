import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';

/** A Chromium of its own, with a profile on the disk, that can be killed. */
export interface KilledBrowser {
  readonly context: BrowserContext;
  /** Ends all of it at once, as a crash or a power failure does. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts a Chromium.
 *
 * @param executablePath - of the browser
 * @param profile - folder of its data, which is there again at the next start
 */
export async function startBrowser(executablePath: string, profile: string): Promise<KilledBrowser> {
  const child = spawn(
    executablePath,
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--remote-debugging-port=0'],
      ...[`--user-data-dir=${profile}`, 'about:blank'],
    ],
    // A group of its own: its processes end together.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await debuggingAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  return {
    context,
    kill: async () => {
      const ended = once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('The browser has no output.');
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The browser ended before it was ready.');
}
