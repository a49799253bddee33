import type { PreparedStudy } from './PreparedStudy.ts';
import { gatherRows } from './rowsAt.ts';
import { studyRunner } from './runRows.ts';
import { sliceRows, type StudyRows } from './StudyRows.ts';
import { startStudySearch, type StudySearch } from './studySearch.ts';

/** A search that computes its rows in parts, and goes on from parts that were computed elsewhere. */
export interface SearchRunner {
  /** Rows that are computed by now, here or elsewhere: the place of the next one. */
  readonly place: () => number;
  /**
   * Takes the rows that follow, as they were computed before.
   *
   * @throws RangeError if the search asks for others there: they are of another one
   */
  readonly follow: (rows: StudyRows) => void;
  /**
   * Computes the rows that follow; fewer than the count at the end of the search.
   *
   * @returns rows with their numbers, whose `from` is the place of the first
   */
  readonly compute: (count: number) => StudyRows;
  /** Whether no row follows. */
  readonly isOver: () => boolean;
  readonly outcome: StudySearch['outcome'];
}

/**
 * A runner for the search of a study. Which rows it computes, and in which order, follows from the study alone, however it is divided.
 *
 * @param study - with a search
 * @throws ModelError `study-invalid`
 */
export function searchRunner(study: PreparedStudy): SearchRunner {
  const search = startStudySearch(study);
  const run = studyRunner(study);
  let place = 0;
  let round: readonly number[] = [];
  let told = 0;
  const isOver = (): boolean => {
    if (told < round.length) return false;
    round = search.nextRows();
    told = 0;
    return round.length === 0;
  };
  const take = (rows: StudyRows): void => {
    search.tell(rows);
    told += rows.count;
    place += rows.count;
  };
  return {
    place: () => place,
    isOver,
    outcome: search.outcome,
    follow: (rows) => {
      for (let index = 0; index < rows.count;) {
        if (isOver()) throw new RangeError('The search has fewer rows.');
        const end = Math.min(rows.count, index + round.length - told);
        take(sliceRows(rows, index, end));
        index = end;
      }
    },
    compute: (count) => {
      const from = place;
      const found: StudyRows[] = [];
      while (found.length < count && !isOver()) {
        const row = round[told] ?? 0;
        const one = run(row, row + 1);
        found.push(one);
        take(one);
      }
      return gatherRows(found, from);
    },
  };
}
