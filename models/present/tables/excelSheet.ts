import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

/** A cell in the terms of the library that writes workbooks. */
interface ExcelCell {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
}

/** A sheet in the terms of the library that writes workbooks, `write-excel-file`. */
interface ExcelSheet {
  sheet: string;
  data: (ExcelCell | null)[][];
  columns: { width: number }[];
  stickyRowsCount: number;
  orientation: 'landscape';
}

/** The font of all cells; without it, bold ones have another. */
export const excelFont = { fontFamily: 'Calibri', fontSize: 11 } as const;

const HEAD_COLOUR = '#E8EEF4';

/** Hands a sheet to the library: heads are bold and stay in sight, and every text is a string, never a formula. */
export function excelSheet({ name, rows, widths }: WorkbookSheet): ExcelSheet {
  return {
    sheet: name,
    data: rows.map((row) => row.map((cell) => (cell === null ? null : excelCell(cell)))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function excelCell({ value, format, isHead }: WorkbookCell): ExcelCell {
  return {
    value,
    type: typeof value === 'number' ? Number : String,
    ...(format === undefined ? {} : { format }),
    ...(isHead === true ? { fontWeight: 'bold', backgroundColor: HEAD_COLOUR } : {}),
  };
}
