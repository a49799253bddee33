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
