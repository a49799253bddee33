import { availableParallelism } from 'node:os';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { readConfig } from '../../config/readConfig.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { engineOf } from '../../jobs/startStudyJobs.ts';
import { startStudyThreads } from '../../jobs/studyThreads.ts';
import { startStudyWorker, type StudyWorker } from '../../jobs/studyWorker.ts';
import { openStore } from '../../store/openStore.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { packageVersion } from '../packageVersion.ts';
import { readArguments } from '../readArguments.ts';
import { onlyOptions } from '../serveOptions.ts';
import { workerProgress } from '../text/workerProgress.ts';
import { usageError } from '../usageError.ts';
import { stopSignals } from './stopSignals.ts';

const MAX_THREADS = 256;
/** On a terminal, where the line is written over; elsewhere a line each minute, if something has changed. */
const TERMINAL_ms = 1_000;
const LOG_ms = 60_000;

/** `plenum worker`: computes chunks of studies that a server has in its PostgreSQL database, until a signal stops it. */
export async function workerCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { threads: { type: 'string' } });
  onlyOptions(positionals, 'worker accepts only --threads');
  const threadCount = threadsOf(values.threads);
  const { databaseUrl, studyLease_ms: lease_ms } = readConfig(io.environment).config;
  if (databaseUrl === undefined) throw noDatabase();
  const [first] = stopSignals();
  const store = await openStore({ databaseUrl });
  const studies = store.studies(engineOf(packageVersion(), loadNodeLibrary()));
  const worker = startStudyWorker({
    chunks: studies.chunks,
    documentOf: studies.document,
    results: studies.results,
    threads: startStudyThreads({ threadCount }),
    threadCount,
    lease_ms,
    adoptsOthers: false,
    warn: (message, reason) => {
      const text = reason instanceof Error ? reason.message : String(reason);
      io.err(`plenum: ${message} (${text})\n`);
    },
  });
  const { host, pathname } = new URL(databaseUrl);
  io.out(
    `Plenum computes studies of ${host}${pathname} in ${String(threadCount)} ${threadCount === 1 ? 'thread' : 'threads'}\n`,
  );
  const stopProgress = showProgress(worker, io);
  await first;
  stopProgress();
  await worker.stop();
  await store.close();
  io.out(`${workerProgress(worker.figures(), undefined)}\n`);
  return exitCodes.fine;
}

/** Shows what the worker does; returns how to stop. */
function showProgress(worker: StudyWorker, io: CommandIo): () => void {
  const isTerminal = io.isErrTerminal === true;
  const start_ms = performance.now();
  let shown = worker.figures().doneRowCount;
  const timer = setInterval(
    () => {
      const figures = worker.figures();
      const text = workerProgress(figures, (performance.now() - start_ms) / 1000);
      if (isTerminal) io.err(`\r${text}\u001B[K`);
      else if (figures.doneRowCount !== shown) io.err(`${text}\n`);
      shown = figures.doneRowCount;
    },
    isTerminal ? TERMINAL_ms : LOG_ms,
  );
  return () => {
    clearInterval(timer);
    if (isTerminal) io.err('\n');
  };
}

function threadsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (/^\d{1,3}$/.test(text) && count >= 1 && count <= MAX_THREADS) return count;
  throw usageError(
    '--threads',
    `${text} is not a number of threads; allowed are 1 to ${String(MAX_THREADS)}`,
  );
}

function noDatabase(): ModelError {
  const message =
    'is not set: a worker shares the PostgreSQL database of the server. The built-in database belongs to one process, so that plenum serve computes its studies itself (PLENUM_STUDY_THREADS)';
  return new ModelError('config-invalid', `DATABASE_URL ${message}`, [
    { path: 'DATABASE_URL', rule: 'configuration', message },
  ]);
}
