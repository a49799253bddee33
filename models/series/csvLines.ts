/** The mark of UTF-8, as itself or as its bytes read in latin-1. */
export const BYTE_ORDER_MARK = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;

/** A line of a text with its cells. */
export interface CsvLine {
  /** Counted from 1, as in editors. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A line that begins with # is a comment, but not with an error value of a spreadsheet, such as #N/A. */
const COMMENT = /^\s*#(?!N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/i;

/**
 * The lines of a CSV: cells separated by semicolons, tabs or commas, as in the first line, quoted or not. Blank lines
 * and comments are skipped.
 *
 * @param hasComments - false if each line is a value, so that none may be skipped
 */
export function csvLines(text: string, hasComments = true): CsvLine[] {
  const lines: CsvLine[] = [];
  let separator: string | undefined;
  for (const [index, line] of text
    .replace(BYTE_ORDER_MARK, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '' || (hasComments && COMMENT.test(line))) continue;
    separator ??= [';', '\t'].find((mark) => line.includes(mark)) ?? ',';
    lines.push({ number: index + 1, cells: cellsOf(line, separator) });
  }
  return lines;
}

function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '"') {
      // A doubled quote inside quotes closes and opens again: one of the two is retained.
      if (!isQuoted && index > 0 && line[index - 1] === '"') cell += '"';
      isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell.trim()];
}
