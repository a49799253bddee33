import { csvCell } from '../../interchange/csvCells.ts';
import type { StudyColumn } from './studyColumns.ts';
import type { ColumnValues, TableChunk } from './TableChunk.ts';

const LINE_END = '\r\n';

const lineOf = (cells: readonly string[]): string => `${cells.join(',')}${LINE_END}`;

/** The first line of a table of a study as CSV: the names of its columns. */
export const csvHead = (columns: readonly StudyColumn[]): string =>
  lineOf(columns.map(({ name }) => csvCell(name)));

/**
 * Rows of a table of a study as CSV. Numbers have all their digits, what is missing is empty, and texts that a spreadsheet would run as a formula
 * get a leading quote.
 *
 * Source: RFC 4180.
 */
export function csvRowsOf({ count, columns }: TableChunk): string {
  const lines = Array.from({ length: count }, (_, row) =>
    lineOf(columns.map((values) => cellOf(values, row))),
  );
  return lines.join('');
}

function cellOf(values: ColumnValues, row: number): string {
  const value = values[row];
  if (typeof value === 'string') return csvCell(value);
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : '';
}
