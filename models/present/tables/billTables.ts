import { billLineSchema, billReportSchema, billTotalsSchema } from '../../report/billSchema.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { dataTable, figures, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Bill = OptionReport['bill'];
type Line = Bill['lines'][number];

/** Something of a month. */
interface OfMonth<Item> {
  /** From 1. */
  readonly month: number;
  readonly item: Item;
}

const monthColumn: TableColumn<OfMonth<unknown>> = number('month', ['Month', 'month'], ({ month }) => month);

const ofMonths = <Item>(items: readonly Item[]): OfMonth<Item>[] =>
  items.map((item, index) => ({ month: index + 1, item }));

const lineColumns: readonly TableColumn<Line>[] = [
  text('kind', 'Kind of charge', ({ kind }) => kind),
  text('line', 'Line', ({ label }) => label),
  text('unit', 'Billing unit', ({ unit }) => unit),
];

/** The lines of the year's bills; quantities are in the billing unit of their line. */
export function billLinesTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Line>[] = [
    ...lineColumns,
    number(`linePrice_${currency}`, ['Price per billing unit', currency], ({ linePrice }) => linePrice),
    number('quantity', ['Quantity', ''], ({ quantity }) => quantity),
    ...figures(billLineSchema.pick({ cost: true }), currency),
  ];
  return dataTable(
    ['bill-lines', 'Bill by line'],
    ofItem(columns),
    rowsOf(options, ({ bill }) => bill.lines),
  );
}

interface LineMonth {
  readonly month: number;
  readonly line: Line;
}

const linesOfMonths = (lines: readonly Line[]): LineMonth[] =>
  lines.flatMap((line) => line.costs.map((_, index) => ({ month: index + 1, line })));

const monthsOfLine = (currency: string): TableColumn<LineMonth>[] => [
  number('month', ['Month', 'month'], ({ month }) => month),
  ...part(lineColumns, ({ line }: LineMonth) => line),
  number('quantity', ['Quantity', ''], ({ line, month }) => line.quantities[month - 1]),
  number(`cost_${currency}`, ['Cost', currency], ({ line, month }) => line.costs[month - 1]),
];

/** The lines of the bill of each month. */
export function billLinesByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  return dataTable(
    ['bill-lines-by-month', 'Bill by line and month'],
    ofItem(monthsOfLine(currency)),
    rowsOf(options, ({ bill }) => linesOfMonths(bill.lines)),
  );
}

/** The demand charges of each month, with the hour that set each. */
export function demandTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<LineMonth>[] = [
    ...monthsOfLine(currency),
    text(
      'peakTime',
      'Start of the hour that set it; empty if a minimum or an earlier peak did',
      ({ line, month }) => line.peakTimes?.[month - 1],
    ),
  ];
  return dataTable(
    ['demand-by-month', 'Demand by month'],
    ofItem(columns),
    rowsOf(options, ({ bill }) => linesOfMonths(bill.lines.filter(({ peakTimes }) => peakTimes !== null))),
  );
}

/** The bill of each month by kind of charge. */
export function billByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  type Month = OfMonth<Bill['monthly'][number]>;
  const columns: TableColumn<Month>[] = [
    monthColumn,
    ...part(figures(billTotalsSchema, currency), ({ item }: Month) => item),
  ];
  return dataTable(
    ['bill-by-month', 'Bill by month'],
    ofItem(columns),
    rowsOf(options, ({ bill }) => ofMonths(bill.monthly)),
  );
}

/** The shares of racks and tenants of the year's bill. */
export function billSharesTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Bill['split'][number]>[] = [
    text('rack', 'Rack entry', ({ id }) => id),
    text('rackName', 'Name of the racks', ({ name }) => name),
    text('tenant', 'Tenant', ({ tenant }) => tenant),
    ...figures(billReportSchema.shape.split.element, currency),
  ];
  return dataTable(
    ['bill-shares', 'Bill by racks'],
    ofItem(columns),
    rowsOf(options, ({ bill }) => bill.split),
  );
}
