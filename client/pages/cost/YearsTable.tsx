import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import type { Ownership } from '../../../models/present/figures/costParts.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { significant } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';

interface YearsTableProps {
  readonly option: OptionReport;
  readonly ownership: Ownership;
  readonly currency: string;
}

type Year = Ownership['years'][number];
/** What a year costs and the sum of all years both have. */
type Money = Pick<Year, keyof Year & keyof Ownership['totals']>;

const moneyColumns: readonly { readonly head: string; readonly cost: (money: Money) => number }[] = [
  { head: 'Facility', cost: (money) => money.facilityCost + money.facilityRenewalCost },
  { head: 'Devices', cost: (money) => money.devicesCost + money.refreshCost },
  { head: 'Electricity', cost: (money) => money.energyCost },
  { head: 'Water', cost: (money) => money.waterCost },
  { head: 'Running', cost: (money) => money.facilityOpexCost },
  { head: 'Maintenance', cost: (money) => money.maintenanceCost },
  { head: 'Staff', cost: (money) => money.staffCost },
];

/** The years of an option in money, with their sums below. */
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
      head: 'All of it',
      unit: currency,
      cells: moneyColumn(rows.map(({ capexCost, opexCost }) => capexCost + opexCost)),
    },
    { head: 'So far', unit: currency, cells: moneyColumn(years.map(({ cumulativeCost }) => cumulativeCost)) },
    {
      head: 'Worth at the beginning',
      unit: currency,
      cells: moneyColumn(rows.map(({ presentCost }) => presentCost)),
    },
  ];
  return (
    <section class="card" aria-labelledby="years-title">
      <div class="card-head">
        <h2 id="years-title">Years</h2>
        <p class="card-hint">
          {option.name}. Purchases are paid at the beginning of a year, all else at its end; nothing is left
          over at the end
        </p>
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
