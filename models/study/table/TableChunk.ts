import type { StudyOutline } from '../rows/StudyOutline.ts';
import { drawOfRow, placeAtLevel } from '../rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../rows/StudyRows.ts';
import type { StudyColumn } from './studyColumns.ts';

/** Numbers, NaN where there is none; or texts, null where there is none. */
export type ColumnValues = Float64Array | readonly (string | null)[];

/** Rows of the table of a study, in columns: consecutive ones, or those that a search computed. */
export interface TableChunk {
  /** Number of the first row, from 0. */
  readonly from: number;
  readonly count: number;
  /** Number of each row of a search; rows without are consecutive. */
  readonly numbers?: Float64Array;
  /** In the order of the columns of the study. */
  readonly columns: readonly ColumnValues[];
}

/**
 * Rows as they stand in the table of their study.
 *
 * @param rows - computed by the runner of the study
 */
export function chunkOfRows(
  { study, columns }: { readonly study: StudyOutline; readonly columns: readonly StudyColumn[] },
  rows: StudyRows,
): TableChunk {
  return {
    ...numberingOf(rows),
    columns: columns.map((column) => valuesOf(column, study, rows)),
  };
}

function valuesOf({ role, type, place }: StudyColumn, study: StudyOutline, rows: StudyRows): ColumnValues {
  switch (role) {
    case 'row':
      return ofRows(rows, (row) => row);
    case 'draw':
      return ofRows(rows, (row) => drawOfRow(study, row));
    case 'axis':
    case 'label':
      return pointValues(study, rows, { role, type, place });
    case 'input':
      return rows.inputs[place] ?? new Float64Array(0);
    case 'figure':
      return rows.figures[place] ?? new Float64Array(0);
    case 'currency':
      return rows.currencies.map((currency) => (currency === '' ? null : currency));
    case 'reason':
      return rows.reasons;
    case 'errors':
      return Float64Array.from(rows.errorCounts);
    case 'warnings':
      return Float64Array.from(rows.warningCounts);
  }
}

const numberingOf = ({ from, count, numbers }: TableChunk | StudyRows): Omit<TableChunk, 'columns'> => ({
  from,
  count,
  ...(numbers === undefined ? {} : { numbers }),
});

const ofRows = (rows: StudyRows, valueOf: (row: number) => number): Float64Array =>
  Float64Array.from({ length: rows.count }, (_, index) => valueOf(numberOfRow(rows, index)));

function pointValues(
  { axes, levels }: StudyOutline,
  rows: StudyRows,
  { role, type, place }: Pick<StudyColumn, 'role' | 'type' | 'place'>,
): ColumnValues {
  const level = levels.find(({ axis }) => axis === place);
  const points = axes[place]?.points ?? [];
  if (level === undefined) return [];
  if (type === 'number') return ofRows(rows, (row) => Number(points[placeAtLevel(row, level)]?.value));
  const texts = points.map(({ value, label }) => (role === 'label' ? label : String(value)));
  return Array.from(
    { length: rows.count },
    (_, index) => texts[placeAtLevel(numberOfRow(rows, index), level)] ?? null,
  );
}

/**
 * The computed part of a chunk: the inverse of {@link chunkOfRows}.
 *
 * @param columns - of the table
 */
export function rowsOfChunk(columns: readonly StudyColumn[], chunk: TableChunk): StudyRows {
  const ofRole = (role: StudyColumn['role']): ColumnValues[] =>
    columns.flatMap((column, index) => (column.role === role ? [chunk.columns[index] ?? []] : []));
  const numbersOf = (role: StudyColumn['role']): Float64Array[] =>
    ofRole(role).filter((values) => values instanceof Float64Array);
  const textsOf = (role: StudyColumn['role']): (string | null)[] => {
    const [values] = ofRole(role);
    return values === undefined || values instanceof Float64Array ? [] : [...values];
  };
  return {
    ...numberingOf(chunk),
    inputs: numbersOf('input'),
    figures: numbersOf('figure'),
    reasons: textsOf('reason'),
    currencies: textsOf('currency').map((currency) => currency ?? ''),
    errorCounts: Uint16Array.from(numbersOf('errors')[0] ?? []),
    warningCounts: Uint16Array.from(numbersOf('warnings')[0] ?? []),
  };
}
