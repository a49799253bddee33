import { readFileSync } from 'node:fs';

/**
 * Reads a CSV file with a header row: commas, quoted fields with commas, line breaks and doubled quotes in them.
 *
 * @param path - path of the file, relative to the project root
 * @returns one record per row, keyed by the header; every value is text, an empty cell is ''
 * @throws Error if the file is missing, or a row has more or fewer cells than the header
 */
export function readCsv(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, 'utf8'));
}

/** The records in the text of a CSV file: see {@link readCsv}. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = cells(text);
  if (header === undefined) return [];
  return lines.map((line, index) => {
    if (line.length !== header.length) {
      throw new Error(
        `record ${String(index + 1)} has ${String(line.length)} cells, the header ${String(header.length)}`,
      );
    }
    return Object.fromEntries(header.map((name, column) => [name, line[column] ?? '']));
  });
}

function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    // A cell is quoted, with "" for a quote, or reaches to the next comma or line break; it ends with one of these.
    const cell = /"((?:[^"]|"")*)"(,|\r?\n|$)|(?!")([^,\r\n]*)(,|\r?\n|$)/y;
    cell.lastIndex = position;
    const match = cell.exec(text);
    if (match === null) throw new Error(`an unclosed or misplaced quote at character ${String(position)}`);
    line.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '');
    position = cell.lastIndex;
    const end = match[2] ?? match[4];
    if (end === ',' && position === text.length) line.push('');
    if (end !== ',' || position === text.length) {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}

/** The text of a cell; a missing column is an error in the test. */
export function cell(line: Readonly<Record<string, string>>, column: string): string {
  const text = line[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}
