import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { ChunkStore, ClaimedChunk, StudyStore } from '../store/studies/StudyStore.ts';
import { keepTrying } from './keepTrying.ts';
import type { ComputedChunk, StudyThreads } from './studyThreads.ts';

export interface StudyWorkerOptions {
  readonly chunks: ChunkStore;
  /** The document of a study as JSON; throws `study-unknown`. */
  readonly documentOf: (studyId: string) => Promise<string>;
  /** Rows of finished chunks: see `StudyStore`. */
  readonly results: StudyStore['results'];
  readonly threads: StudyThreads;
  /** Chunks that are computed at a time; at least 1. */
  readonly threadCount: number;
  /** After this time without a sign of life, other workers take what this one has. */
  readonly lease_ms: number;
  /** Unfinished studies of another version of Plenum begin again with this one. */
  readonly adoptsOthers: boolean;
  /** Told in words, and with what is known of the cause. */
  readonly warn: (message: string, reason: unknown) => void;
}

/** What a worker has done since its start, and does now. */
export interface StudyWorkerFigures {
  readonly runningCount: number;
  readonly doneChunkCount: number;
  readonly doneRowCount: number;
  /** Tries of chunks that failed. */
  readonly failedCount: number;
}

/** A process that takes chunks from the queue and computes them. */
export interface StudyWorker {
  readonly figures: () => StudyWorkerFigures;
  /** Looks into the queue now. */
  readonly wake: () => void;
  /** Stops: chunks that run are given back. */
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly chunk: ClaimedChunk;
  /** Ends its thread. */
  readonly ending: AbortController;
}

/** How often an idle worker looks into the queue; a study that this process gets wakes it at once. */
const IDLE_ms = 1_000;
/** Cancelled chunks end within this time. */
const MAX_BEAT_ms = 2_000;
const BEATS_PER_LEASE = 4;
/** Chunks for each thread that are computed or stored: they bound what is kept while a database refuses rows. */
const MAX_STORED = 2;
/** Documents that are kept. */
const OPEN_STUDIES = 4;

/** Starts a worker. Its store may be unreachable at first, and for any time in between. */
export function startStudyWorker(options: StudyWorkerOptions): StudyWorker {
  const { chunks, threads, threadCount, warn } = options;
  const lease = { worker: randomUUID(), lease_ms: options.lease_ms };
  const running = new Map<string, Running>();
  const counts = { doneChunkCount: 0, doneRowCount: 0, failedCount: 0 };
  const stopping = new AbortController();
  const documentOf = keptDocuments(options.documentOf);
  let wakeUp = new AbortController();
  let hasBegun = false;
  /** Threads that compute. */
  let busyCount = 0;
  let hadChunk = false;

  const wake = (): void => {
    wakeUp.abort();
  };
  const idle = async (time_ms: number): Promise<void> => {
    await pause(time_ms, undefined, { signal: wakeUp.signal }).catch(() => undefined);
    wakeUp = new AbortController();
  };
  const untilStopped = { isFinal: isOfStudy, signal: stopping.signal };

  /** @param free - called once its thread is: the next chunk need not wait until the rows of this one are stored */
  const compute = async ({ chunk, ending }: Running, free: () => void): Promise<void> => {
    const { studyId, number, from, to } = chunk;
    const document = await keepTrying(() => documentOf(studyId), untilStopped);
    const rowsBetween = chunk.isSearch
      ? (first: number, end: number) => options.results(studyId, { from: first, to: end })
      : null;
    let rows: ComputedChunk;
    try {
      rows = await threads.compute({ studyId, document, from, to, rowsBetween }, ending.signal);
    } catch (error) {
      if (ending.signal.aborted) return;
      counts.failedCount += 1;
      const message = error instanceof Error ? error.message : String(error);
      warn(`chunk ${String(number)} of study ${studyId} failed`, message);
      await keepTrying(() => chunks.fail(chunk, message), untilStopped);
      return;
    }
    free();
    if (!(await keepTrying(() => chunks.complete(chunk, rows), untilStopped))) return;
    counts.doneChunkCount += 1;
    counts.doneRowCount += rows.count;
  };

  const start = async (chunk: ClaimedChunk): Promise<void> => {
    const one = { chunk, ending: new AbortController() };
    running.set(chunk.ticket, one);
    busyCount += 1;
    let isFree = false;
    const free = (): void => {
      if (!isFree) busyCount -= 1;
      isFree = true;
      wake();
    };
    try {
      await compute(one, free);
    } catch (error) {
      // Its lease ends, or it was removed.
      if (!isOfStudy(error)) warn('a chunk was given up', error);
    }
    // Void unless the chunk is still with this worker.
    if (stopping.signal.aborted) await chunks.giveBack(chunk).catch(() => undefined);
    running.delete(chunk.ticket);
    free();
  };

  /** The next chunk; undefined if there is none. */
  const next = async (): Promise<ClaimedChunk | undefined> => {
    // Where there was a chunk there is a study.
    if (!hadChunk && !(await chunks.isBusy())) return undefined;
    if (!hasBegun) {
      const otherCount = await chunks.begin(options.adoptsOthers);
      hasBegun = true;
      if (otherCount > 0)
        warn('studies wait for workers of another version of Plenum', `${String(otherCount)} studies`);
    }
    hadChunk = false;
    const chunk = await chunks.claim(lease);
    hadChunk = chunk !== undefined;
    return chunk;
  };

  let isWarned = false;
  const isStopping = (): boolean => stopping.signal.aborted;
  const work = async (): Promise<void> => {
    while (!isStopping()) {
      let chunk: ClaimedChunk | undefined;
      try {
        if (busyCount < threadCount && running.size < MAX_STORED * threadCount) chunk = await next();
        isWarned = false;
      } catch (error) {
        if (!isWarned) warn('the queue of studies does not answer; it is asked again', error);
        isWarned = true;
      }
      if (chunk === undefined) await idle(IDLE_ms);
      else if (isStopping()) await chunks.giveBack(chunk).catch(() => undefined);
      else void start(chunk);
    }
  };

  let isBeating = false;
  const beat = async (): Promise<void> => {
    if (isBeating || !hasBegun) return;
    isBeating = true;
    try {
      for (const { chunk, ending } of running.values())
        if (!(await chunks.renew(lease, chunk))) ending.abort();
      if ((await chunks.reclaim()) > 0) wake();
    } catch {
      // The database does not answer; there is time until the lease ends.
    }
    isBeating = false;
  };
  const beats = setInterval(
    () => {
      void beat();
    },
    Math.min(MAX_BEAT_ms, lease.lease_ms / BEATS_PER_LEASE),
  );
  const working = work();

  return {
    figures: () => ({ runningCount: running.size, ...counts }),
    wake,
    stop: async () => {
      stopping.abort();
      clearInterval(beats);
      for (const { ending } of running.values()) ending.abort();
      wake();
      await working;
      while (running.size > 0) await idle(IDLE_ms);
      await threads.close();
    },
  };
}

/** Errors that say something of the study, not of its database. */
const isOfStudy = (error: unknown): boolean => error instanceof ModelError && error.code === 'study-unknown';

/** Documents of the last studies, which do not change. */
function keptDocuments(
  documentOf: (studyId: string) => Promise<string>,
): (studyId: string) => Promise<string> {
  const documents = new Map<string, string>();
  return async (studyId) => {
    const document = documents.get(studyId) ?? (await documentOf(studyId));
    documents.delete(studyId);
    documents.set(studyId, document);
    for (const oldest of documents.keys()) if (documents.size > OPEN_STUDIES) documents.delete(oldest);
    return document;
  };
}
