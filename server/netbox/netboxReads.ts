import { randomBytes } from 'node:crypto';
import { ModelError } from '../../models/problems/ModelError.ts';
import { NetboxFailure } from './NetboxFailure.ts';
import {
  newReadState,
  readInventory,
  type Inventory,
  type ListProgress,
  type ReadState,
  type WantedScope,
} from './readInventory.ts';
import type { NetboxAccess } from './requestPage.ts';

/** A read of a NetBox, as it is shown. */
export interface ReadReport {
  readonly id: string;
  readonly state: 'reading' | 'done' | 'failed';
  readonly scope: WantedScope;
  readonly startedAt_ms: number;
  /** When it ended; undefined while it goes on. */
  readonly endedAt_ms: number | undefined;
  readonly progress: readonly ListProgress[];
  /** Why it failed; undefined otherwise. */
  readonly failure: string | undefined;
  /** What it has; undefined unless it is done. */
  readonly inventory: Inventory | undefined;
}

/** Reads that run in the background, each with an id. */
export interface NetboxReads {
  /** @throws ModelError `netbox-busy` if too many run */
  readonly start: (scope: WantedScope) => ReadReport;
  /** Goes on with a read that failed, from the page that is missing. */
  readonly resume: (id: string) => ReadReport;
  /** @throws ModelError `netbox-read-unknown` */
  readonly report: (id: string) => ReadReport;
  /** Ends a read, or forgets what it has. */
  readonly end: (id: string) => void;
  readonly endAll: () => void;
  readonly runningCount: () => number;
  readonly kept_bytes: () => number;
}

interface Read {
  readonly id: string;
  readonly scope: WantedScope;
  readonly readState: ReadState;
  startedAt_ms: number;
  endedAt_ms: number | undefined;
  failure: string | undefined;
  inventory: Inventory | undefined;
  controller: AbortController;
}

const MAX_RUNNING = 2;
/** Reads whose result or rest is kept; the oldest is forgotten for a new one. */
const MAX_KEPT = 4;
const KEPT_ms = 30 * 60_000;
/** Time that a whole read may take. */
const MAX_READ_ms = 15 * 60_000;

/** @param access - the configured NetBox */
export function netboxReads(access: NetboxAccess, now_ms: () => number = Date.now): NetboxReads {
  const reads = new Map<string, Read>();
  const isRunning = (read: Read): boolean => read.endedAt_ms === undefined;
  const found = (id: string): Read => {
    const read = reads.get(id);
    if (read !== undefined) return read;
    const message = 'there is no such read; it was ended, or is too old: start another one';
    throw new ModelError('netbox-read-unknown', message);
  };
  const forgetOld = (): void => {
    const ended = [...reads.values()].filter((read) => !isRunning(read));
    for (const read of ended) if (now_ms() - (read.endedAt_ms ?? 0) > KEPT_ms) reads.delete(read.id);
    for (const read of ended.slice(0, Math.max(0, reads.size - MAX_KEPT))) reads.delete(read.id);
  };
  const run = async (read: Read): Promise<void> => {
    const { controller, scope, readState } = read;
    const limit = AbortSignal.timeout(MAX_READ_ms);
    try {
      const signal = AbortSignal.any([controller.signal, limit]);
      read.inventory = await readInventory(access, scope, { state: readState, signal });
      readState.lists.clear();
    } catch (error) {
      read.failure = limit.aborted ? 'the read took longer than 15 minutes' : failureText(error);
    }
    read.endedAt_ms = now_ms();
  };
  const started = (read: Read): ReadReport => {
    if ([...reads.values()].filter((other) => other !== read && isRunning(other)).length >= MAX_RUNNING) {
      throw new ModelError('netbox-busy', 'two reads of NetBox are running; wait for one of them to end');
    }
    reads.set(read.id, read);
    forgetOld();
    void run(read);
    return reportOf(read);
  };
  return {
    start: (scope) =>
      started({
        id: randomBytes(16).toString('hex'),
        scope,
        readState: newReadState(),
        startedAt_ms: now_ms(),
        endedAt_ms: undefined,
        failure: undefined,
        inventory: undefined,
        controller: new AbortController(),
      }),
    resume: (id) => {
      const read = found(id);
      if (read.failure === undefined) return reportOf(read);
      return started(
        Object.assign(read, { endedAt_ms: undefined, failure: undefined, controller: new AbortController() }),
      );
    },
    report: (id) => reportOf(found(id)),
    end: (id) => {
      found(id).controller.abort();
      reads.delete(id);
    },
    endAll: () => {
      for (const { controller } of reads.values()) controller.abort();
      reads.clear();
    },
    runningCount: () => [...reads.values()].filter(isRunning).length,
    kept_bytes: () =>
      [...reads.values()].reduce((sum, { inventory }) => sum + (inventory?.size_bytes ?? 0), 0),
  };
}

function reportOf({ id, scope, readState, startedAt_ms, endedAt_ms, failure, inventory }: Read): ReadReport {
  const state = endedAt_ms === undefined ? 'reading' : inventory === undefined ? 'failed' : 'done';
  return { id, state, scope, startedAt_ms, endedAt_ms, failure, inventory, progress: together(readState) };
}

/** The progress of each kind of list, which may be read in parts. */
function together({ progress }: ReadState): ListProgress[] {
  const lists = new Map<string, ListProgress>();
  for (const { label, readCount, count } of progress.values()) {
    const known = lists.get(label);
    lists.set(label, {
      label,
      readCount: readCount + (known?.readCount ?? 0),
      count: known === undefined ? count : (known.count ?? 0) + (count ?? 0),
    });
  }
  return [...lists.values()];
}

/** What is said of a failure; of a fault of ours, that it is one. */
function failureText(error: unknown): string {
  return error instanceof NetboxFailure ? error.message : 'an internal error ended the read';
}
