/** Start of a cell that spreadsheets treat as a formula, with or without leading quotes. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** A number in spreadsheet form, which is not treated as a formula. */
const PLAIN_NUMBER = /^'*[+-]?\d+([.,]\d+)?$/;

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !PLAIN_NUMBER.test(cell);

/** The cell without the quote that {@link csvText} adds before a possible formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

const guarded = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

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
  const lines = rows.map((row) => used.map((column) => quoted(guarded(row[column] ?? ''))).join(','));
  return [used.join(','), ...lines, ''].join('\n');
}
