import { aboutSheet } from './aboutSheet.ts';
import { dataTables } from './dataTables.ts';
import type { TableSource } from './TableSource.ts';
import { hasSheet, tableSheet, type WorkbookSheet } from './workbook.ts';

/** The sheets of the workbook of a plan: what it is about, then a sheet for each table that has rows. */
export function workbookSheets(source: TableSource): WorkbookSheet[] {
  const tables = dataTables(source);
  return [aboutSheet(source, tables), ...tables.filter(hasSheet).map(tableSheet)];
}
