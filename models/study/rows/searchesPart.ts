import type { StudyOutline } from './StudyOutline.ts';

/**
 * Whether the rows of a study are those that a search chooses, one after the other. A search that may compute as many designs as there are
 * computes all of them, as a study without a search does.
 */
export const searchesPart = ({
  document: { search },
  rowCount,
}: Pick<StudyOutline, 'document' | 'rowCount'>): boolean =>
  search !== undefined && search.evaluationCount < rowCount;

/** The rows that a study computes at most: all, or those of its search. */
export const computedRowCount = ({
  document: { search },
  rowCount,
}: Pick<StudyOutline, 'document' | 'rowCount'>): number =>
  Math.min(rowCount, search?.evaluationCount ?? Infinity);
