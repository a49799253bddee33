import { scaleLinear } from 'd3-scale';
import type { Scale } from '../format/scale.ts';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { mark, round, type Mark } from './mark.ts';
import { MONTH_NUMBERS, monthChart, PLOT, type MonthRoom } from './monthChart.ts';

/** Amounts of one part in the months of a year. */
export interface MonthsOfPart {
  readonly label: string;
  readonly colour: PartColour;
  /** Twelve, from January on; negative amounts are stacked below the line. */
  readonly amounts: readonly number[];
}

interface Size {
  readonly width: number;
}

/**
 * Parts of a whole by month, as stacked bars. Each month is a group with `data-month`, for a pointer to find.
 *
 * @param parts - from the bottom to the top
 * @param unit - that the amounts are shown in: see {@link largestMonth}
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function stackedMonths(
  parts: readonly MonthsOfPart[],
  unit: Scale,
  size: Size,
  theme: ChartTheme,
): Mark {
  const largest = largestMonth(parts);
  const least = -largestMonth(
    parts.map((part) => ({ ...part, amounts: part.amounts.map((value) => -value) })),
  );
  const isEmpty = largest === 0 && least === 0;
  const y = scaleLinear()
    .domain([least / unit.divisor, isEmpty ? 1 : largest / unit.divisor])
    .nice(4)
    .range([PLOT, 0]);
  const barsOf = (month: number, { left, width }: MonthRoom): Mark[] => {
    const reached = { above: 0, below: 0 };
    return parts.flatMap(({ colour, amounts }): Mark[] => {
      const amount = (amounts[month - 1] ?? 0) / unit.divisor;
      if (amount === 0) return [];
      const side = amount > 0 ? 'above' : 'below';
      const ends = [y(reached[side]), y(reached[side] + amount)];
      const [top, foot] = [Math.min(...ends), Math.max(...ends)];
      reached[side] += amount;
      return [
        mark('rect', {
          x: round(left),
          y: round(top),
          width: round(width),
          height: round(foot - top),
          fill: theme.parts[colour],
        }),
      ];
    });
  };
  const ticks = isEmpty ? [0] : y.ticks(4);
  const axes = { y, ticks, unitSymbol: unit.symbol, gapFraction: 0.28, width: size.width };
  return monthChart(axes, barsOf, theme);
}

/**
 * The largest monthly sum, which determines the unit of all.
 *
 * @param parts - negative amounts do not count: they are stacked below the line
 */
export function largestMonth(parts: readonly Pick<MonthsOfPart, 'amounts'>[]): number {
  const totals = MONTH_NUMBERS.map((month) =>
    parts.reduce((sum, { amounts }) => sum + Math.max(0, amounts[month - 1] ?? 0), 0),
  );
  return Math.max(...totals);
}
