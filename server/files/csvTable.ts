import Papa from 'papaparse';

/** Rows of a CSV file, the line that each begins at, and where the file is broken. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Where quotes are not closed or closed too early; what follows is not in the rows. */
  readonly broken: { readonly line: number; readonly message: string } | undefined;
}

/** Reads CSV of any program: commas, semicolons or tabs between cells, any line ends, quoted cells of several lines. */
export function csvTable(text: string): CsvTable {
  const lf = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(lf, { delimiter: delimiterOf(lf), newline: '\n' });
  const fault = errors.find(({ type }) => type === 'Quotes');
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (const [index, row] of data.entries()) {
    if (index === fault?.row) break;
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  }
  const message = 'a quote is not closed, or closed too early';
  return { rows, lines, broken: fault === undefined ? undefined : { line, message } };
}

/** What the header has most of. Names in the rows may hold any of these, so that rows are no guide. */
function delimiterOf(text: string): string {
  const header = /[^\n]+/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most), ',');
}
