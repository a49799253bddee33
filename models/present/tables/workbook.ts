import { unitOfName } from '../../units/suffixes.ts';
import type { DataCell, DataColumn, DataTable } from './DataTable.ts';

/** A cell of a workbook. */
export interface WorkbookCell {
  readonly value: string | number;
  /** How a number is shown, in the notation of spreadsheets. */
  readonly format?: string;
  readonly isHead?: true;
}

/** A sheet of a workbook as plain data, which a shell writes. */
export interface WorkbookSheet {
  /** At most 31 characters, without those that sheet names may not have. */
  readonly name: string;
  /** The first row is the head, which stays in sight. */
  readonly rows: readonly (readonly (WorkbookCell | null)[])[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** A cell of Excel holds no more. */
const MAX_TEXT = 32_767;
/** Larger tables are CSV files only: a workbook of more rows takes minutes to open. */
export const MAX_SHEET_ROWS = 100_000;
const MAX_NAME = 31;
const WIDEST = 60;
const NARROWEST = 8;
/** Rows whose texts decide about the width of a column. */
const MEASURED_ROWS = 500;

/** The name of the sheet of a table. */
export const sheetName = ({ title }: Pick<DataTable, 'title'>): string =>
  title.replaceAll(/[[\]/\\:*?]/g, ' ').slice(0, MAX_NAME);

/** The heading of a column with its unit: “Facility energy (kWh)”. */
export const columnHead = ({ label, unit }: DataColumn): string =>
  unit === '' ? label : `${label} (${unit})`;

/** Whether a table has a sheet: those without rows and those with more than a sheet holds have none. */
export const hasSheet = ({ rows }: DataTable): boolean => rows.length > 0 && rows.length <= MAX_SHEET_ROWS;

/** A table as a sheet: heads with units, and real numbers in formats that suit them. */
export function tableSheet(table: DataTable): WorkbookSheet {
  const { columns, rows } = table;
  const formats = columns.map((column, index) => formatOf(column, rows, index));
  return {
    name: sheetName(table),
    rows: [
      columns.map((column): WorkbookCell => ({ value: columnHead(column), isHead: true })),
      ...rows.map((row) => row.map((cell, index) => cellOf(cell, formats[index]))),
    ],
    widths: columns.map((column, index) => widthOf(columnHead(column), rows, index)),
  };
}

function cellOf(cell: DataCell, format: string | undefined): WorkbookCell | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: sheetText(cell) };
  return format === undefined ? { value: cell } : { value: cell, format };
}

/**
 * A text as a cell holds it. A text is never a formula: it is stored as a string, whatever it begins with.
 *
 * Source: ECMA-376, part 1, 22.9.2.19: `_x0041_` would be read as A.
 */
export function sheetText(text: string): string {
  const clean = text
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ' '))
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const whole = clean.length <= MAX_TEXT ? clean : `${clean.slice(0, MAX_TEXT - CUT.length)}${CUT}`;
  // The library looks texts up in an object that has these names already, and would store a function in place of its number: a space at
  // the end, which readers of lists ignore, makes another name of them.
  return whole in Object.prototype ? `${whole} ` : whole;
}

const CUT = ' … (cut here; the CSV file has all of it)';

/** Formats of units that are not measured. */
const formatsOfUnits: Readonly<Record<string, string>> = {
  year: '0',
  month: '0',
  'hour of year': '0',
  fraction: '0.0%',
};

/** The format of a column of numbers, which suits the largest of them; undefined for texts. */
function formatOf({ name, kind }: DataColumn, rows: DataTable['rows'], index: number): string | undefined {
  if (kind === 'text') return undefined;
  const fixed = formatsOfUnits[unitOfName(name) ?? ''];
  if (fixed !== undefined) return fixed;
  let largest = 0;
  let isWhole = true;
  for (const row of rows) {
    const value = row[index];
    if (typeof value !== 'number') continue;
    largest = Math.max(largest, Math.abs(value));
    isWhole &&= Number.isInteger(value);
  }
  return isWhole ? '#,##0' : formatOfSize(largest);
}

function formatOfSize(largest: number): string {
  if (largest >= 1000) return '#,##0';
  if (largest >= 100) return '#,##0.0';
  if (largest >= 1) return '0.00';
  return largest >= 0.01 ? '0.0000' : '0.00E+00';
}

/** Wide enough for the head and for most cells. */
function widthOf(head: string, rows: DataTable['rows'], index: number): number {
  let longest = head.length;
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    const cell = row[index] ?? null;
    const length = typeof cell === 'string' ? cell.length : cell === null ? 0 : numberWidth(cell);
    longest = Math.max(longest, length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** Digits with their separators; decimals are few. */
const numberWidth = (value: number): number =>
  Math.ceil(Math.trunc(value).toLocaleString('en-US').length + 3);
