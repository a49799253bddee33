/** Start of a cell that spreadsheets treat as a formula, with or without leading quotes. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** A number in spreadsheet form, which is not treated as a formula. */
const PLAIN_NUMBER = /^'*[+-]?\d+([.,]\d+)?$/;

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !PLAIN_NUMBER.test(cell);

/** The cell without the quote that {@link csvCell} adds before a possible formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

const guarded = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A text as a cell of CSV: in quotes where it needs them, and with a leading quote where a spreadsheet would run it as a formula.
 *
 * Source: RFC 4180, section 2.
 */
export const csvCell = (text: string): string => quoted(guarded(text));
