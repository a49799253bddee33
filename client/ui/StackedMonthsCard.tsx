import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AxisUnit } from '../../models/present/charts/axisUnit.ts';
import { stackedMonths, type MonthsOfPart } from '../../models/present/charts/stackedMonths.ts';
import { chartTheme } from './chartColours.ts';
import { ColourLegend } from './ColourLegend.tsx';
import { ReadableChart } from './ReadableChart.tsx';
import { useWidth } from './useWidth.ts';

interface StackedMonthsCardProps {
  /** Id of the heading on its page. */
  readonly id: string;
  readonly title: string;
  /** Name of the option. */
  readonly name: string;
  /** From the bottom to the top; parts without amounts are not shown. */
  readonly parts: readonly MonthsOfPart[];
  /** Of the axis; it formats the amounts of a month that is read. */
  readonly unit: AxisUnit;
  /** Least and largest sum of a month of all options, which have the same scale. */
  readonly domain: readonly [least: number, most: number];
  /** Shown instead of a chart without amounts. */
  readonly whenEmpty: string;
  /** At the end of the heading, such as a button. */
  readonly action?: JSX.Element;
}

/** Months of a year, stacked by part. */
export function StackedMonthsCard(props: StackedMonthsCardProps): JSX.Element {
  const { id, title, name, unit, domain, whenEmpty, action } = props;
  const { ref, width } = useWidth();
  const parts = props.parts.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const isEmpty = parts.length === 0;
  const theme = chartTheme.value;
  const chart = useMemo(() => stackedMonths(parts, unit, { width, domain }, theme), [props, width, theme]);
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
            <ReadableChart
              chart={chart}
              title={`${title.toLowerCase()}, ${name}`}
              label={`${title} of ${name}.`}
            />
            <ColourLegend parts={parts} />
          </>
        )}
      </div>
    </section>
  );
}
