import { csvCell } from '../../interchange/csvCells.ts';
import type { DataTable } from './DataTable.ts';

const LINE_END = '\r\n';

/**
 * A table as CSV: the names of the columns, then its rows. Numbers have all their digits and a decimal point, unknown values are
 * empty, and texts that a spreadsheet would run as a formula get a leading quote.
 *
 * Source: RFC 4180.
 */
export function tableCsv({ columns, rows }: DataTable): string {
  const lines = rows.map((row) =>
    row
      .map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : csvCell(cell)))
      .join(','),
  );
  const head = columns.map(({ name }) => csvCell(name)).join(',');
  return [head, ...lines, ''].join(LINE_END);
}

/** The mark by which Excel reads a CSV file as UTF-8 when it is opened; other programs need none. */
export const csvForExcel = (csv: string): string => `\uFEFF${csv}`;
