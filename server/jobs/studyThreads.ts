import type { CheckedStudy } from '../compute/study/checkedStudy.ts';
import { startStudyPool, type StudyTaskAnswer, type StudyPoolOptions } from '../compute/study/studyPool.ts';
import type { StudyTask } from '../compute/study/studyTask.ts';
import type { SearchOutcome } from '../../models/study/rows/studySearch.ts';

/** Rows of a study that are to be computed. */
export interface ChunkTask {
  readonly studyId: string;
  readonly document: string;
  /** First row, or the first place in the order of a search. */
  readonly from: number;
  readonly to: number;
  /**
   * Of a search: rows of places that are computed already, as bytes. The next rows follow from those before. Null for consecutive rows.
   */
  readonly rowsBetween: ((from: number, to: number) => AsyncIterable<Uint8Array>) | null;
}

/** Rows that were computed. */
export interface ComputedChunk {
  /** See `rowsCodec.ts`. */
  readonly bytes: Uint8Array;
  /** Fewer than were asked for at the end of a search. */
  readonly count: number;
  /** Of a search that these rows end; null otherwise. */
  readonly outcome: SearchOutcome | null;
}

/** What checks studies and computes their rows, in this thread or in others. */
export interface StudyThreads {
  /** Throws `study-invalid`. */
  check(task: { readonly document: string; readonly version: string }): Promise<CheckedStudy>;
  /** @param signal - ends the task with its thread, which is replaced; the promise is rejected then */
  compute(task: ChunkTask, signal: AbortSignal): Promise<ComputedChunk>;
  close(): Promise<void>;
}

interface StudyThreadsOptions extends Pick<StudyPoolOptions, 'threadFile'> {
  /** Chunks that are computed at a time. */
  readonly threadCount: number;
  /** Most that the objects of a thread take: beyond it the thread ends with its chunk. Default: 1 GiB. */
  readonly heap_MiB?: number;
}

const HEAP_MiB = 1024;
/** A chunk is planned for seconds. */
const CHUNK_DEADLINE_ms = 3_600_000;

/**
 * Starts threads for studies, when they are needed: one for each chunk, and one that checks studies meanwhile. A thread that ends takes nothing
 * with it but its chunk.
 */
export function startStudyThreads({
  threadCount,
  heap_MiB = HEAP_MiB,
  ...options
}: StudyThreadsOptions): StudyThreads {
  const pool = startStudyPool({ ...options, threadCount: threadCount + 1, background: { heap_MiB } });
  return {
    check: async (task) => {
      const answer = await pool.run({ kind: 'check', ...task });
      if (answer.kind !== 'checked') throw anotherTask();
      return answer;
    },
    compute: async (task, signal) => {
      const ending = new AbortController();
      const end = (): void => {
        ending.abort();
      };
      const deadline = setTimeout(end, CHUNK_DEADLINE_ms);
      signal.addEventListener('abort', end, { once: true });
      try {
        return await chunkOf(task, (one) => pool.run(one, ending.signal));
      } catch (error) {
        if (ending.signal.aborted && !signal.aborted)
          throw new Error('its rows take longer than an hour to compute', { cause: error });
        throw withPlainText(error, heap_MiB);
      } finally {
        clearTimeout(deadline);
        signal.removeEventListener('abort', end);
      }
    },
    close: pool.close,
  };
}

const anotherTask = (): Error => new Error('a thread did another task');

/**
 * Has a chunk computed. A thread that has not computed the rows of a search before it gets those that it lacks.
 *
 * @param run - has a task done by any thread
 */
export async function chunkOf(
  { rowsBetween, ...task }: ChunkTask,
  run: (task: StudyTask) => Promise<StudyTaskAnswer>,
): Promise<ComputedChunk> {
  if (rowsBetween === null) return computed(await run({ kind: 'rows', ...task }));
  let place = task.from;
  let before: Uint8Array[] = [];
  for (;;) {
    const answer = await run({ kind: 'search', ...task, before });
    if (answer.kind !== 'behind') return computed(answer);
    // Any thread may answer the next time, which may lack more.
    if (answer.place >= place) throw new Error('rows of the search are missing');
    ({ place } = answer);
    before = [];
    for await (const bytes of rowsBetween(place, task.from)) before.push(bytes);
  }
}

function computed(answer: StudyTaskAnswer): ComputedChunk {
  if (answer.kind !== 'rows') throw anotherTask();
  const { bytes, count, outcome } = answer;
  return { bytes, count, outcome };
}

/** How a thread ended, where an error says that. */
function withPlainText(error: unknown, heap_MiB: number): unknown {
  if (!(error instanceof Error)) return error;
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isFull) return new Error(`its thread needed more than ${String(heap_MiB)} MiB of memory`);
  return error.message.startsWith('worker exited') ? new Error('its thread ended') : error;
}
