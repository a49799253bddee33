import { computed, signal } from '@preact/signals';

/** Pages of the open plan. */
export const planPages = [
  'plan',
  'floor',
  'results',
  'bill',
  'carbon',
  'cost',
  'compare',
  'findings',
  'workload',
  'claims',
  'new',
] as const;
export type PlanPageId = (typeof planPages)[number];

/** A page of the application: home at `/`, and the pages of the open plan. */
export type PageId = 'home' | PlanPageId;

export const pageTitles: Readonly<Record<PageId, string>> = {
  home: 'Home',
  plan: 'Plan',
  floor: 'Floor',
  results: 'Results',
  bill: 'Bill',
  carbon: 'Carbon',
  cost: 'Cost',
  compare: 'Compare',
  findings: 'Findings',
  workload: 'Workload',
  claims: 'Claims',
  new: 'New hall',
};

/** Pages that show the year of one option: navigation between them retains the option. */
const pagesOfOneOption: ReadonlySet<PageId> = new Set(['results', 'bill', 'carbon', 'cost', 'workload']);

const address = signal(new URL(location.href));

/** Scroll position of a page when it is shown: its top, or the previous position if the browser goes back to it. */
export const arrivalScroll = signal(0);

/** Scroll position of each step of the browser's history, by its number. */
const scrollByStep = new Map<number, number>();
let step = 0;
let lastStep = 0;

/** Last query string of a page of one option. */
let lastSearch = '';

/** The page of the address; the plan page if unknown. */
export const page = computed((): PageId => pageOf(address.value.pathname));

/** A query parameter of the address, such as the option that Results shows. */
export function query(name: string): string | undefined {
  return address.value.searchParams.get(name) ?? undefined;
}

/**
 * The page of a path.
 *
 * @param path - such as `/results`
 */
export function pageOf(path: string): PageId {
  const name = path.replace(/^\/+|\/+$/g, '');
  if (name === '') return 'home';
  return planPages.find((candidate) => candidate === name) ?? 'plan';
}

/**
 * Goes to an address of this application.
 *
 * @param href - path and query
 * @param how - `replace` leaves no step in the browser's history
 */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  const next = new URL(href, location.href);
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
  if (!pagesOfOneOption.has(id)) return `/${id}`;
  return `/${id}${pagesOfOneOption.has(page.value) ? address.value.search : lastSearch}`;
}

function arriveAt(next: URL): void {
  rememberOption(next);
  address.value = next;
}

/** Removes parameters of the address: what they named is open. */
export function clearQuery(...names: readonly string[]): void {
  const next = new URL(location.href);
  for (const name of names) next.searchParams.delete(name);
  goTo(next.href, 'replace');
}

/** Follows the back and forward navigation of the browser; an unknown address becomes `/plan`. */
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
  rememberOption(address.value);
  const path = page.value === 'home' ? '/' : `/${page.value}`;
  if (location.pathname !== path) goTo(`${path}${location.search}`, 'replace');
}

function rememberOption({ pathname, search }: URL): void {
  if (pagesOfOneOption.has(pageOf(pathname))) lastSearch = search;
}

function stepOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : undefined;
}
