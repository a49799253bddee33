import { readLinkState } from '../library/planLinks.ts';
import { isOffline } from './isOffline.ts';
import { linkedSyncState } from './linkedSyncState.ts';
import { listenToPlan } from './planEvents.ts';
import type { Asking } from './receivePlan.ts';
import type { SyncOutcome } from './syncPlan.ts';
import type { SyncState } from './SyncState.ts';

/** Pauses before the exchange is tried again after a failure: the last one is repeated. */
const RETRY_PAUSES_ms = [1000, 2000, 5000, 10_000, 30_000];

/** The exchange of one plan with the server, in this tab. */
export interface PlanRunner {
  /**
   * Exchanges after a pause; a sooner one that waits already remains.
   *
   * @param mustAsk - the server may have something new
   */
  readonly schedule: (pause_ms: number, mustAsk: boolean) => void;
  /** The server was not heard for a time: it may have another history since. */
  readonly doubt: () => void;
  /** Something was changed here: until the next exchange it is not known whether the server has everything. */
  readonly expectSending: () => void;
  /** The library has entries that the server does not have. */
  readonly noteEntries: () => void;
  /** Tells the followers how the plan stands, as it is stored. */
  readonly refresh: () => Promise<void>;
  /** Calls back with the state, at once if it is known, and after each change. */
  readonly follow: (callback: (state: SyncState) => void) => () => void;
  readonly state: () => SyncState | undefined;
  /** Listens to the server while someone follows the plan and the page is visible. */
  readonly listen: () => void;
}

/**
 * Runs exchanges of a plan one after the other.
 *
 * @param planId - of the library
 * @param exchange - makes one
 */
export function planRunner(planId: string, exchange: (asking: Asking) => Promise<SyncOutcome>): PlanRunner {
  const followers = new Set<(state: SyncState) => void>();
  let state: SyncState | undefined;
  let last: SyncOutcome | undefined;
  let knownRevision = 0;
  /** What the server has told last; null for nothing. */
  let heardRevision: number | null = null;
  let failureCount = 0;
  let mustAsk = false;
  /** The plan on the server was compared with what is known of it, and the server was not away since. */
  let isCompared = false;
  let isRunning = false;
  /** Counts what was changed here: what was read before does not say how the plan stands. */
  let changeCount = 0;
  /** Changes of this tab are not in the library yet. */
  let isExpecting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due_ms = Infinity;
  let stopListening: (() => void) | undefined;

  const tell = (next: SyncState): void => {
    state = next;
    for (const follower of followers) follower(next);
  };

  const countChange = (): void => {
    changeCount += 1;
    if (state?.kind === 'synced') tell({ kind: 'sending' });
  };

  const refresh = async (): Promise<void> => {
    const readAt = changeCount;
    try {
      const stored = await readLinkState(planId);
      knownRevision = stored?.link.revision ?? 0;
      const read = linkedSyncState(stored, last);
      const next: SyncState = isExpecting && read.kind === 'synced' ? { kind: 'sending' } : read;
      listen();
      if (readAt !== changeCount) return;
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      tell(next);
    } catch {
      // The library cannot be read: saving says so.
    }
  };

  const run = async (): Promise<void> => {
    due_ms = Infinity;
    if (isRunning) {
      schedule(50, false);
      return;
    }
    isRunning = true;
    // The server tells of the changes of this browser too, mostly before it answers them.
    const asks = mustAsk || (heardRevision !== null && heardRevision !== knownRevision);
    mustAsk = false;
    heardRevision = null;
    const wasCompared = isCompared;
    isCompared = true;
    try {
      last = await exchange(wasCompared ? (asks ? 'changes' : 'nothing') : 'plan');
    } catch {
      last = undefined;
    }
    isRunning = false;
    if (last?.kind !== 'done') isCompared = false;
    const isRepeated =
      last === undefined || last.kind === 'offline' || (last.kind === 'refused' && last.isPassing);
    if (isRepeated) {
      schedule(RETRY_PAUSES_ms[Math.min(failureCount, RETRY_PAUSES_ms.length - 1)] ?? 0, true);
      failureCount += 1;
    } else {
      failureCount = 0;
      // What was asked of the server in vain is asked at the next occasion.
      mustAsk ||= asks && last?.kind === 'refused';
    }
    await refresh();
  };

  const schedule = (pause_ms: number, asks: boolean): void => {
    mustAsk ||= asks;
    const wanted_ms = Date.now() + pause_ms;
    if (timer !== undefined && due_ms <= wanted_ms) return;
    clearTimeout(timer);
    due_ms = wanted_ms;
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, pause_ms);
  };

  const listen = (): void => {
    const isSeen = document.visibilityState === 'visible';
    if (followers.size === 0 || knownRevision === 0 || !isSeen || isOffline()) {
      stopListening?.();
      stopListening = undefined;
      return;
    }
    stopListening ??= listenToPlan(planId, {
      onRevision: (revision) => {
        // The server answers: what has failed is tried at once.
        const wasOffline = failureCount > 0;
        failureCount = 0;
        heardRevision = revision;
        if (revision !== knownRevision || wasOffline) schedule(0, wasOffline);
      },
      onBreak: () => {
        isCompared = false;
        schedule(0, true);
      },
    });
  };

  return {
    schedule,
    doubt: () => {
      isCompared = false;
    },
    refresh,
    listen,
    expectSending: () => {
      isExpecting = true;
      countChange();
    },
    noteEntries: () => {
      isExpecting = false;
      countChange();
      void refresh();
    },
    state: () => state,
    follow: (callback) => {
      followers.add(callback);
      if (state !== undefined) callback(state);
      listen();
      return () => {
        followers.delete(callback);
        listen();
      };
    },
  };
}
