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
  free.clear();
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
  /** Closes its pages and removes all data of the application, so that the next test finds none. */
  readonly giveBack: () => Promise<void>;
}

/** By the address of the application: its process goes on. */
const free = new Map<string, ReusedContext[]>();

/**
 * A context without data, and an empty page of it, until it is given back.
 *
 * @param address - of the application
 */
export async function takeContext(browser: Browser, address: string): Promise<ReusedContext> {
  const known = free.get(address)?.pop();
  if (known !== undefined) return known;
  const context = await newContext(browser);
  // As long as one page of the application is open, its process goes on, with the code that it has compiled.
  const keeper = await context.newPage();
  await keeper.goto(`${address}/favicon.svg`);
  return reused(context, { keeper, page: await context.newPage(), address });
}

/** What tests do to a context that the next one would find. */
const CHANGES = ['addInitScript', 'route', 'newCDPSession', 'grantPermissions'] as const;

interface Opened {
  /** A page of the application that is never closed. */
  readonly keeper: Page;
  readonly page: Page;
  readonly address: string;
}

function reused(context: BrowserContext, { keeper, page, address }: Opened): ReusedContext {
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
  const empty = async (): Promise<void> => {
    const used = context.pages().filter((each) => each !== keeper);
    const next = await context.newPage();
    await Promise.all(used.map((each) => each.close()));
    await Promise.all([context.clearCookies(), context.setOffline(false)]);
    const session = await newSession(next);
    await session.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
    await session.detach();
    free.set(address, [...(free.get(address) ?? []), { context, page: next, giveBack }]);
  };
  const giveBack = (): Promise<void> => (isChanged ? context.close() : empty().catch(() => context.close()));
  return { context, page, giveBack };
}
