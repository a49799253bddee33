import { computed, signal } from '@preact/signals';
import { formerPages, pagesOfOneOption, planPages, type PageId } from './pages.ts';

const address = signal(new URL(location.href));

/** Scroll position of a page when it is shown: its top, or the previous position if the browser goes back to it. */
export const arrivalScroll = signal(0);

/** Scroll position of each step of the browser's history, by its number. */
const scrollByStep = new Map<number, number>();
let step = 0;
let lastStep = 0;

/** The option that an address named last: the header and the pages of one option show it. */
export const requestedOption = signal<string | undefined>(undefined);

/** The page of the address. */
export const page = computed((): PageId => pageOf(address.value.pathname));

/** The path of the address, such as `/energy`. */
export const path = computed((): string => address.value.pathname);

/** What the address names after `#`: a part of the page; empty if it names none. */
export const hash = computed((): string => decodedHash(address.value.hash.slice(1)));

/** A damaged address names no part. */
function decodedHash(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A query parameter of the address, such as the rack whose findings are shown. */
export function query(name: string): string | undefined {
  return address.value.searchParams.get(name) ?? undefined;
}

/**
 * The page of a path.
 *
 * @param pathname - such as `/energy`
 */
export function pageOf(pathname: string): PageId {
  const name = nameIn(pathname);
  if (name === '') return 'home';
  return planPages.find((candidate) => candidate === name) ?? formerPages[name] ?? 'unknown';
}

const nameIn = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

/**
 * Goes to an address of this application.
 *
 * @param href - path and query
 * @param how - `replace` leaves no step in the browser's history
 */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  const next = usual(new URL(href, location.href));
  if (how === 'push' && next.href !== location.href) {
    scrollByStep.set(step, scrollY);
    lastStep += 1;
    step = lastStep;
    history.pushState({ step }, '', next);
    arrivalScroll.value = 0;
  } else {
    history.replaceState({ step }, '', next);
  }
  arriveAt(next);
}

/**
 * The address of a link to a page: a page of one option shows the option that was shown last.
 *
 * @param id - the page
 */
export function pageAddress(id: PageId): string {
  if (id === 'home') return '/';
  const option = requestedOption.value;
  return pagesOfOneOption.has(id) && option !== undefined
    ? `/${id}?option=${encodeURIComponent(option)}`
    : `/${id}`;
}

/**
 * Shows another option: in the header, and on every page of one option.
 *
 * @param optionId - of the plan
 */
export function showOption(optionId: string): void {
  requestedOption.value = optionId;
  if (pagesOfOneOption.has(page.value)) goTo(pageAddress(page.value), 'replace');
}

function arriveAt(next: URL): void {
  requestedOption.value = next.searchParams.get('option') ?? requestedOption.value;
  address.value = next;
}

/** An address in its usual form: the present one of a page that moved, without a slash at its end. */
function usual(url: URL): URL {
  const id = pageOf(url.pathname);
  if (id !== 'unknown') url.pathname = id === 'home' ? '/' : `/${id}`;
  return url;
}

/** Removes parameters of the address: what they named is open. */
export function clearQuery(...names: readonly string[]): void {
  const next = new URL(location.href);
  for (const name of names) next.searchParams.delete(name);
  goTo(next.href, 'replace');
}

/** Follows the back and forward navigation of the browser; the address of a page that moved becomes its present one. */
export function startRoute(): void {
  // The browser would scroll before the page is drawn; only for a reload its restoration is used.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto';
  });
  step = stepOf(history.state) ?? 0;
  lastStep = step;
  addEventListener('popstate', ({ state }) => {
    scrollByStep.set(step, scrollY);
    step = stepOf(state) ?? 0;
    lastStep = Math.max(lastStep, step);
    arrivalScroll.value = scrollByStep.get(step) ?? 0;
    arriveAt(new URL(location.href));
  });
  goTo(location.href, 'replace');
}

function stepOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : undefined;
}
