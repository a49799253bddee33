import { rackReportSchema, type RackReport } from '../../report/reportSchema.ts';
import { dataTable, figures, listed, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

/** Racks of each option with the figures of one of them; identical racks are one row. */
export function racksDataTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<RackReport>[] = [
    text('racks', 'Rack entries', ({ ids }) => listed(ids)),
    text('name', 'Name', ({ name }) => name),
    text('hall', 'Hall', ({ hall }) => hall),
    text('rackType', 'Rack type', ({ rackType }) => rackType),
    ...figures(rackReportSchema, currency),
  ];
  return dataTable(
    ['racks', 'Figures of racks'],
    ofItem(columns),
    rowsOf(options, ({ racks }) => racks),
  );
}
