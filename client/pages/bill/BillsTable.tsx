import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { billSummaries, type BillSummary } from '../../../models/present/figures/billFigures.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface BillsTableProps {
  readonly report: Report;
}

/** The bills of all options, with their change from the baseline. */
export function BillsTable({ report: { options, currency, comparison } }: BillsTableProps): JSX.Element {
  const bills = billSummaries({ options });
  const money = (head: string, cost: (bill: BillSummary) => number): FigureColumn => ({
    head,
    unit: currency,
    cells: moneyColumn(
      bills.map(cost),
      bills.map(({ totalCost }) => totalCost),
    ),
  });
  const hasWater = bills.some(({ waterCost }) => waterCost !== 0);
  const savings = moneyColumn(bills.map(({ saving }) => Math.abs(saving)));
  const columns: readonly FigureColumn[] = [
    money('Energy', ({ energyCost }) => energyCost),
    money('Demand', ({ demandCost }) => demandCost),
    money('Fixed', ({ fixedCost }) => fixedCost),
    ...(hasWater ? [money('Water', ({ waterCost }) => waterCost)] : []),
    money('Total', ({ totalCost }) => totalCost),
    {
      head: 'Cost per kWh',
      unit: `${currency}/kWh`,
      cells: bills.map(({ meanPrice_per_kWh: price }) => (price === null ? '–' : fixed(price, 4))),
    },
    {
      head: 'Change from baseline',
      unit: currency,
      cells: bills.map(({ saving }, place) => differenceText(saving, savings[place] ?? '', place)),
    },
  ];
  const baseline = options.find(({ id }) => id === comparison.baseline);
  return (
    <section class="card" aria-labelledby="bills-title">
      <div class="card-head">
        <h2 id="bills-title">All options</h2>
        <p class="card-hint">Baseline: {baseline?.name}</p>
        <CsvButton table="options" of="All options" />
      </div>
      <FiguresTable
        label="Bills of all options"
        corner="Option"
        rows={options.map(({ id, name }, place) => ({
          key: id,
          head: <OptionName name={name} place={place} />,
        }))}
        columns={columns}
      />
    </section>
  );
}

function differenceText(saving: number, amount: string, place: number): JSX.Element | string {
  if (place === 0) return 'Baseline';
  if (saving === 0) return 'unchanged';
  return (
    <span class={saving > 0 ? 'change-less' : 'change-more'}>
      {saving > 0 ? '−' : '+'}
      {amount}
    </span>
  );
}
