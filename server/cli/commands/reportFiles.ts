import type { Library } from '../../../models/catalogue/Library.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { computeTableSource } from '../../../models/present/tables/computeTableSource.ts';
import { dataTables, tableIds, tableOf, type TableId } from '../../../models/present/tables/dataTables.ts';
import { tableCsv } from '../../../models/present/tables/tableCsv.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { writeFolder } from '../../files/writeFolder.ts';
import { writeBytesFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { printLines } from '../printLines.ts';
import { countedNoun } from '../text/numbers.ts';
import { usageError } from '../usageError.ts';

/** Options of `plenum report` that write tables. */
export const reportFileOptions = {
  csv: { type: 'string' },
  table: { type: 'string' },
  xlsx: { type: 'string' },
} as const;

interface ReportFileValues {
  readonly csv?: string | undefined;
  readonly table?: string | undefined;
  readonly xlsx?: string | undefined;
}

/** Whether tables are asked for in place of the report as text. */
export const hasFiles = ({ csv, table, xlsx }: ReportFileValues): boolean =>
  csv !== undefined || table !== undefined || xlsx !== undefined;

/**
 * Writes the tables of a report that are asked for.
 *
 * @param reported - a plan and its report, of all options or one
 * @throws ModelError `usage` for an unknown table, `file-unwritable`
 */
export async function writeReportFiles(
  { csv, table, xlsx }: ReportFileValues,
  { plan, library, report }: { readonly plan: Plan; readonly library: Library; readonly report: Report },
  io: CommandIo,
): Promise<void> {
  const id = table === undefined ? undefined : tableNamed(table);
  if (id !== undefined) io.out(tableCsv(tableOf(id, computeTableSource(plan, library, [id], report))));
  if (csv === undefined && xlsx === undefined) return;
  const source = computeTableSource(plan, library, tableIds, report);
  // A table on standard output stays free of other lines.
  const told = id === undefined ? io.out : io.err;
  if (csv !== undefined) {
    const tables = dataTables(source).filter(({ rows }) => rows.length > 0);
    await writeFolder(
      csv,
      tables.map((each) => ({ name: `${each.id}.csv`, text: tableCsv(each) })),
    );
    printLines(told, [`${csv}: ${countedNoun(tables.length, 'table')}`]);
  }
  if (xlsx !== undefined) {
    const { workbookBytes } = await import('../../results/tableResults.ts');
    await writeBytesFile(xlsx, await workbookBytes(source));
    printLines(told, [`${xlsx}: a workbook`]);
  }
}

function tableNamed(name: string): TableId {
  const id = tableIds.find((known) => known === name);
  if (id === undefined) throw usageError('--table', `${name} is no table; tables are ${tableIds.join(', ')}`);
  return id;
}
