import { signal } from '@preact/signals';
import { followLibrary } from '../library/planLibrary.ts';
import { storeFailureOf, type StoreFailureKind } from '../library/storeFailure.ts';
import { receiveNewer, storePending } from '../library/storePending.ts';
import { rememberTabPlan } from '../library/tabPlan.ts';
import { keepUnsaved, removeUnsaved } from '../library/unsavedChanges.ts';
import { currentSession, followChanges, type Change } from './editor.ts';
import type { PlanSession } from './PlanSession.ts';

/** Pause in typing before a change is stored; other changes are stored at once. */
const TYPING_PAUSE_ms = 200;
/** Pauses before a failed store is tried again: the last one is repeated. */
const RETRY_PAUSES_ms = [1000, 2000, 5000, 10_000, 30_000];

export type SaveState =
  /** Nothing is stored, nor needs to be: the page shows an example or a new plan that was not edited. */
  | { readonly kind: 'untouched'; readonly what: 'example' | 'new' | 'read-only' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly why: StoreFailureKind; readonly reason: string };

/** Whether the library has the document on the page. */
export const saveState = signal<SaveState>({ kind: 'untouched', what: 'example' });

/** How the store of a session is doing. */
interface Saver {
  readonly session: PlanSession;
  /** Work with the store, one after the other. */
  queue: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
  failureCount: number;
}

const savers = new Map<PlanSession, Saver>();

/** Starts storing every change of the plan on the page, and receiving those of other tabs. */
export function startSaving(): void {
  followChanges(follow);
  followLibrary(({ planId, what }) => {
    for (const saver of savers.values()) {
      if (saver.session.planId === planId && what === 'journal') receive(saver);
    }
  });
  addEventListener('pagehide', keepAll);
  addEventListener('beforeunload', (event) => {
    if (!keepAll()) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAll();
    else receiveAll();
  });
  addEventListener('pageshow', receiveAll);
}

/** The open session of a plan, if changes of it may be pending. */
export function sessionOf(planId: string): PlanSession | undefined {
  return [...savers.keys()].find((session) => session.planId === planId);
}

/** Tries again at once to store what could not be stored. */
export function saveNow(): void {
  for (const saver of savers.values()) save(saver);
}

function follow({ session, by }: Change): void {
  if (by === 'opening') {
    open(session);
    return;
  }
  if (by === 'other-tab') return;
  const saver = saverOf(session);
  rememberTabPlan({ kind: 'stored', planId: session.planId });
  if (saveState.value.kind !== 'not-saved') saveState.value = { kind: 'saving' };
  schedule(saver, by === 'typing' ? TYPING_PAUSE_ms : 0);
}

function open(session: PlanSession): void {
  // The previous plan keeps being stored until nothing of it is pending.
  for (const other of savers.values()) {
    if (other.session.copy.pending.length > 0) save(other);
    else savers.delete(other.session);
  }
  const saver = saverOf(session);
  const { origin, planId, copy } = session;
  if (origin.kind === 'read-only') {
    const { source } = origin;
    rememberTabPlan(
      source.kind === 'shared'
        ? { kind: 'shared', secret: source.secret }
        : { kind: 'stored', planId: source.planId },
    );
    saveState.value = { kind: 'untouched', what: 'read-only' };
    return;
  }
  const isUntouched = copy.stored.head === 0 && copy.pending.length === 0;
  if (isUntouched && (origin.kind === 'example' || origin.kind === 'new')) {
    rememberTabPlan(origin);
    saveState.value = { kind: 'untouched', what: origin.kind };
    return;
  }
  rememberTabPlan({ kind: 'stored', planId });
  saveState.value = copy.pending.length === 0 ? { kind: 'saved' } : { kind: 'saving' };
  save(saver);
  receive(saver);
}

function saverOf(session: PlanSession): Saver {
  const known = savers.get(session);
  if (known !== undefined) return known;
  const saver: Saver = { session, queue: Promise.resolve(), timer: undefined, failureCount: 0 };
  savers.set(session, saver);
  return saver;
}

function schedule(saver: Saver, pause_ms: number): void {
  clearTimeout(saver.timer);
  if (pause_ms === 0) save(saver);
  else
    saver.timer = setTimeout(() => {
      save(saver);
    }, pause_ms);
}

function save(saver: Saver): void {
  clearTimeout(saver.timer);
  saver.queue = saver.queue.then(async () => {
    const { session } = saver;
    if (session.copy.pending.length === 0) return;
    try {
      await storePending(session);
      saver.failureCount = 0;
      if (session.copy.pending.length === 0) removeUnsaved(session.planId);
    } catch (error) {
      fail(saver, error);
    }
    settle(saver);
  });
}

function fail(saver: Saver, error: unknown): void {
  const { kind, message } = storeFailureOf(error);
  keepUnsaved(saver.session);
  if (saver.session === currentSession()) {
    saveState.value = { kind: 'not-saved', why: kind, reason: message };
  }
  const pause_ms = RETRY_PAUSES_ms[Math.min(saver.failureCount, RETRY_PAUSES_ms.length - 1)] ?? 0;
  saver.failureCount += 1;
  schedule(saver, pause_ms);
}

/** After work with the store: shows whether all of the plan is stored. */
function settle({ session, failureCount }: Saver): void {
  if (session === currentSession()) {
    if (failureCount > 0) return;
    saveState.value = session.copy.pending.length === 0 ? { kind: 'saved' } : { kind: 'saving' };
  } else if (session.copy.pending.length === 0) {
    savers.delete(session);
  }
}

function receive(saver: Saver): void {
  saver.queue = saver.queue.then(async () => {
    try {
      await receiveNewer(saver.session);
    } catch {
      // What this tab has is unchanged; the next change reads again, and tells a failure.
    }
  });
}

function receiveAll(): void {
  for (const saver of savers.values()) receive(saver);
}

/** Keeps what is not stored for the next visit, and stores it now; false if the browser keeps nothing. */
function keepAll(): boolean {
  const unsaved = [...savers.values()].filter(({ session }) => session.copy.pending.length > 0);
  const kept = unsaved.map(({ session }) => keepUnsaved(session));
  for (const saver of unsaved) save(saver);
  return kept.every(Boolean);
}
