import type { Library } from '../../models/catalogue/Library.ts';
import { adviseOn } from '../../models/plan/prepare/adviseOn.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { computeTableSource } from '../../models/present/tables/computeTableSource.ts';
import { tableIds, tableOf, type TableId } from '../../models/present/tables/dataTables.ts';
import { csvForExcel, tableCsv } from '../../models/present/tables/tableCsv.ts';
import type { TableSource } from '../../models/present/tables/TableSource.ts';
import { reportOfReview } from '../../models/report/reportPlan.ts';
import { reviewOptions } from '../../models/report/reviewOptions.ts';
import type { PlanContext } from './protocol/CallContext.ts';
import { resultsOf } from './results/knownResults.ts';
import { planOf } from './results/planOf.ts';

/** A table, with the ranking of cooling systems where it shows one. */
export interface WantedTable {
  readonly id: TableId;
  readonly ranking: TableSource['ranking'];
}

/**
 * A table of the open plan as CSV, which Excel opens as UTF-8.
 *
 * @throws ModelError if the plan cannot be computed
 */
export function tableTask({ id, ranking }: WantedTable, { document, library }: PlanContext): string {
  const source = sourceOf(planOf(document), library, [id]);
  return csvForExcel(tableCsv(tableOf(id, { ...source, ranking })));
}

/**
 * All tables of the open plan as a workbook of Excel.
 *
 * @throws ModelError if the plan cannot be computed
 */
export async function workbookTask({ document, library }: PlanContext): Promise<Blob> {
  const { workbookSheets } = await import('../../models/present/tables/workbookSheets.ts');
  const { excelFont, excelSheet } = await import('../../models/present/tables/excelSheet.ts');
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheets = workbookSheets(sourceOf(planOf(document), library, tableIds)).map(excelSheet);
  return writeExcelFile(sheets, excelFont).toBlob();
}

/** What the worker has computed for the page already is not computed again. */
function sourceOf(plan: Plan, library: Library, wanted: readonly TableId[]): TableSource {
  const report = reportOfReview(reviewOptions(plan, library, adviseOn, resultsOf), plan);
  return computeTableSource(plan, library, wanted, report);
}
