/** Rows of a CSV text, the first line of each, and the line of an invalid quote. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Line of the first unreadable row; it and the following rows are not included. */
  readonly brokenLine: number | undefined;
}

/**
 * Reads CSV: commas, semicolons or tabs between cells, any line ends, quoted cells with several lines.
 *
 * @param text - without a byte order mark
 */
export function csvRows(text: string): CsvRows {
  const lf = text.replaceAll(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lf);
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let at = 0;
  let line = 1;
  let begins = 1;
  while (at < lf.length) {
    const cell = lf[at] === '"' ? quotedCell(lf, at, delimiter) : plainCell(lf, at, delimiter);
    if (cell === undefined) return { rows, lines, brokenLine: begins };
    row.push(cell.content);
    if (lf[at] === '"') line += cell.content.split('\n').length - 1;
    const end = lf[cell.end];
    at = cell.end + 1;
    if (end === delimiter && at < lf.length) continue;
    if (end === delimiter) row.push('');
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
      lines.push(begins);
    }
    row = [];
    line += 1;
    begins = line;
  }
  return { rows, lines, brokenLine: undefined };
}

/** A cell and where it ends: at a delimiter, at the end of its line or of the text. */
interface Cell {
  readonly content: string;
  readonly end: number;
}

function plainCell(text: string, at: number, delimiter: string): Cell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { content: text.slice(at, end), end };
}

/** Undefined if the quote is not closed, or text follows it. */
function quotedCell(text: string, at: number, delimiter: string): Cell | undefined {
  let quote = text.indexOf('"', at + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return undefined;
  let end = quote + 1;
  while (text[end] === ' ') end += 1;
  const isEnd = end >= text.length || text[end] === delimiter || text[end] === '\n';
  return isEnd ? { content: text.slice(at + 1, quote).replaceAll('""', '"'), end } : undefined;
}

/** The most frequent delimiter of the header. Names in the rows may contain any of them, so rows are not used. */
function delimiterOf(text: string): string {
  const header = /[^\n]+/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most), ',');
}
