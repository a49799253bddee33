/** What spreadsheets take for the beginning of a formula, after quotes that were put before it or not. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** A number as a spreadsheet may show it, which no program takes for a formula. */
const PLAIN_NUMBER = /^'*[+-]?\d+([.,]\d+)?$/;

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !PLAIN_NUMBER.test(cell);

/** The cell without the quote that {@link csvText} puts before what looks like a formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

const guarded = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells by column; a column that is missing in a row is empty there. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * CSV as NetBox reads it. Columns that are empty in every row are left out; what a spreadsheet would run as a formula gets
 * a quote before it.
 *
 * @param columns - in their order
 * @returns lines with their ends, the header first
 */
export function csvText(columns: readonly string[], rows: readonly CsvRow[]): string {
  const used = columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const lines = rows.map((row) => used.map((column) => quoted(guarded(row[column] ?? ''))).join(','));
  return [used.join(','), ...lines, ''].join('\n');
}
