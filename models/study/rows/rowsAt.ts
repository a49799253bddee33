import type { StudyRunner } from './runRows.ts';
import type { StudyRows } from './StudyRows.ts';

/**
 * Computes single rows.
 *
 * @param numbers - of the rows, best in their order, since neighbours share what they have in common
 */
export const rowsAt = (run: StudyRunner, numbers: readonly number[]): StudyRows =>
  gatherRows(
    numbers.map((row) => run(row, row + 1)),
    0,
  );

/**
 * Single rows put together, in their order.
 *
 * @param found - each of one row, without uncertain inputs: those of a search
 * @param from - place of the first among all rows of the search
 */
export function gatherRows(found: readonly StudyRows[], from: number): StudyRows {
  const [first] = found;
  const column = (valueOf: (row: StudyRows) => number | undefined): Float64Array =>
    Float64Array.from(found, (row) => valueOf(row) ?? NaN);
  const counts = (countsOf: (row: StudyRows) => Uint16Array): Uint16Array =>
    Uint16Array.from(found.flatMap((row) => [...countsOf(row)]));
  return {
    from,
    count: found.length,
    numbers: Float64Array.from(found, (row) => row.from),
    inputs: [],
    figures: (first?.figures ?? []).map((_, place) => column(({ figures }) => figures[place]?.[0])),
    reasons: found.map(({ reasons }) => reasons[0] ?? null),
    currencies: found.map(({ currencies }) => currencies[0] ?? ''),
    errorCounts: counts(({ errorCounts }) => errorCounts),
    warningCounts: counts(({ warningCounts }) => warningCounts),
  };
}
