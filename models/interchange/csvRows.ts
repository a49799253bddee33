/** Rows of a CSV text, the line that each begins at, and where a quote spoils the rest. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Line of the first row that cannot be read; it and what follows is not in the rows. */
  readonly brokenLine: number | undefined;
}

/**
 * Reads CSV of any program: commas, semicolons or tabs between cells, any line ends, quoted cells of several lines.
 *
 * @param text - without a mark of its encoding
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

/** Undefined where the quote is not closed, or something stands behind it. */
function quotedCell(text: string, at: number, delimiter: string): Cell | undefined {
  let quote = text.indexOf('"', at + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return undefined;
  let end = quote + 1;
  while (text[end] === ' ') end += 1;
  const isEnd = end >= text.length || text[end] === delimiter || text[end] === '\n';
  return isEnd ? { content: text.slice(at + 1, quote).replaceAll('""', '"'), end } : undefined;
}

/** What the header has most of. Names in the rows may hold any of these, so that rows are no guide. */
function delimiterOf(text: string): string {
  const header = /[^\n]+/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most), ',');
}
