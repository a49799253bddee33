import { scaleBand, type ScaleLinear } from 'd3-scale';
import { significant } from '../format/number.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

/** Months of a year, January first. */
export const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);

const GUTTER = 48;
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
  readonly ticks: readonly number[];
  readonly unitSymbol: string;
  /** Fraction of a month's width that stays empty. */
  readonly gapFraction: number;
  readonly width: number;
}

/**
 * Twelve adjacent months on an axis. Each month is a group with `data-month`, for a pointer to find.
 *
 * @param barsOf - bars of a month
 */
export function monthChart(
  { y, ticks, unitSymbol, gapFraction, width }: MonthAxes,
  barsOf: (month: number, room: MonthRoom) => readonly Mark[],
  theme: ChartTheme,
): Mark {
  const x = scaleBand<number>()
    .domain(MONTH_NUMBERS)
    .range([GUTTER, width])
    .paddingInner(gapFraction)
    .paddingOuter(gapFraction / 2);
  const letters = x.step() < 30 ? 1 : 3;
  const groups = MONTH_NUMBERS.map((month): Mark => {
    const left = x(month) ?? 0;
    return mark('g', { class: 'month', 'data-month': month }, [
      mark('rect', {
        class: 'reach',
        x: round(left - (x.step() - x.bandwidth()) / 2),
        y: 0,
        width: round(x.step()),
        height: PLOT + FOOT,
        fill: 'transparent',
      }),
      ...barsOf(month, { left, width: x.bandwidth() }),
      mark(
        'text',
        { x: round(left + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
        [monthName(month).slice(0, letters)],
      ),
    ]);
  });
  return drawing(width, HEAD + PLOT + FOOT, [
    mark('text', { x: GUTTER - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unitSymbol]),
    mark('g', { transform: `translate(0 ${String(HEAD)})` }, [
      ...ticks.flatMap((tick) => [
        mark('line', {
          x1: GUTTER,
          x2: width,
          y1: round(y(tick)),
          y2: round(y(tick)),
          stroke: tick === 0 ? theme.muted : theme.line,
        }),
        mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
          significant(tick),
        ]),
      ]),
      ...groups,
    ]),
  ]);
}
