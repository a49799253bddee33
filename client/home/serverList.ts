import { effect, signal, untracked } from '@preact/signals';
import { followLibrary } from '../library/planLibrary.ts';
import { askPerson, personState } from '../state/person.ts';
import type { ServerBusy } from '../sync/requestServer.ts';
import type { ServerFailure } from '../sync/PlanServer.ts';
import { listServerPlans, type ServerPlanEntry } from '../sync/serverPlans.ts';

/** Plans that a page of the list asks for. */
const PAGE = 24;
/** The server answers at most this number at once. */
const MAX_PAGE = 500;
/** Pause between two readings while the page is shown. */
const REFRESH_ms = 20_000;

/** Pause after an exchange with the server, which may be followed by others. */
const SENT_PAUSE_ms = 300;

/** What the list is asked for. */
export interface ListQuery {
  readonly search: string;
  readonly sort: 'changed' | 'name';
}

/** What is known of the plans of the server. */
export interface ServerList {
  /** In its order, as far as they were read; null if none were. */
  readonly plans: readonly ServerPlanEntry[] | null;
  /** Position of the plans that follow; null if there are none. */
  readonly next: string | null;
  /** What these plans were asked for. */
  readonly query: ListQuery;
  /** Why the last reading failed; null if it did not. */
  readonly failure: ServerFailure | ServerBusy | null;
}

const firstQuery: ListQuery = { search: '', sort: 'changed' };

export const listQuery = signal<ListQuery>(firstQuery);
export const serverList = signal<ServerList>({
  ...{ plans: null, next: null, failure: null },
  query: firstQuery,
});
/** True until the server was asked once. */
export const isFirstReading = signal(true);

/** Counts the readings: the answer to one that another has followed is not used. */
let readingCount = 0;
/** Plans that the user has asked for of the present query, also while they are not read yet. */
let wantedCount = PAGE;

/** Reads the plans of the server again, as many as were read before. */
export async function readServerList(): Promise<void> {
  readingCount += 1;
  const own = readingCount;
  const query = listQuery.peek();
  const known = serverList.peek().plans?.length ?? 0;
  const limit = Math.min(MAX_PAGE, Math.max(known, wantedCount));
  const answer = await listServerPlans({ ...query, limit });
  if (own !== readingCount) return;
  isFirstReading.value = false;
  if (answer.kind === 'done') {
    serverList.value = { ...answer.value, query, failure: null };
    return;
  }
  // What was listed remains in sight while the server does not answer, but not for a person who has signed out.
  const isSignedOut = answer.kind === 'refused' && answer.why === 'not-signed-in';
  const isGone = isSignedOut || answer.kind === 'no-store';
  serverList.value = {
    ...serverList.peek(),
    ...(isGone ? { plans: null, next: null } : {}),
    failure: answer,
  };
}

/** Reads the next page. */
export async function readMoreOfServer(): Promise<void> {
  // What was asked for last is read first: the next page is one of it.
  if (serverList.peek().query !== listQuery.peek()) await readServerList();
  const { plans, next, query } = serverList.peek();
  if (plans === null || next === null || query !== listQuery.peek()) return;
  wantedCount = plans.length + PAGE;
  readingCount += 1;
  const own = readingCount;
  const answer = await listServerPlans({ ...query, limit: PAGE, after: next });
  if (own !== readingCount) return;
  if (answer.kind !== 'done') {
    serverList.value = { plans, next, query, failure: answer };
    return;
  }
  const known = new Set(plans.map(({ id }) => id));
  const more = answer.value.plans.filter(({ id }) => !known.has(id));
  serverList.value = { plans: [...plans, ...more], next: answer.value.next, query, failure: null };
}

/** Asks for other plans. */
export function askForPlans(query: Partial<ListQuery>): void {
  listQuery.value = { ...listQuery.peek(), ...query };
  wantedCount = PAGE;
  void readServerList();
}

/** Keeps the list current while the page is shown; ends with the returned function. */
export function followServerList(): () => void {
  if (personState.peek() === null) void askPerson();
  const refresh = (): void => {
    if (document.visibilityState === 'visible') void readServerList();
  };
  const timer = setInterval(refresh, REFRESH_ms);
  let soon: ReturnType<typeof setTimeout> | undefined;
  const endLibrary = followLibrary(({ what }) => {
    if (what !== 'link') return;
    clearTimeout(soon);
    soon = setTimeout(refresh, SENT_PAUSE_ms);
  });
  addEventListener('online', refresh);
  document.addEventListener('visibilitychange', refresh);
  let name: string | null | undefined;
  const endPerson = effect(() => {
    const who = personState.value?.who?.name ?? null;
    // Once at the beginning, and when another person has signed in.
    if (who !== name) untracked(() => void readServerList());
    name = who;
  });
  return () => {
    clearInterval(timer);
    clearTimeout(soon);
    endLibrary();
    removeEventListener('online', refresh);
    document.removeEventListener('visibilitychange', refresh);
    endPerson();
  };
}
