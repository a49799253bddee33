const QUOTE = 34;
/** As many arguments of one call as every engine takes. */
const UNITS_AT_ONCE = 4096;

/** Rows of a CSV text, the line that each begins at, and where a quote spoils the rest. */
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
  let quote = at + 1;
  let hasQuotes = false;
  // Two quotes are one quote of the content; a single one ends it.
  while (quote < text.length) {
    if (text.charCodeAt(quote) !== QUOTE) {
      quote += 1;
      continue;
    }
    if (text.charCodeAt(quote + 1) !== QUOTE) break;
    hasQuotes = true;
    quote += 2;
  }
  if (quote >= text.length) return undefined;
  let end = quote + 1;
  while (text[end] === ' ') end += 1;
  const isEnd = end >= text.length || text[end] === delimiter || text[end] === '\n';
  if (!isEnd) return undefined;
  const content = hasQuotes ? unquoted(text, at + 1, quote) : text.slice(at + 1, quote);
  return { content, end };
}

/**
 * A stretch of a text with its doubled quotes made single. Written down unit by unit: replacing makes a string of each
 * place, and a cell may have ten million of them.
 */
function unquoted(text: string, from: number, to: number): string {
  const units = new Uint16Array(to - from);
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    units[count] = unit;
    count += 1;
    if (unit === QUOTE) at += 1;
  }
  let content = '';
  for (let at = 0; at < count; at += UNITS_AT_ONCE) {
    content += String.fromCharCode(...units.subarray(at, Math.min(count, at + UNITS_AT_ONCE)));
  }
  return content;
}

/** The most frequent delimiter of the header. Names in the rows may contain any of them, so rows are not used. */
function delimiterOf(text: string): string {
  const header = /[^\n]+/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most), ',');
}
