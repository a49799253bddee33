import { setImmediate } from 'node:timers/promises';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { searchRunner } from '../../../models/study/rows/searchRunner.ts';
import { startStudySearch, type SearchOutcome } from '../../../models/study/rows/studySearch.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { RowRun } from './RowRun.ts';

/** Rows after which a search in this thread can be stopped. */
const ROWS_AT_A_TIME = 16;

/**
 * Computes the rows that the search of a study asks for, in the order of the search. Threads share the rows of a round; one more or less
 * changes no row.
 *
 * @returns how it ended, after parts without gaps
 * @throws ModelError `study-invalid`; the reason of the signal
 */
export async function* computeSearch(
  study: PreparedStudy,
  run: Omit<RowRun, 'range'>,
): AsyncGenerator<StudyRows, SearchOutcome> {
  if (run.threadCount > 1) return yield* searchOnThreads(study, run);
  const search = searchRunner(study);
  while (!search.isOver()) {
    yield search.compute(ROWS_AT_A_TIME);
    // So that signals are received.
    await setImmediate();
    run.signal.throwIfAborted();
  }
  return search.outcome();
}

async function* searchOnThreads(
  study: PreparedStudy,
  run: Omit<RowRun, 'range'>,
): AsyncGenerator<StudyRows, SearchOutcome> {
  const search = startStudySearch(study);
  const { openOnThreads } = await import('./computeOnThreads.ts');
  const threads = openOnThreads(study, run);
  try {
    for (let round = search.nextRows(); round.length > 0; round = search.nextRows()) {
      const parts = await Promise.all(
        divided(round, run.threadCount).map((numbers) => threads.rows({ kind: 'listed', numbers })),
      );
      for (const rows of parts) {
        search.tell(rows);
        yield rows;
      }
    }
    return search.outcome();
  } catch (error) {
    run.signal.throwIfAborted();
    throw error;
  } finally {
    await threads.close();
  }
}

/** Equal parts of neighbours, which share what they have in common; none of them empty. */
function divided(numbers: readonly number[], count: number): readonly (readonly number[])[] {
  const size = Math.ceil(numbers.length / count);
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, part) =>
    numbers.slice(part * size, (part + 1) * size),
  );
}
