import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { rowChunks } from './rowChunks.ts';
import type { RowRun } from './RowRun.ts';
import { decodeRows } from './rowsCodec.ts';
import { startStudyPool } from './studyPool.ts';
import type { ListedRowsTask, RowsTask } from './studyTask.ts';

/** Chunks that are computed or wait to be taken, for each thread: they bound the memory of a run. */
const CHUNKS_AHEAD = 3;

/** Threads that compute rows of one study, each of which prepares it once. */
export interface StudyOnThreads {
  readonly rows: (
    task: Omit<RowsTask, 'studyId' | 'document'> | Omit<ListedRowsTask, 'studyId' | 'document'>,
  ) => Promise<StudyRows>;
  readonly close: () => Promise<void>;
}

/**
 * Starts threads for a study.
 *
 * @param signal - ends all tasks
 */
export function openOnThreads(
  study: PreparedStudy,
  { threadCount, signal }: Pick<RowRun, 'threadCount' | 'signal'>,
): StudyOnThreads {
  const document = JSON.stringify(study.document);
  const pool = startStudyPool({ threadCount });
  return {
    rows: async (task) => {
      const answer = await pool.run({ studyId: '', document, ...task }, signal);
      if (answer.kind !== 'rows') throw new Error('a thread did another task');
      return decodeRows(answer.bytes);
    },
    close: pool.close,
  };
}

/**
 * Computes rows on threads; chunks are yielded in the order of their rows.
 *
 * @throws what a thread throws, once the chunks before it are yielded
 */
export async function* computeOnThreads(study: PreparedStudy, run: RowRun): AsyncGenerator<StudyRows> {
  const { range, threadCount, signal } = run;
  const threads = openOnThreads(study, run);
  const chunks = rowChunks(study, range, threadCount);
  const ahead: Promise<StudyRows>[] = [];
  const start = (): void => {
    const next = chunks.next();
    if (next.done === true) return;
    const computed = threads.rows({ kind: 'rows', ...next.value });
    // It is awaited in its turn; until then, its failure is not an unhandled one.
    computed.catch(() => undefined);
    ahead.push(computed);
  };
  try {
    for (let index = 0; index < threadCount * CHUNKS_AHEAD; index += 1) start();
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      const rows = await next;
      start();
      yield rows;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await threads.close();
  }
}
