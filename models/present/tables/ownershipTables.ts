import type { z } from 'zod';
import { ownershipReportSchema } from '../../report/ownershipSchema.ts';
import { devicePriceSchema } from '../../report/devicePrices.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { dataTable, figures, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Ownership = NonNullable<OptionReport['ownership']>;

/** Costs of each year of the analysis period by part, in nominal money, with their present value. */
export function ownershipByYearTable({ report: { options, currency } }: TableSource): DataTable {
  return dataTable(
    ['ownership-by-year', 'Cost of ownership by year'],
    ofItem(figures(ownershipReportSchema.shape.years.element, currency)),
    rowsOf(options, ({ ownership }) => ownership?.years),
  );
}

/** The sum of each part over the analysis period, and the annualised cost of those that have one. */
export function ownershipByPartTable({ report: { options, currency } }: TableSource): DataTable {
  interface Part {
    readonly name: string;
    readonly label: string;
    readonly total: number | null;
    readonly annualised: number | null;
  }
  const columns: TableColumn<Part>[] = [
    text('part', 'Part', ({ name }) => name),
    text('partName', 'Name of the part', ({ label }) => label),
    number(`totalCost_${currency}`, ['Sum of the analysis period', currency], ({ total }) => total),
    number(`annualisedCost_${currency}`, ['Annualised cost', currency], ({ annualised }) => annualised),
  ];
  const { totals, annualised } = ownershipReportSchema.shape;
  const labels = new Map(
    Object.entries({ ...annualised.shape, ...totals.shape }).map(([name, field]) => [name, labelOf(field)]),
  );
  const partsOf = ({ ownership }: OptionReport): Part[] =>
    ownership === null
      ? []
      : [...labels].map(([name, label]) => ({
          name: name.replace(/Cost$/, ''),
          label,
          total: numberAt(ownership.totals, name),
          annualised: numberAt(ownership.annualised, name),
        }));
  return dataTable(
    ['ownership-by-part', 'Cost of ownership by part'],
    ofItem(columns),
    rowsOf(options, partsOf),
  );
}

const labelOf = (field: z.ZodType): string => String(field.meta()?.['label']);

const numberAt = (numbers: Readonly<Record<string, number>>, name: string): number | null =>
  numbers[name] ?? null;

/** Payments at the start of each year of the analysis period and at the end of the last. */
export function cashFlowsTable({ report: { options, currency } }: TableSource): DataTable {
  type Flow = readonly [time_years: number, cost: number];
  const columns: TableColumn<Flow>[] = [
    number('time_years', ['Time since the start', 'years'], ([time_years]) => time_years),
    number(`spendingCost_${currency}`, ['Cash outflow', currency], ([, cost]) => cost),
  ];
  return dataTable(
    ['cash-flows', 'Cash flows'],
    ofItem(columns),
    rowsOf(options, ({ ownership }) => ownership?.spendingCosts.map((cost, time): Flow => [time, cost])),
  );
}

/** Discount rate and unit costs of ownership. */
export function unitCostsTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Ownership>[] = [
    ...figures(ownershipReportSchema, currency),
    text('hasFacilityPrice', 'Facility is in the sums', ({ hasFacilityPrice }) => String(hasFacilityPrice)),
    ...part(
      figures(ownershipReportSchema.shape.unitCosts, currency),
      ({ unitCosts }: Ownership) => unitCosts,
    ),
  ];
  return dataTable(
    ['unit-costs', 'Unit costs of ownership'],
    ofItem(columns),
    rowsOf(options, ({ ownership }) => (ownership === null ? [] : [ownership])),
  );
}

/** Prices of devices in the cost of ownership; a device without a price is not in the sums. */
export function devicePricesTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Ownership['devicePrices'][number]>[] = [
    text('device', 'Device', ({ name }) => name),
    ...figures(devicePriceSchema, currency),
    text('basis', 'What the price is', ({ basis }) => basis),
  ];
  return dataTable(
    ['device-prices', 'Device prices'],
    ofItem(columns),
    rowsOf(options, ({ ownership }) => ownership?.devicePrices),
  );
}
