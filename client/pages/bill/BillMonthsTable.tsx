import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { chargesOf } from '../../../models/present/figures/billCharges.ts';
import { largestPeakText, peakCharges } from '../../../models/present/figures/billPeaks.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { monthName } from '../../../models/present/format/word.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface BillMonthsTableProps {
  readonly option: OptionReport;
  readonly currency: string;
}

/** Monthly bills by kind of charge, with the most expensive peak and the annual totals below. */
export function BillMonthsTable({ option, currency }: BillMonthsTableProps): JSX.Element {
  const { bill, annual, monthly } = option;
  const energyScale = scaleFor('energy', [annual.facilityEnergy_kWh / 12]);
  const years = [...bill.monthly, bill.annual];
  const energies = [...monthly, annual].map(({ facilityEnergy_kWh }) => facilityEnergy_kWh);
  const electricities = years.map(({ electricityCost }) => electricityCost);
  const totals = years.map(({ totalCost }) => totalCost);
  const usedCharges = chargesOf(bill);
  const peaks = peakCharges(bill);
  const columns: readonly FigureColumn[] = [
    { head: 'Use', unit: energyScale.symbol, cells: column(energies, energyScale) },
    ...(usedCharges.length < 2 ? [] : usedCharges).map(({ label, cost }) => ({
      head: label,
      unit: currency,
      cells: moneyColumn(
        years.map((year) => year[cost]),
        totals,
      ),
    })),
    { head: 'Bill', unit: currency, cells: moneyColumn(totals) },
    {
      head: 'Cost per kWh',
      unit: `${currency}/kWh`,
      cells: electricities.map((cost, index) => priceText(cost, energies[index] ?? 0)),
    },
    ...(peaks.length === 0
      ? []
      : [
          {
            head: 'Billing demand',
            unit: '',
            cells: bill.monthly.map((_, month) => largestPeakText(peaks, month)),
          },
        ]),
  ];
  return (
    <section class="card" aria-labelledby="bill-months-title">
      <div class="card-head">
        <h2 id="bill-months-title">Months</h2>
        <p class="card-hint">{option.name}</p>
        <CsvButton table="bill-by-month" of="Months" />
      </div>
      <FiguresTable
        label={`Bills of ${option.name} by month`}
        corner={annual.year}
        rows={monthly.map(({ month }) => ({ key: month, head: monthName(month) }))}
        columns={columns}
        foot="Year"
        class="bill-months"
      />
    </section>
  );
}

const priceText = (cost: number, energy_kWh: number): string =>
  energy_kWh > 0 ? fixed(cost / energy_kWh, 4) : '–';
