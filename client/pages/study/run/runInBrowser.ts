import { collectRows, type CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import type { PoolWorker } from '../../../state/poolWorker.ts';
import { runState } from './runState.ts';
import { endWorkers, workerCount, workerWith, type PoolStudy } from './studyPool.ts';

/** A study to be run. */
export interface StudyToRun extends PoolStudy {
  readonly studyId: string;
  /** Rows before any, or those of a run that was cancelled. */
  readonly rows: CollectedRows;
  /** Rows that share a simulation: they differ in prices alone. */
  readonly sharingCount: number;
  /** Called with the rows now and then while it runs, and at its end. */
  readonly onRows: (rows: CollectedRows, isEnd: boolean) => void;
}

/** Time that a worker computes before it hands over rows. */
const PART_ms = 250;
/** Time between drawings of what is known. */
const SHOWN_EVERY_ms = 400;

interface Running {
  readonly study: StudyToRun;
  rows: CollectedRows;
  /** The first row that no worker has been given. */
  next: number;
  isPaused: boolean;
  isEnded: boolean;
  problem: string;
  /** Calls of workers that wait for the end of a pause. */
  waiting: (() => void)[];
  readonly clock: Clock;
  shownAt_ms: number;
}

/** Time of computing, without pauses. */
interface Clock {
  begun_ms: number;
  spent_ms: number;
  beforeCount: number;
}

let running: Running | undefined;

/**
 * Computes the rows of a study in the workers of the pool. Its state is in `runState`.
 *
 * @param study - to be run; a running one is cancelled
 */
export async function runInBrowser(study: StudyToRun): Promise<void> {
  cancelRun();
  const own: Running = {
    study,
    rows: study.rows,
    next: 0,
    isPaused: false,
    isEnded: false,
    problem: '',
    waiting: [],
    clock: { begun_ms: performance.now(), spent_ms: 0, beforeCount: study.rows.doneCount },
    shownAt_ms: 0,
  };
  running = own;
  show(own);
  const count = Math.min(workerCount(), Math.ceil(study.rows.count / MIN_ROWS_PER_WORKER));
  await Promise.all(Array.from({ length: count }, (_, place) => work(own, place)));
  if (running !== own) return;
  running = undefined;
  endWorkers(1);
  const isWhole = own.rows.doneCount === own.rows.count;
  runState.value = isWhole
    ? { kind: 'none' }
    : { kind: own.problem === '' ? 'cancelled' : 'failed', studyId: study.studyId, message: own.problem };
  study.onRows(own.rows, true);
}

/** A worker for fewer rows would take longer to start than they take. */
const MIN_ROWS_PER_WORKER = 40;

async function work(own: Running, place: number): Promise<void> {
  const worker = await workerWith(place, own.study);
  if ('isDone' in worker) {
    stop(own, worker.message);
    return;
  }
  let size = own.study.sharingCount;
  for (;;) {
    if (own.isPaused) await new Promise<void>((resolve) => own.waiting.push(resolve));
    const part = nextPart(own, size);
    if (part === null) return;
    const start_ms = performance.now();
    if (!(await compute(own, worker, part))) return;
    size = nextSize(own.study.sharingCount, part.to - part.from, performance.now() - start_ms);
  }
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The next rows without figures, at most a number of them; null if there are none, or the run has ended. */
function nextPart(own: Running, size: number): Part | null {
  const { isKnown, count } = own.rows;
  while (own.next < count && isKnown[own.next] === 1) own.next += 1;
  if (own.isEnded || own.next >= count) return null;
  const from = own.next;
  own.next = Math.min(count, from + size);
  return { from, to: own.next };
}

async function compute(own: Running, worker: PoolWorker, { from, to }: Part): Promise<boolean> {
  const outcome = await worker.call('studyRows', { key: own.study.key, from, to });
  if (own.isEnded) return false;
  if (!outcome.isDone) {
    stop(own, outcome.message);
    return false;
  }
  own.rows = collectRows(own.rows, outcome.value);
  show(own);
  return true;
}

/** A part is a whole number of simulations and takes about the same time each; it grows slowly, as the first ones are slow. */
function nextSize(sharingCount: number, size: number, spent_ms: number): number {
  const fitting = (size * PART_ms) / Math.max(1, spent_ms);
  return sharingCount * Math.max(1, Math.floor(Math.min(3 * size, fitting) / sharingCount));
}

function stop(own: Running, message: string): void {
  own.isEnded = true;
  own.problem = message;
  for (const resume of own.waiting) resume();
}

function show(own: Running): void {
  const { rows, study, isPaused, clock } = own;
  const now_ms = performance.now();
  const spent_ms = clock.spent_ms + (isPaused ? 0 : now_ms - clock.begun_ms);
  const ownCount = rows.doneCount - clock.beforeCount;
  runState.value = {
    kind: isPaused ? 'paused' : 'running',
    studyId: study.studyId,
    doneCount: rows.doneCount,
    rowCount: rows.count,
    isOnServer: false,
    cancel: cancelRun,
    togglePause: isPaused ? resumeRun : pauseRun,
    left_s: ownCount === 0 ? null : ((rows.count - rows.doneCount) * spent_ms) / ownCount / 1000,
  };
  if (now_ms - own.shownAt_ms < SHOWN_EVERY_ms) return;
  own.shownAt_ms = now_ms;
  study.onRows(rows, false);
}

/** Interrupts the run: rows that are being computed are completed. */
function pauseRun(): void {
  if (running === undefined || running.isPaused) return;
  running.clock.spent_ms += performance.now() - running.clock.begun_ms;
  running.isPaused = true;
  show(running);
}

/** Continues the run after a pause. */
function resumeRun(): void {
  if (running === undefined || !running.isPaused) return;
  running.clock.begun_ms = performance.now();
  running.isPaused = false;
  for (const resume of running.waiting.splice(0)) resume();
  show(running);
}

/** Ends the run; what is computed by then is kept. */
function cancelRun(): void {
  if (running === undefined) return;
  stop(running, '');
  // What the workers compute is not awaited.
  endWorkers();
}
