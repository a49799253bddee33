import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { launch, newContext, sharedBrowser, takeContext } from './sharedBrowser.ts';

/** The real server with the built client, and a real browser in front of it. */
export interface RunningApp {
  readonly address: string;
  /** A page of the application in a browser without any data of others, with its first results. */
  readonly open: (path?: string, options?: OpenOptions) => Promise<OpenedPage>;
  /** An empty page in a browser without any data of others, for an application at this or another address. */
  readonly emptyPage: (address?: string) => Promise<Page>;
  /** A new browser context without a page, closed after the test. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly stop: () => Promise<void>;
}

interface OpenOptions extends BrowserContextOptions {
  /** A new context, for a test that measures what is loaded, or leaves something behind that goes on. */
  readonly isNew?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  /** Faults of the page until now: console errors, script errors, and failed responses. */
  readonly faults: readonly string[];
}

/**
 * The browser for a test file, in front of the one server that globalSetup.ts started for all of them.
 *
 * @param flags - further ones of the browser, which then is one of its own
 */
export async function startApp(flags: readonly string[] = []): Promise<RunningApp> {
  const running = inject('running');
  if ('missing' in running) {
    return {
      address: '',
      open: () => Promise.reject(new Error(running.missing)),
      emptyPage: () => Promise.reject(new Error(running.missing)),
      newContext: () => Promise.reject(new Error(running.missing)),
      stop: () => Promise.resolve(),
    };
  }
  const { address, executablePath } = running;
  const isShared = flags.length === 0;
  const browser = await (isShared ? sharedBrowser(executablePath) : launch(executablePath, flags));
  // Pages that are left open go on calculating beside the tests that follow.
  const own = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await newContext(browser, options);
    onTestFinished(() => context.close());
    return context;
  };
  return {
    address,
    newContext: own,
    emptyPage: (of = address) => pageOfReused(browser, of),
    open: async (path = '/racks', { viewport, colorScheme, isNew = false, ...options } = {}) => {
      const isPlain = isShared && !isNew && Object.keys(options).length === 0;
      const page = await (isPlain
        ? pageOfReused(browser, address)
        : own(options).then((context) => context.newPage()));
      if (viewport !== undefined && viewport !== null) await page.setViewportSize(viewport);
      if (colorScheme !== undefined) await page.emulateMedia({ colorScheme });
      const faults = faultsOf(page);
      await page.goto(address + path);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      return { page, faults };
    },
    stop: () => (isShared ? Promise.resolve() : browser.close()),
  };
}

/** A page of a context that earlier tests have used, without any data of theirs. */
async function pageOfReused(browser: Browser, address: string): Promise<Page> {
  const { page, giveBack } = await takeContext(browser, address);
  onTestFinished(giveBack);
  return page;
}

/** Console errors, script errors and failed responses of a page from now on. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = message.text();
    const status = /status of (\d+)/.exec(text)?.[1] ?? '';
    if (isExpected(`${status} ${message.location().url}`)) return;
    // The browser does not say what it could not load.
    faults.push(text.startsWith('Failed to load resource') ? `${text} ${message.location().url}` : text);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    const answer = `${String(response.status())} ${response.url()}`;
    if (response.status() >= 400 && !isExpected(answer)) faults.push(answer);
  });
  return faults;
}

/**
 * Answers that the page expects. The home page lists the plans of all tests: one may be deleted by its test after it was listed, before
 * its card is read. A plan whose creation was interrupted by a reload is created again, which the server answers with 412 if it has it.
 */
const isExpected = (answer: string): boolean =>
  /^404 .*\/api\/v1\/plans\/[^/]+\/card$/.test(answer) ||
  /^412 .*\/api\/v1\/plans\/[^/]+\?draft=true$/.test(answer);

/**
 * Goes to a page through its link in the navigation, or on the help page.
 *
 * @param page - of the application
 * @param id - the name of the page in its address
 */
export async function visit(page: Page, id: string): Promise<void> {
  const link = page
    .locator(':is(.navigation, .help-links)')
    .locator(`a:is([href="/${id}"], [href^="/${id}?"])`);
  await link.waitFor({ state: 'attached' });
  // On a phone the pages of a group are in a menu.
  if (!(await link.isVisible())) {
    const menu = await link.locator('xpath=ancestor::*[@popover]').getAttribute('id');
    await page.locator(`[popovertarget="${menu ?? ''}"]`).click();
  }
  await link.click();
  await page.locator(`main.page-${id}`).waitFor();
}

/**
 * The text of the key figures of an option on a design page, spaces made equal.
 *
 * @param page - on a design page
 * @param option - name of the option
 */
export async function keyFigures(page: Page, option: string): Promise<string> {
  const text = await page.getByRole('region', { name: option, exact: true }).innerText();
  return text.replace(/\s+/g, ' ');
}

/** The text of a file that a page saves. A browser that files share hands it over as a stream, and has no path for it. */
export async function savedText(download: Download): Promise<string> {
  return text(await download.createReadStream());
}
