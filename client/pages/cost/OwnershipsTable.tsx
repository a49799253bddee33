import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { ownershipGap } from '../../../models/present/figures/ownershipFigures.ts';
import { NOT_KNOWN, percentFigure } from '../../../models/present/format/figure.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { yearsFigure } from '../../../models/present/format/years.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { OptionName } from '../../ui/OptionName.tsx';

interface OwnershipsTableProps {
  readonly report: Report;
}

type Gap = NonNullable<ReturnType<typeof ownershipGap>>;

/** What all options cost, and what each costs more and saves against the first. */
export function OwnershipsTable({ report }: OwnershipsTableProps): JSX.Element {
  const { options, currency, comparison } = report;
  const gaps = options.map(({ id }) => ownershipGap(report, id));
  const presents = options.map(({ ownership }) => ownership?.totals.presentCost ?? null);
  const money = (head: string, amounts: readonly (number | null)[]): FigureColumn => ({
    head,
    unit: currency,
    cells: knownColumn(amounts),
  });
  const ofGap = (cost: (gap: Gap) => number): (number | null)[] => gaps.map((gap) => gap && cost(gap));
  const hasLater = gaps.some((gap) => gap !== null && Math.abs(gap.extraLaterCapexCost) >= 1);
  const columns: readonly FigureColumn[] = [
    money('Net present cost', presents),
    money(
      'Paid more at first',
      ofGap(({ extraCapexCost }) => extraCapexCost),
    ),
    ...(hasLater
      ? [
          money(
            'Paid more later',
            ofGap((gap) => gap.extraLaterCapexCost),
          ),
        ]
      : []),
    money(
      'Saved per year',
      ofGap(({ yearlySaving }) => yearlySaving),
    ),
    money(
      'Net present value',
      ofGap(({ presentSaving }) => presentSaving),
    ),
    {
      head: 'Internal rate of return',
      unit: '%',
      cells: gaps.map((gap) => percentFigure(gap?.internalRateFraction ?? null).text),
    },
    {
      head: 'Payback',
      unit: 'years',
      cells: gaps.map((gap) => yearsFigure(gap?.simplePayback_years ?? null).text),
    },
    {
      head: 'Payback with interest',
      unit: 'years',
      cells: gaps.map((gap) => yearsFigure(gap?.discountedPayback_years ?? null).text),
    },
  ];
  const first = options.find(({ id }) => id === comparison.baseline);
  return (
    <section class="card" aria-labelledby="ownerships-title">
      <div class="card-head">
        <h2 id="ownerships-title">All options</h2>
        <p class="card-hint">
          Against {first?.name}; a dash where there is nothing to compare or nothing comes back
        </p>
      </div>
      <FiguresTable
        label="Costs of ownership of all options"
        corner="Option"
        rows={options.map(({ id, name }, place) => ({
          key: id,
          head: <OptionName name={name} place={place} />,
        }))}
        columns={columns}
        class="ownerships-table"
      />
    </section>
  );
}

/** Amounts of one column, a dash where one is not known. */
function knownColumn(amounts: readonly (number | null)[]): string[] {
  const texts = moneyColumn(amounts.map((amount) => amount ?? 0));
  return amounts.map((amount, index) => (amount === null ? NOT_KNOWN.text : (texts[index] ?? '')));
}
