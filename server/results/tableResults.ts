import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { computeTableSource } from '../../models/present/tables/computeTableSource.ts';
import { tableOf, type TableId } from '../../models/present/tables/dataTables.ts';
import { excelFont, excelSheet } from '../../models/present/tables/excelSheet.ts';
import { tableCsv } from '../../models/present/tables/tableCsv.ts';
import type { TableSource } from '../../models/present/tables/TableSource.ts';
import { workbookSheets } from '../../models/present/tables/workbookSheets.ts';

/** Media type of a workbook of Excel. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A table of a plan as CSV.
 *
 * @throws ModelError `plan-not-computable`
 */
export const tableResult = (plan: Plan, library: Library, id: TableId): string =>
  tableCsv(tableOf(id, computeTableSource(plan, library, [id])));

/** The time of all files in a workbook, so that equal plans have equal bytes. */
const FILE_TIME = new Date(1980, 0, 1);

/** All tables of a plan as a workbook of Excel; equal plans have equal bytes. */
export async function workbookBytes(source: TableSource): Promise<Uint8Array> {
  const sheets: Sheet<never>[] = workbookSheets(source).map(excelSheet);
  const written = new Uint8Array(await writeExcelFile(sheets, excelFont).toBuffer());
  return zipSync(unzipSync(written), { mtime: FILE_TIME });
}
