import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const usualFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of a context share a process, in which the code of the page is compiled: see `takeContext`.
  '--process-per-site',
];

/** Starts a browser. */
export const launch = (executablePath: string, flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...usualFlags, ...flags] });

/** The browser of this thread: its test files share their modules. It ends with the thread, which closes its pipe. */
let started: Promise<Browser> | undefined;

/** The browser that all test files of this thread use. */
export async function sharedBrowser(executablePath: string): Promise<Browser> {
  const browser = await started;
  if (browser?.isConnected() === true) return browser;
  free.length = 0;
  started = launch(executablePath);
  return started;
}

/** A new context, without service workers unless a test is about them: storing the page for use without a network takes as long as a test. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // What moves is waited for, and is measured at another place.
    reducedMotion: 'reduce',
    ...options,
  });
  if (options.serviceWorkers !== 'allow') {
    await context.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
  }
  return context;
}

/** A context that is used by one test after the other: it has the parts of the application in its cache, which a new one loads again. */
export interface ReusedContext {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Closes its pages and removes all data of these origins, so that the next test finds none. */
  readonly giveBack: (origins: readonly string[]) => Promise<void>;
}

const free: ReusedContext[] = [];

/**
 * A context without data, and an empty page of it, until it is given back.
 *
 * @param address - of the application
 */
export async function takeContext(browser: Browser, address: string): Promise<ReusedContext> {
  const known = free.pop();
  if (known !== undefined) return known;
  const context = await newContext(browser);
  // As long as one page of the application is open, its process goes on, with the code that it has compiled.
  const keeper = await context.newPage();
  await keeper.goto(`${address}/favicon.svg`);
  return reused(context, keeper, await context.newPage());
}

/** What tests do to a context that the next one would find. */
const CHANGES = ['addInitScript', 'route', 'newCDPSession', 'grantPermissions', 'setOffline'] as const;

function reused(context: BrowserContext, keeper: Page, page: Page): ReusedContext {
  const newSession = context.newCDPSession.bind(context);
  let isChanged = false;
  for (const name of CHANGES) {
    const change = context[name].bind(context) as (...given: unknown[]) => Promise<unknown>;
    const changeForGood = (...given: unknown[]): Promise<unknown> => {
      isChanged = true;
      return change(...given);
    };
    Object.assign(context, { [name]: changeForGood });
  }
  const empty = async (origins: readonly string[]): Promise<void> => {
    const used = context.pages().filter((each) => each !== keeper);
    const next = await context.newPage();
    await Promise.all(used.map((each) => each.close()));
    await context.clearCookies();
    const session = await newSession(next);
    for (const origin of origins)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    free.push({ context, page: next, giveBack });
  };
  const giveBack = (origins: readonly string[]): Promise<void> =>
    isChanged ? context.close() : empty(origins).catch(() => context.close());
  return { context, page, giveBack };
}
