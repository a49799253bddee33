import { csvCell } from '../../csvCells.ts';

/** Cells of a row by column; missing columns are empty. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * CSV as NetBox reads it. Columns that are empty in every row are omitted; cells that a spreadsheet would run as a
 * formula get a leading quote.
 *
 * @param columns - in their order
 * @returns lines with their ends, the header first
 */
export function csvText(columns: readonly string[], rows: readonly CsvRow[]): string {
  const used = columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const lines = rows.map((row) => used.map((column) => csvCell(row[column] ?? '')).join(','));
  return [used.join(','), ...lines, ''].join('\n');
}
