/** A cell of a sheet as it is stored; a date is none of the values that a list has, nor is a cell without a value that should have one. */
export type ListCell =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly fault: string }
  | null;

/** A row of a sheet. */
export interface ListRow {
  /** As spreadsheets number it, from 1. */
  readonly line: number;
  readonly cells: readonly ListCell[];
}

/** A sheet of a workbook, or a CSV file, as plain cells. */
export interface ListSheet {
  /** Empty for a CSV file. */
  readonly name: string;
  readonly rows: readonly ListRow[];
}

/** The letters of a column, counted from 0: A, …, Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

/** The name of a cell as spreadsheets write it: `B17`, and `Devices!B17` in a workbook. */
export function cellName({ name }: Pick<ListSheet, 'name'>, column: number, line: number): string {
  const cell = `${columnLetters(column)}${String(line)}`;
  return name === '' ? cell : `${name}!${cell}`;
}

/** A cell as text: a number with a decimal point; empty for an empty cell. */
export function cellText(cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : `(${cell.fault})`;
  return String(cell)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
}
