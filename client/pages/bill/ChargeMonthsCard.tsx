import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { monthDomain, type MonthsOfPart } from '../../../models/present/charts/stackedMonths.ts';
import { charges } from '../../../models/present/figures/billCharges.ts';
import { figureText, moneyFigure } from '../../../models/present/format/figure.ts';
import { axisScaleFor } from '../../../models/present/format/scale.ts';
import { CsvButton } from '../CsvButton.tsx';
import { StackedMonthsCard } from '../../ui/StackedMonthsCard.tsx';

interface ChargeMonthsCardProps {
  readonly option: OptionReport;
  /** All of the plan, which have the same scale. */
  readonly options: readonly OptionReport[];
  readonly currency: string;
}

/** Monthly bills, stacked by kind of charge. */
export function ChargeMonthsCard({ option, options, currency }: ChargeMonthsCardProps): JSX.Element {
  const partsOf = ({ bill }: OptionReport): MonthsOfPart[] =>
    charges.map(({ label, colour, cost }) => ({
      label,
      colour,
      amounts: bill.monthly.map((month) => month[cost]),
    }));
  const parts = partsOf(option);
  const domain = monthDomain(...options.map(partsOf));
  const { symbol, divisor } = axisScaleFor('money', domain);
  return (
    <StackedMonthsCard
      id="bill-months-chart-title"
      title="Bill by month"
      name={option.name}
      parts={parts}
      unit={{
        symbol: `${symbol} ${currency}`.trim(),
        divisor,
        amountText: (amount) => figureText(moneyFigure(amount, currency)),
      }}
      domain={domain}
      action={<CsvButton table="bill-lines-by-month" of="Bill by month" />}
      whenEmpty="No charges in this year."
    />
  );
}
