import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import type { OwnershipReport } from '../../../models/report/ownershipSchema.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { significant } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface YearsTableProps {
  readonly option: OptionReport;
  readonly ownership: OwnershipReport;
  readonly currency: string;
}

type Year = OwnershipReport['years'][number];
/** The amounts that a year and the sum of all years have in common. */
type Money = Pick<Year, keyof Year & keyof OwnershipReport['totals']>;

const moneyColumns: readonly { readonly head: string; readonly cost: (money: Money) => number }[] = [
  { head: 'Facility', cost: (money) => money.facilityCost + money.facilityRenewalCost },
  { head: 'Devices', cost: (money) => money.devicesCost + money.refreshCost },
  { head: 'Electricity', cost: (money) => money.energyCost },
  { head: 'Water', cost: (money) => money.waterCost },
  { head: 'Facility opex', cost: (money) => money.facilityOpexCost },
  { head: 'IT maintenance', cost: (money) => money.maintenanceCost },
  { head: 'Staff', cost: (money) => money.staffCost },
];

/** Annual costs of an option, with their sums below. */
export function YearsTable({ option, ownership, currency }: YearsTableProps): JSX.Element {
  const { years, totals } = ownership;
  const rows: readonly Money[] = [...years, totals];
  const energies = years.map(({ facilityEnergy_kWh }) => facilityEnergy_kWh);
  const energyScale = scaleFor('energy', energies);
  const hasRamp = new Set(years.map(({ rackCount }) => rackCount)).size > 1;
  const columns: readonly FigureColumn[] = [
    ...(hasRamp
      ? [{ head: 'Racks', unit: '', cells: years.map(({ rackCount }) => significant(rackCount)) }]
      : []),
    { head: 'Energy', unit: energyScale.symbol, cells: column(energies, energyScale) },
    ...moneyColumns
      .filter(({ cost }) => cost(totals) !== 0)
      .map(({ head, cost }) => ({ head, unit: currency, cells: moneyColumn(rows.map(cost)) })),
    {
      head: 'Total',
      unit: currency,
      cells: moneyColumn(rows.map(({ capexCost, opexCost }) => capexCost + opexCost)),
    },
    {
      head: 'Cumulative',
      unit: currency,
      cells: moneyColumn(years.map(({ cumulativeCost }) => cumulativeCost)),
    },
    {
      head: 'Present value',
      unit: currency,
      cells: moneyColumn(rows.map(({ presentCost }) => presentCost)),
    },
  ];
  return (
    <section class="card" aria-labelledby="years-title">
      <div class="card-head">
        <h2 id="years-title">Years</h2>
        <p class="card-hint">
          {option.name}. Capex is paid at the start of a year, opex at its end; no residual value
        </p>
        <CsvButton table="ownership-by-year" of="Years" />
      </div>
      <FiguresTable
        label={`Years of ${option.name}`}
        corner="Year"
        rows={years.map(({ year }) => ({ key: year, head: String(year) }))}
        columns={columns}
        foot="All years"
        class="years-table"
      />
    </section>
  );
}
