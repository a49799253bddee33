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
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? numbers.length;
    const part = (role: string): ServerColumn['values'] => valuesOf(columns, role).slice(start, end);
    const numbersOf = (role: string): Float64Array[] =>
      columns
        .filter((column) => column.role === role)
        .toSorted((one, other) => one.place - other.place)
        .map(({ values }) =>
          Float64Array.from(values.slice(start, end), (value) => (value === null ? NaN : Number(value))),
        );
    return {
      from: numbers[start] ?? 0,
      count: end - start,
      inputs: numbersOf('input'),
      figures: numbersOf('figure'),
      reasons: part('reason').map((reason) => (reason === null ? null : String(reason))),
      currencies: part('currency').map((currency) => (currency === null ? '' : String(currency))),
      errorCounts: Uint16Array.from(part('errors'), Number),
      warningCounts: Uint16Array.from(part('warnings'), Number),
    };
  });
}

const valuesOf = (columns: readonly ServerColumn[], role: string): ServerColumn['values'] =>
  columns.find((column) => column.role === role)?.values ?? [];
