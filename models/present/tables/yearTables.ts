import { energyPartsSchema, plantReportSchema, waterPartsSchema } from '../../report/plantSchema.ts';
import { annualSchema, monthlySchema, peakSchema, type OptionReport } from '../../report/reportSchema.ts';
import { meteringReportSchema } from '../../report/meteringReport.ts';
import { billTotalsSchema } from '../../report/billSchema.ts';
import { energyPartLabels } from '../figures/partGroups.ts';
import { dataTable, figures, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Plant = NonNullable<OptionReport['plant']>;
type PlantMonth = Plant['monthly'][number];

/** Figures that a year and a bill both state. */
const BILLED_TOO = ['electricityCost'] as const;

/** The options side by side: the year, the peaks, the plant and the bill of each. */
export function optionsDataTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<OptionReport>[] = [
    ...part(figures(annualSchema, currency), ({ annual }: OptionReport) => annual),
    text('carbonBasis', 'Basis of carbon', ({ annual }) => annual.carbonBasis),
    text('itMetering', 'IT metering point', ({ metering }) => metering.point),
    ...part(figures(plantReportSchema, currency), ({ plant }: OptionReport) => plant),
    text('capture', 'Heat capture', ({ plant }) => plant?.capture),
    text('climate', 'Climate', ({ plant }) => plant?.climate.name),
    text('tariff', 'Tariff', ({ bill }) => bill.tariff),
    ...part(figures(billTotalsSchema, currency, BILLED_TOO), ({ bill }: OptionReport) => bill.annual),
  ];
  return dataTable(
    ['options', 'Options'],
    ofItem(columns),
    rowsOf(options, (option) => [option]),
  );
}

/** What each option is built for, and what it draws at most. */
export function peaksTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<OptionReport['peak']>[] = [
    ...figures(peakSchema, currency),
    text('designBasis', 'Basis of the design peak', ({ designBasis }) => designBasis),
    text('time', 'Start of the hour of the operating peak', ({ time }) => time),
  ];
  return dataTable(
    ['peaks', 'Peaks'],
    ofItem(columns),
    rowsOf(options, ({ peak }) => [peak]),
  );
}

/** Energy, cost, carbon and peaks of each month. */
export function energyByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  return dataTable(
    ['energy-by-month', 'Energy by month'],
    ofItem(figures(monthlySchema, currency)),
    rowsOf(options, ({ monthly }) => monthly),
  );
}

/** IT energy and PUE by the point where IT is metered. */
export function meteringTable({ report: { options, currency } }: TableSource): DataTable {
  const metered = meteringReportSchema.shape.categories.element;
  type Metered = OptionReport['metering']['categories'][number];
  const columns: TableColumn<Metered>[] = [
    text('point', 'Metering point', ({ point }) => point),
    text('category', 'Category of ISO/IEC 30134-2', ({ category }) => category),
    ...figures(metered, currency),
  ];
  return dataTable(
    ['pue-by-metering-point', 'PUE by metering point'],
    ofItem(columns),
    rowsOf(options, ({ metering }) => metering.categories),
  );
}

/** Facility energy of the year by part: the parts add up to the facility energy. Options with a stated PUE have no rows. */
export function energyByPartTable({ report: { options } }: TableSource): DataTable {
  type Part = readonly [part: keyof Plant['energy'], energy_kWh: number];
  const columns: TableColumn<Part>[] = [
    text('part', 'Part', ([name]) => name.replace(/_kWh$/, '')),
    text('partName', 'Name of the part', ([name]) => energyPartLabels[name]),
    number('energy_kWh', ['Energy', 'kWh'], ([, energy_kWh]) => energy_kWh),
  ];
  const partsOf = ({ plant }: OptionReport): Part[] =>
    plant === null ? [] : (Object.entries(plant.energy) as [keyof Plant['energy'], number][]);
  return dataTable(['energy-by-part', 'Energy by part'], ofItem(columns), rowsOf(options, partsOf));
}

/** Facility energy of each month by part. */
export function energyPartsByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<PlantMonth>[] = [
    number('month', ['Month', 'month'], ({ month }) => month),
    ...part(figures(energyPartsSchema, currency), ({ energy }: PlantMonth) => energy),
  ];
  return dataTable(
    ['energy-parts-by-month', 'Energy by month and part'],
    ofItem(columns),
    rowsOf(options, ({ plant }) => plant?.monthly),
  );
}

/** Water of each month by use. */
export function waterByMonthTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<PlantMonth>[] = [
    number('month', ['Month', 'month'], ({ month }) => month),
    ...part(figures(waterPartsSchema, currency), ({ water }: PlantMonth) => water),
  ];
  return dataTable(
    ['water-by-month', 'Water by month'],
    ofItem(columns),
    rowsOf(options, ({ plant }) => plant?.monthly),
  );
}
