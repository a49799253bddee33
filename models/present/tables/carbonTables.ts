import { carbonReportSchema } from '../../report/carbonSchema.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { carbonScopes } from '../figures/carbonScopes.ts';
import { dataTable, figures, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Carbon = OptionReport['carbon'];

/** Carbon of a year by scope and method. Rows count different things and have no sum. */
export function carbonByScopeTable({ report: { options } }: TableSource): DataTable {
  type Row = ReturnType<typeof carbonScopes>[number] & Pick<Carbon, 'basis'>;
  const columns: TableColumn<Row>[] = [
    text('scope', 'Scope of the GHG Protocol', ({ scope }) => scope),
    text('method', 'What is counted', ({ label }) => label),
    text('basis', 'Basis of the grid factor', ({ basis }) => basis),
    number('carbon_kg', ['Carbon', 'kg'], ({ carbon_kg }) => carbon_kg),
    text('covers', 'What it covers, or why it is not known', ({ text: covers }) => covers),
  ];
  return dataTable(
    ['carbon-by-scope', 'Carbon by scope'],
    ofItem(columns),
    rowsOf(options, ({ carbon }) => carbonScopes(carbon).map((scope) => ({ ...scope, basis: carbon.basis }))),
  );
}

/** Basis, boundary and shares of the carbon of each option. */
export function carbonTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Carbon>[] = [
    text('basis', 'Basis of the grid factor', ({ basis }) => basis),
    text('boundary', 'Boundary of the grid factor', ({ boundary }) => boundary),
    text('gwp', 'Global warming potentials', ({ gwp }) => gwp),
    ...figures(carbonReportSchema, currency),
  ];
  return dataTable(
    ['carbon', 'Carbon by basis'],
    ofItem(columns),
    rowsOf(options, ({ carbon }) => [carbon]),
  );
}

/** Carbon of the electricity of each month. */
export function carbonByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  interface Month {
    readonly month: number;
    readonly carbon: Carbon['monthly'][number];
  }
  const columns: TableColumn<Month>[] = [
    number('month', ['Month', 'month'], ({ month }) => month),
    ...part(figures(carbonReportSchema.shape.monthly.element, currency), ({ carbon }: Month) => carbon),
  ];
  return dataTable(
    ['carbon-by-month', 'Carbon by month'],
    ofItem(columns),
    rowsOf(options, ({ carbon }) =>
      carbon.monthly.map((month, index) => ({ month: index + 1, carbon: month })),
    ),
  );
}
