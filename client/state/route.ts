import { computed, signal } from '@preact/signals';

export const pages = ['plan', 'results', 'compare', 'findings'] as const;
export type PageId = (typeof pages)[number];

export const pageTitles: Readonly<Record<PageId, string>> = {
  plan: 'Plan',
  results: 'Results',
  compare: 'Compare',
  findings: 'Findings',
};

const address = signal(new URL(location.href));

/** The page that the address names; anything unknown is the plan. */
export const page = computed((): PageId => pageOf(address.value.pathname));

/** A part of the address behind the question mark, such as the option that Results shows. */
export function query(name: string): string | undefined {
  return address.value.searchParams.get(name) ?? undefined;
}

/**
 * The page that a path names.
 *
 * @param path - such as `/results`
 */
export function pageOf(path: string): PageId {
  const name = path.replace(/^\/+|\/+$/g, '');
  return pages.find((candidate) => candidate === name) ?? 'plan';
}

/**
 * Goes to an address of this application.
 *
 * @param href - path and query
 * @param how - `replace` leaves no step in the browser's history
 */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  const next = new URL(href, location.href);
  if (how === 'push') history.pushState(null, '', next);
  else history.replaceState(null, '', next);
  address.value = next;
}

/** Follows the browser's own back and forward; an address without a page becomes `/plan`. */
export function startRoute(): void {
  addEventListener('popstate', () => {
    address.value = new URL(location.href);
  });
  if (location.pathname !== `/${page.value}`) goTo(`/${page.value}${location.search}`, 'replace');
}
