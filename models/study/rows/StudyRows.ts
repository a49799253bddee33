/** Rows of a study with their figures, in columns: consecutive ones, or those that a search computed. */
export interface StudyRows {
  /** Number of the first row, from 0. */
  readonly from: number;
  readonly count: number;
  /** Number of each row of a search; rows without are consecutive. */
  readonly numbers?: Float64Array;
  /** Values of the uncertain inputs, in their order. */
  readonly inputs: readonly Float64Array[];
  /** In the order of the study's figures; NaN where a design has none. */
  readonly figures: readonly Float64Array[];
  /** Why a row has no figures; null if it has. */
  readonly reasons: readonly (string | null)[];
  /** Of all costs of a row; empty if it has no figures. */
  readonly currencies: readonly string[];
  /** Findings by severity; empty unless the study has a limit on findings. */
  readonly errorCounts: Uint16Array;
  readonly warningCounts: Uint16Array;
}

/** The number of a row in its study, by its place in the columns. */
export const numberOfRow = ({ from, numbers }: StudyRows, index: number): number =>
  numbers?.[index] ?? from + index;

/**
 * Some rows of columns, which are shared with them.
 *
 * @param start - place of the first in the columns
 * @param end - the place after the last
 */
export function sliceRows(rows: StudyRows, start: number, end: number): StudyRows {
  const { from, count, numbers, inputs, figures, reasons, currencies, errorCounts, warningCounts } = rows;
  if (start === 0 && end >= count) return rows;
  return {
    from: from + start,
    count: Math.max(0, Math.min(count, end) - start),
    ...(numbers === undefined ? {} : { numbers: numbers.subarray(start, end) }),
    inputs: inputs.map((column) => column.subarray(start, end)),
    figures: figures.map((column) => column.subarray(start, end)),
    reasons: reasons.slice(start, end),
    currencies: currencies.slice(start, end),
    errorCounts: errorCounts.subarray(start, end),
    warningCounts: warningCounts.subarray(start, end),
  };
}
