import type { StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import type { ServerColumn } from '../../../sync/serverStudies.ts';

/**
 * Rows as the server sends them, in parts of consecutive rows: those that are not computed yet are missing between.
 *
 * @param columns - of a range of rows, with their numbers in the column `row`
 */
export function rowsOfColumns(columns: readonly ServerColumn[]): StudyRows[] {
  const numbers = valuesOf(columns, 'row').map(Number);
  const starts = numbers.flatMap((number, place) =>
    number === (numbers[place - 1] ?? NaN) + 1 ? [] : [place],
  );
  return starts.map((start, index) => ({
    ...rowsIn(columns, start, starts[index + 1] ?? numbers.length),
    from: numbers[start] ?? 0,
  }));
}

function rowsIn(columns: readonly ServerColumn[], start: number, end: number): Omit<StudyRows, 'from'> {
  const part = (role: string): ServerColumn['values'] => valuesOf(columns, role).slice(start, end);
  const numbersOf = (role: string): Float64Array[] =>
    columns
      .filter((column) => column.role === role)
      .toSorted((one, other) => one.place - other.place)
      .map(({ values }) =>
        Float64Array.from(values.slice(start, end), (value) => (value === null ? NaN : Number(value))),
      );
  return {
    count: end - start,
    inputs: numbersOf('input'),
    figures: numbersOf('figure'),
    reasons: part('reason').map((reason) => (reason === null ? null : String(reason))),
    currencies: part('currency').map((currency) => (currency === null ? '' : String(currency))),
    errorCounts: Uint16Array.from(part('errors'), Number),
    warningCounts: Uint16Array.from(part('warnings'), Number),
  };
}

/**
 * Rows of a search as the server sends them, in the order in which they were computed.
 *
 * @param columns - of a range of that order, with the numbers of the rows in the column `row`
 */
export function searchedOfColumns(columns: readonly ServerColumn[]): StudyRows {
  const numbers = Float64Array.from(valuesOf(columns, 'row'), Number);
  return { ...rowsIn(columns, 0, numbers.length), from: 0, numbers };
}

const valuesOf = (columns: readonly ServerColumn[], role: string): ServerColumn['values'] =>
  columns.find((column) => column.role === role)?.values ?? [];
