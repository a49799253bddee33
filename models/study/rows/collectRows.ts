import type { StudyOutline } from './StudyOutline.ts';
import type { StudyRows } from './StudyRows.ts';

/** All rows of a study, of which some may not be computed yet. */
export interface CollectedRows extends StudyRows {
  /** 1 for a row that is computed, also if it has no figures. */
  readonly isKnown: Uint8Array;
  readonly doneCount: number;
}

/** Why a row has no figures that is not computed yet. */
export const NOT_YET = 'It is not computed yet.';

/**
 * The rows of a study before any is computed.
 *
 * @param study - prepared, or its outline
 */
export function noRows({ rowCount, inputs, figures, document }: StudyOutline): CollectedRows {
  const column = (): Float64Array => new Float64Array(rowCount).fill(NaN);
  const countsFindings = document.limits?.some(({ kind }) => kind === 'findings') === true;
  return {
    from: 0,
    count: rowCount,
    inputs: inputs.map(column),
    figures: figures.map(column),
    reasons: Array.from({ length: rowCount }, () => NOT_YET),
    currencies: Array.from({ length: rowCount }, () => ''),
    errorCounts: new Uint16Array(countsFindings ? rowCount : 0),
    warningCounts: new Uint16Array(countsFindings ? rowCount : 0),
    isKnown: new Uint8Array(rowCount),
    doneCount: 0,
  };
}

/**
 * Adds computed rows to those before; rows that are there already are replaced by the same.
 *
 * @param rows - its columns are changed
 * @param part - of the same study
 * @returns the rows with another count of computed ones
 */
export function collectRows(rows: CollectedRows, part: StudyRows): CollectedRows {
  const { from, count } = part;
  for (const [place, column] of rows.inputs.entries()) column.set(part.inputs[place] ?? [], from);
  for (const [place, column] of rows.figures.entries()) column.set(part.figures[place] ?? [], from);
  if (rows.errorCounts.length > 0) {
    rows.errorCounts.set(part.errorCounts, from);
    rows.warningCounts.set(part.warningCounts, from);
  }
  const [reasons, currencies] = [rows.reasons as (string | null)[], rows.currencies as string[]];
  let newCount = 0;
  for (let index = 0; index < count; index += 1) {
    reasons[from + index] = part.reasons[index] ?? null;
    currencies[from + index] = part.currencies[index] ?? '';
    newCount += 1 - (rows.isKnown[from + index] ?? 0);
    rows.isKnown[from + index] = 1;
  }
  return { ...rows, doneCount: rows.doneCount + newCount };
}

/**
 * Adds rows that a search computed to those before.
 *
 * @param rows - of the same search
 * @param part - in the order in which they were computed
 */
export function appendSearched(rows: CollectedRows, part: StudyRows): CollectedRows {
  const numbersOf = ({ count, numbers }: StudyRows): Float64Array => numbers ?? new Float64Array(count);
  return searchedRows({
    from: 0,
    count: rows.count + part.count,
    numbers: joined(numbersOf(rows), numbersOf(part)),
    inputs: [],
    figures: part.figures.map((column, place) => joined(rows.figures[place] ?? new Float64Array(0), column)),
    reasons: [...rows.reasons, ...part.reasons],
    currencies: [...rows.currencies, ...part.currencies],
    errorCounts: Uint16Array.from([...rows.errorCounts, ...part.errorCounts]),
    warningCounts: Uint16Array.from([...rows.warningCounts, ...part.warningCounts]),
  });
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** The rows of a search before any is computed. */
export const noSearchedRows = (study: StudyOutline): CollectedRows => ({
  ...noRows({ ...study, rowCount: 0 }),
  numbers: new Float64Array(0),
});

/** Rows of a search, which are all computed. */
export const searchedRows = (rows: StudyRows): CollectedRows => ({
  ...rows,
  isKnown: new Uint8Array(rows.count).fill(1),
  doneCount: rows.count,
});
