import { scaleLinear } from 'd3-scale';
import { amountInUnit, type AxisUnit } from './axisUnit.ts';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { mark, round, type Mark } from './mark.ts';
import type { Chart, ReadingValue } from './readings.ts';
import { axisTicks } from './valueAxis.ts';
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
  /** Least and largest sum of a month of all charts that are compared, such as the options of a plan; default: of this one. */
  readonly domain?: readonly [least: number, most: number];
}

/**
 * Parts of a whole by month, as stacked bars. Each month is a group with `data-month`.
 *
 * @param parts - from the bottom to the top
 * @param unit - that the amounts are shown in: see {@link largestMonth}; what is told of a month may have a unit of its own
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function stackedMonths(
  parts: readonly MonthsOfPart[],
  unit: AxisUnit,
  size: Size,
  theme: ChartTheme,
): Chart {
  const [least, largest] = size.domain ?? monthDomain(parts);
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
  const ticks = axisTicks(isEmpty ? [0] : y.ticks(4));
  const axes = { y, ticks, unitSymbol: unit.symbol, gapFraction: 0.28, width: size.width };
  const valuesOf = (month: number): ReadingValue[] => monthValues(parts, month, { unit, theme });
  return monthChart(axes, { barsOf, valuesOf }, theme);
}

interface Told {
  readonly unit: AxisUnit;
  readonly theme: ChartTheme;
}

/** The sum of a month, if it has several parts, and its parts. */
function monthValues(parts: readonly MonthsOfPart[], month: number, { unit, theme }: Told): ReadingValue[] {
  const told = (amount: number): string => amountInUnit(amount, unit);
  const amounts = parts.flatMap(({ label, colour, amounts: all }) => {
    const amount = all[month - 1] ?? 0;
    return amount === 0 ? [] : [{ label, amount, colour: theme.parts[colour] }];
  });
  const whole = amounts.reduce((sum, { amount }) => sum + amount, 0);
  const total = amounts.length === 1 ? [] : [{ label: 'Total', text: told(whole) }];
  return [...total, ...amounts.map(({ label, amount, colour }) => ({ label, text: told(amount), colour }))];
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

/**
 * The least and the largest monthly sum of some charts, for a scale that they share. Without negative amounts the least is 0.
 *
 * @param charts - the parts of each of them
 */
export function monthDomain(
  ...charts: readonly (readonly Pick<MonthsOfPart, 'amounts'>[])[]
): [least: number, most: number] {
  const negated = charts.map((parts) =>
    parts.map(({ amounts }) => ({ amounts: amounts.map((amount) => -amount) })),
  );
  const below = Math.max(0, ...negated.map(largestMonth));
  return [below === 0 ? 0 : -below, Math.max(0, ...charts.map(largestMonth))];
}
