import { setImmediate } from 'node:timers/promises';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { computedChunk, rowChunks } from './rowChunks.ts';
import type { RowRun } from './RowRun.ts';

/**
 * Computes rows of a study, in their order and a chunk at a time. A thread more or less changes no row.
 *
 * @returns chunks without gaps, from the first row of the range to the last
 */
export async function* computeRows(study: PreparedStudy, run: RowRun): AsyncGenerator<StudyRows> {
  const { range, threadCount, signal } = run;
  if (threadCount > 1) {
    const { computeOnThreads } = await import('./computeOnThreads.ts');
    yield* computeOnThreads(study, run);
    return;
  }
  const rowsOf = studyRunner(study);
  for (const chunk of rowChunks(study, range, 1)) {
    yield computedChunk(rowsOf, chunk);
    // So that signals are received.
    await setImmediate();
    signal.throwIfAborted();
  }
}
