import type { JSX } from 'preact';
import type { OwnershipReport } from '../../../models/report/ownershipSchema.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { ownershipDifference } from '../../../models/present/figures/ownershipFigures.ts';
import { NOT_KNOWN, percentFigure } from '../../../models/present/format/figure.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { yearsFigure } from '../../../models/present/format/years.ts';
import { uncountedText } from '../../../models/present/words/devicePriceText.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface OwnershipsTableProps {
  readonly report: Report;
}

type OwnershipDifference = NonNullable<ReturnType<typeof ownershipDifference>>;

/** Cost of ownership of all options, with incremental cost and savings against the baseline. */
export function OwnershipsTable({ report }: OwnershipsTableProps): JSX.Element {
  const { options, currency, comparison } = report;
  const differences = options.map(({ id }) => ownershipDifference(report, id));
  const presents = options.map(({ ownership }) => ownership?.totals.presentCost ?? null);
  const money = (head: string, amounts: readonly (number | null)[]): FigureColumn => ({
    head,
    unit: currency,
    cells: knownColumn(amounts),
  });
  const differenceColumn = (cost: (difference: OwnershipDifference) => number): (number | null)[] =>
    differences.map((difference) => difference && cost(difference));
  const hasLater = differences.some(
    (difference) => difference !== null && Math.abs(difference.extraLaterCapexCost) >= 1,
  );
  const columns: readonly FigureColumn[] = [
    money('Net present cost', presents),
    money(
      'Incremental capex',
      differenceColumn(({ extraCapexCost }) => extraCapexCost),
    ),
    ...(hasLater
      ? [
          money(
            'Later incremental capex',
            differenceColumn((difference) => difference.extraLaterCapexCost),
          ),
        ]
      : []),
    money(
      'Annual savings',
      differenceColumn(({ yearlySaving }) => yearlySaving),
    ),
    money(
      'Net present value',
      differenceColumn(({ presentSaving }) => presentSaving),
    ),
    {
      head: 'Internal rate of return',
      unit: '%',
      cells: differences.map((difference) => percentFigure(difference?.internalRateFraction ?? null).text),
    },
    {
      head: 'Simple payback',
      unit: 'years',
      cells: differences.map((difference) => yearsFigure(difference?.simplePayback_years ?? null).text),
    },
    {
      head: 'Discounted payback',
      unit: 'years',
      cells: differences.map((difference) => yearsFigure(difference?.discountedPayback_years ?? null).text),
    },
  ];
  const baseline = options.find(({ id }) => id === comparison.baseline);
  return (
    <section class="card" aria-labelledby="ownerships-title">
      <div class="card-head">
        <h2 id="ownerships-title">All options</h2>
        <p class="card-hint">
          Baseline: {baseline?.name}; –: nothing to compare or no payback
          {options.map(({ name, ownership }) => uncountedHint(name, ownership))}
        </p>
        <CsvButton table="ownership-by-part" of="All options" />
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

/** What the sums of an option lack. */
function uncountedHint(name: string, ownership: OwnershipReport | null): string {
  const uncounted = ownership === null ? '' : uncountedText(ownership);
  return uncounted === '' ? '' : `; ${name} without ${uncounted} (no price)`;
}

/** Amounts of one column, with a dash for unknown ones. */
function knownColumn(amounts: readonly (number | null)[]): string[] {
  const texts = moneyColumn(amounts.map((amount) => amount ?? 0));
  return amounts.map((amount, index) => (amount === null ? NOT_KNOWN.text : (texts[index] ?? '')));
}
