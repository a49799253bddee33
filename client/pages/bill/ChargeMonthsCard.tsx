import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { largestMonth } from '../../../models/present/charts/stackedMonths.ts';
import { charges } from '../../../models/present/figures/billCharges.ts';
import { figureText, moneyFigure } from '../../../models/present/format/figure.ts';
import { axisScaleFor } from '../../../models/present/format/scale.ts';
import { CsvButton } from '../CsvButton.tsx';
import { StackedMonthsCard } from '../../ui/StackedMonthsCard.tsx';

interface ChargeMonthsCardProps {
  readonly option: OptionReport;
  readonly currency: string;
}

/** Monthly bills, stacked by kind of charge. */
export function ChargeMonthsCard({ option, currency }: ChargeMonthsCardProps): JSX.Element {
  const parts = charges.map(({ label, colour, cost }) => ({
    label,
    colour,
    amounts: option.bill.monthly.map((month) => month[cost]),
  }));
  const { symbol, divisor } = axisScaleFor('money', [largestMonth(parts)]);
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
      action={<CsvButton table="bill-lines-by-month" of="Bill by month" />}
      whenEmpty="No charges in this year."
    />
  );
}
