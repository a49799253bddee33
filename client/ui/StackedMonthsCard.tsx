import type { JSX } from 'preact';
import { MONTH_NUMBERS } from '../../models/present/charts/monthChart.ts';
import { stackedMonths, type MonthsOfPart } from '../../models/present/charts/stackedMonths.ts';
import type { Scale } from '../../models/present/format/scale.ts';
import { monthName } from '../../models/present/format/word.ts';
import { chartTheme } from './chartColours.ts';
import { ColourLegend } from './ColourLegend.tsx';
import { Drawing } from './Drawing.tsx';
import { SteppedChart } from './SteppedChart.tsx';
import { useWidth } from './useWidth.ts';

interface StackedMonthsCardProps {
  /** Id of the heading on its page. */
  readonly id: string;
  readonly title: string;
  /** Name of the option. */
  readonly name: string;
  /** From the bottom to the top; parts without amounts are not shown. */
  readonly parts: readonly MonthsOfPart[];
  readonly unit: Scale;
  /** Formats an amount, for the month under the pointer. */
  readonly amountText: (amount: number) => string;
  /** Shown instead of a chart without amounts. */
  readonly whenEmpty: string;
  /** At the end of the heading, such as a button. */
  readonly action?: JSX.Element;
}

/** Months of a year, stacked by part. Pointer or arrow keys select a month. */
export function StackedMonthsCard(props: StackedMonthsCardProps): JSX.Element {
  const { id, title, name, unit, amountText, whenEmpty, action } = props;
  const { ref, width } = useWidth();
  const parts = props.parts.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const isEmpty = parts.length === 0;
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        <p class="card-hint">{name}</p>
        {action}
      </div>
      {isEmpty && <p class="empty">{whenEmpty}</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <>
            <SteppedChart
              by="month"
              steps={MONTH_NUMBERS}
              isRound
              label={`${title} of ${name}.`}
              wordsOf={(month) => monthText(parts, month, amountText)}
            >
              <Drawing drawing={stackedMonths(parts, unit, { width }, chartTheme.value)} />
            </SteppedChart>
            <ColourLegend parts={parts} />
          </>
        )}
      </div>
    </section>
  );
}

function monthText(
  parts: readonly MonthsOfPart[],
  month: number,
  amountText: (amount: number) => string,
): string[] {
  const amountOf = ({ amounts }: MonthsOfPart): number => amounts[month - 1] ?? 0;
  const whole = parts.reduce((sum, part) => sum + amountOf(part), 0);
  return [
    `${monthName(month)}: ${amountText(whole)}`,
    ...parts
      .filter((part) => amountOf(part) !== 0)
      .map((part) => `${part.label} ${amountText(amountOf(part))}`),
  ];
}
