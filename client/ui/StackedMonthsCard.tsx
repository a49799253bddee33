import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { stackedMonths, type MonthsOfPart } from '../charts/stackedMonths.ts';
import type { Scale } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import { chartTheme } from './chartColours.ts';
import { ChartBubble } from './ChartBubble.tsx';
import { ColourLegend } from './ColourLegend.tsx';
import { Drawing } from './Drawing.tsx';
import { useWidth } from './useWidth.ts';

interface StackedMonthsCardProps {
  /** Of the heading, on its page. */
  readonly id: string;
  readonly title: string;
  /** Whose months: the name of the option. */
  readonly name: string;
  /** From the bottom to the top; parts without anything are left out. */
  readonly parts: readonly MonthsOfPart[];
  readonly unit: Scale;
  /** An amount in words, for the month under the pointer. */
  readonly amountText: (amount: number) => string;
  /** Said in the place of a chart where nothing is stacked. */
  readonly whenEmpty: string;
}

/** Months of a year, stacked by part. A pointer or the arrow keys go from month to month. */
export function StackedMonthsCard(props: StackedMonthsCardProps): JSX.Element {
  const { id, title, name, unit, amountText, whenEmpty } = props;
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const parts = props.parts.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const isEmpty = parts.length === 0;
  const month = active.value;
  const words = month === null ? undefined : monthWords(parts, month, amountText);
  const anchor =
    month === null ? null : (chart.current?.querySelector(`[data-month="${String(month)}"]`) ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') active.value = null;
    if (step === undefined) return;
    event.preventDefault();
    active.value = month === null ? 1 : ((month + step + 11) % 12) + 1;
  };
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        <p class="card-hint">{name}</p>
      </div>
      {isEmpty && <p class="empty">{whenEmpty}</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <>
            <div
              ref={chart}
              class="chart"
              role="img"
              tabIndex={0}
              aria-label={words?.join(', ') ?? `${title} of ${name}. Arrow keys go through the months.`}
              onKeyDown={onKeyDown}
              onPointerMove={({ target }) => {
                const group = target instanceof Element ? target.closest('[data-month]') : null;
                active.value = group === null ? null : Number(group.getAttribute('data-month'));
              }}
              onPointerLeave={() => {
                active.value = null;
              }}
              onBlur={() => {
                active.value = null;
              }}
            >
              <Drawing drawing={stackedMonths(parts, unit, { width }, chartTheme.value)} />
            </div>
            <ColourLegend parts={parts} />
          </>
        )}
      </div>
      <ChartBubble anchor={anchor} lines={words} />
    </section>
  );
}

function monthWords(
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
