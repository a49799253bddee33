import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { LOADED_BY_IMPORT } from '../loadedByImport.ts';
import type { StudyReply, StudyTask } from './studyTask.ts';

/** What a thread answers; what is wrong with a study is thrown. */
export type StudyTaskAnswer = Exclude<StudyReply, { kind: 'problem' }>;

/** Threads that check studies and compute their rows. */
export interface StudyPool {
  /**
   * Has a task done by the next thread that is free.
   *
   * @param signal - ends the task with its thread, which is replaced; the promise is rejected then
   * @throws ModelError as the study requires
   */
  readonly run: (task: StudyTask, signal?: AbortSignal) => Promise<StudyTaskAnswer>;
  readonly close: () => Promise<void>;
}

export interface StudyPoolOptions {
  /** Tasks that are done at a time. */
  readonly threadCount: number;
  /** For a process that answers requests: threads have a lower priority, a limit of memory, and end when they have nothing to do. */
  readonly background?: {
    /** Most that the objects of a thread take: beyond it the thread ends with its task. */
    readonly heap_MiB: number;
  };
  /** Path of the module whose export `runTask` does a task. Default: the one beside this file, as built: threads cannot run TypeScript. */
  readonly threadFile?: string;
}

const builtThread = fileURLToPath(new URL('studyThread.js', import.meta.url));

/** Below the priority of threads that compute requests; on Linux, where each thread has a priority of its own. */
const NICE_INCREMENT = 19;
/** Threads that are not needed give their memory back. */
const IDLE_ms = 30_000;

/** Starts threads for rows of studies: of the command line at once, in the background when they are needed. */
export function startStudyPool({
  threadCount,
  background,
  threadFile = builtThread,
}: StudyPoolOptions): StudyPool {
  const threads = new Piscina({
    filename: threadFile,
    name: 'runTask',
    maxThreads: threadCount,
    recordTiming: false,
    execArgv: [...process.execArgv, ...LOADED_BY_IMPORT],
    ...(background === undefined
      ? { minThreads: threadCount }
      : {
          minThreads: 0,
          idleTimeout: IDLE_ms,
          niceIncrement: NICE_INCREMENT,
          resourceLimits: { maxOldGenerationSizeMb: background.heap_MiB },
        }),
  });
  // A thread that ends while it is idle is replaced; no task is lost.
  threads.on('error', () => undefined);
  return {
    run: async (task, signal) => {
      const reply = (await threads.run(task, signal === undefined ? {} : { signal })) as StudyReply;
      if (reply.kind === 'problem') throw new ModelError(reply.code, reply.message, reply.issues);
      return reply;
    },
    close: () => threads.destroy(),
  };
}
