import type { PreparedStudy } from './PreparedStudy.ts';
import { gatherRows } from './rowsAt.ts';
import { studyRunner } from './runRows.ts';
import { startStudySearch, type SearchOutcome } from './studySearch.ts';
import type { StudyRows } from './StudyRows.ts';

/** How far a search is. */
export interface SearchProgress {
  readonly doneCount: number;
  /** Rows that it computes at most. */
  readonly totalCount: number;
  /** The rows that were computed by now. */
  readonly rows: () => StudyRows;
}

/** The rows that a search computed, and how it ended. */
export interface SearchedRows extends SearchOutcome {
  readonly rows: StudyRows;
}

/**
 * Computes the rows that a search for the objectives of a study asks for, round by round. If the study allows as many designs as there are,
 * all of them.
 *
 * @param study - with a search
 * @throws ModelError `study-invalid` without a search
 */
export function* searchStudyRows(study: PreparedStudy): Generator<SearchProgress, SearchedRows> {
  const search = startStudySearch(study);
  const run = studyRunner(study);
  const { totalCount } = search;
  const found: StudyRows[] = [];
  const rows = (): StudyRows => gatherRows(found, 0);
  for (let round = search.nextRows(); round.length > 0; round = search.nextRows()) {
    for (const row of round) {
      const one = run(row, row + 1);
      found.push(one);
      search.tell(one);
      yield { doneCount: found.length, totalCount, rows };
    }
  }
  return { rows: rows(), ...search.outcome() };
}
