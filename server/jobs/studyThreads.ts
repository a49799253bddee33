import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { ModelError } from '../../models/problems/ModelError.ts';
import { LOADED_BY_IMPORT } from '../compute/loadedByImport.ts';
import type { CheckedStudy, StudyReply, StudyTask } from './studyTask.ts';

/** Rows of a study that are to be computed. */
export type RowsTask = Omit<Extract<StudyTask, { kind: 'rows' }>, 'kind'>;

/** What checks studies and computes their rows, in this thread or in others. */
export interface StudyThreads {
  /** Throws `study-invalid`. */
  check(task: { readonly document: string; readonly version: string }): Promise<CheckedStudy>;
  /**
   * Rows as bytes (`rowsCodec.ts`).
   *
   * @param signal - ends the task with its thread, which is replaced; the promise is rejected then
   */
  compute(task: RowsTask, signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface StudyThreadsOptions {
  /** Chunks that are computed at a time. */
  readonly threadCount: number;
  /** Path of the module whose export `runTask` does a task. Default: the one beside this file, as built: threads cannot run TypeScript. */
  readonly threadFile?: string;
  /** Most that the objects of a thread take: beyond it the thread ends with its chunk. Default: 1 GiB. */
  readonly heap_MiB?: number;
}

const builtThread = fileURLToPath(new URL('studyThread.js', import.meta.url));

/** Below the priority of threads that compute requests; on Linux, where each thread has a priority of its own. */
const NICE_INCREMENT = 19;
/** Threads start when they are needed, end when they are not, and give their memory back. */
const IDLE_ms = 30_000;
const HEAP_MiB = 1024;
/** A chunk is planned for seconds. */
const CHUNK_DEADLINE_ms = 3_600_000;

/**
 * Starts threads for studies, when they are needed: one for each chunk, and one that checks studies meanwhile. A thread that ends takes nothing
 * with it but its chunk.
 */
export function startStudyThreads({
  threadCount,
  threadFile = builtThread,
  heap_MiB = HEAP_MiB,
}: StudyThreadsOptions): StudyThreads {
  const threads = new Piscina({
    filename: threadFile,
    name: 'runTask',
    minThreads: 0,
    maxThreads: threadCount + 1,
    idleTimeout: IDLE_ms,
    niceIncrement: NICE_INCREMENT,
    recordTiming: false,
    execArgv: [...process.execArgv, ...LOADED_BY_IMPORT],
    resourceLimits: { maxOldGenerationSizeMb: heap_MiB },
  });
  // A thread that ends while it is idle is replaced; no chunk is lost.
  threads.on('error', () => undefined);
  const run = async (
    task: StudyTask,
    signal?: AbortSignal,
  ): Promise<Exclude<StudyReply, { kind: 'problem' }>> => {
    const reply = (await threads.run(task, signal === undefined ? {} : { signal })) as StudyReply;
    if (reply.kind === 'problem') throw new ModelError(reply.code, reply.message, reply.issues);
    return reply;
  };
  return {
    check: async (task) => {
      const reply = await run({ kind: 'check', ...task });
      if (reply.kind !== 'checked') throw new Error('a thread did another task');
      return reply;
    },
    compute: async (task, signal) => {
      const ending = new AbortController();
      const end = (): void => {
        ending.abort();
      };
      const deadline = setTimeout(end, CHUNK_DEADLINE_ms);
      signal.addEventListener('abort', end, { once: true });
      try {
        const reply = await run({ kind: 'rows', ...task }, ending.signal);
        if (reply.kind !== 'rows') throw new Error('a thread did another task');
        return reply.bytes;
      } catch (error) {
        if (ending.signal.aborted && !signal.aborted)
          throw new Error('its rows take longer than an hour to compute', { cause: error });
        throw withPlainText(error, heap_MiB);
      } finally {
        clearTimeout(deadline);
        signal.removeEventListener('abort', end);
      }
    },
    close: () => threads.destroy(),
  };
}

/** How a thread ended, where an error says that. */
function withPlainText(error: unknown, heap_MiB: number): unknown {
  if (!(error instanceof Error)) return error;
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isFull) return new Error(`its thread needed more than ${String(heap_MiB)} MiB of memory`);
  return error.message.startsWith('worker exited') ? new Error('its thread ended') : error;
}
