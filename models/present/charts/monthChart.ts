import { scaleBand, type ScaleLinear } from 'd3-scale';
import { monthName } from '../format/word.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { gutterOf, type AxisTick } from './valueAxis.ts';

/** Months of a year, January first. */
export const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);

const HEAD = 26;
/** Height of the plot area, in pixels. */
export const PLOT = 170;
const FOOT = 24;

/** Horizontal space for the bars of a month. */
export interface MonthRoom {
  readonly left: number;
  readonly width: number;
}

/** Axes of a monthly chart. */
export interface MonthAxes {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly AxisTick[];
  readonly unitSymbol: string;
  /** Fraction of a month's width that stays empty. */
  readonly gapFraction: number;
  readonly width: number;
}

/** What is drawn and told of a month. */
export interface MonthContent {
  readonly barsOf: (month: number, room: MonthRoom) => readonly Mark[];
  readonly valuesOf: (month: number) => ChartReading['values'];
}

/**
 * Twelve adjacent months on an axis. Each month is a group with `data-month`, and is read as a whole.
 *
 * @param axes - with the width of the drawing
 * @param content - bars and values of a month
 */
export function monthChart(
  { y, ticks, unitSymbol, gapFraction, width }: MonthAxes,
  { barsOf, valuesOf }: MonthContent,
  theme: ChartTheme,
): Chart {
  const gutter = gutterOf(ticks, unitSymbol);
  const x = scaleBand<number>()
    .domain(MONTH_NUMBERS)
    .range([gutter, width])
    .paddingInner(gapFraction)
    .paddingOuter(gapFraction / 2);
  const letters = x.step() < 30 ? 1 : 3;
  const groups = MONTH_NUMBERS.map((month): Mark => {
    const left = x(month) ?? 0;
    return mark('g', { class: 'month', 'data-month': month }, [
      ...barsOf(month, { left, width: x.bandwidth() }),
      mark(
        'text',
        { x: round(left + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
        [monthName(month).slice(0, letters)],
      ),
    ]);
  });
  const drawn = drawing(width, HEAD + PLOT + FOOT, [
    mark('text', { x: gutter - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unitSymbol]),
    mark('g', { transform: `translate(0 ${String(HEAD)})` }, [
      ...ticks.flatMap((tick) => [
        mark('line', {
          x1: gutter,
          x2: width,
          y1: round(y(tick.value)),
          y2: round(y(tick.value)),
          stroke: tick.value === 0 ? theme.muted : theme.line,
        }),
        mark(
          'text',
          { x: gutter - 8, y: round(y(tick.value) + 4), 'text-anchor': 'end', fill: theme.muted },
          [tick.text],
        ),
      ]),
      ...groups,
    ]),
  ]);
  const readings = MONTH_NUMBERS.map((month): ChartReading => {
    const left = (x(month) ?? 0) - (x.step() - x.bandwidth()) / 2;
    const box = { x: round(left), y: HEAD, width: round(x.step()), height: PLOT + FOOT };
    return { box, heading: monthName(month), values: valuesOf(month) };
  });
  return readable(drawn, readingList(readings, { page: 3 }));
}
