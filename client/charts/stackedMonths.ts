import { scaleBand, scaleLinear } from 'd3';
import { significant } from '../format/number.ts';
import type { Scale } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

/** Amounts of one part in the months of a year. */
export interface MonthsOfPart {
  readonly label: string;
  readonly colour: PartColour;
  /** Twelve, from January on; what is less than 0 is stacked below the line. */
  readonly amounts: readonly number[];
}

interface Size {
  readonly width: number;
}

const GUTTER = 48;
const HEAD = 26;
const PLOT = 170;
const FOOT = 24;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

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
  const x = scaleBand<number>()
    .domain(MONTHS)
    .range([GUTTER, size.width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const letters = x.step() < 30 ? 1 : 3;

  const bars = MONTHS.map((month): Mark => {
    const at = x(month) ?? 0;
    const reached = { above: 0, below: 0 };
    const rects = parts.flatMap(({ colour, amounts }): Mark[] => {
      const amount = (amounts[month - 1] ?? 0) / unit.divisor;
      if (amount === 0) return [];
      const side = amount > 0 ? 'above' : 'below';
      const ends = [y(reached[side]), y(reached[side] + amount)];
      const [top, foot] = [Math.min(...ends), Math.max(...ends)];
      reached[side] += amount;
      return [
        mark('rect', {
          x: round(at),
          y: round(top),
          width: round(x.bandwidth()),
          height: round(foot - top),
          fill: theme.parts[colour],
        }),
      ];
    });
    return mark('g', { class: 'month', 'data-month': month }, [
      mark('rect', {
        class: 'reach',
        x: round(at - (x.step() - x.bandwidth()) / 2),
        y: 0,
        width: round(x.step()),
        height: PLOT + FOOT,
        fill: 'transparent',
      }),
      ...rects,
      mark(
        'text',
        { x: round(at + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
        [monthName(month).slice(0, letters)],
      ),
    ]);
  });

  const ticks = isEmpty ? [0] : y.ticks(4);
  return drawing(size.width, HEAD + PLOT + FOOT, [
    mark('text', { x: GUTTER - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    mark('g', { transform: `translate(0 ${String(HEAD)})` }, [
      ...ticks.flatMap((tick) => [
        mark('line', {
          x1: GUTTER,
          x2: size.width,
          y1: round(y(tick)),
          y2: round(y(tick)),
          stroke: tick === 0 ? theme.muted : theme.line,
        }),
        mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
          significant(tick),
        ]),
      ]),
      ...bars,
    ]),
  ]);
}

/**
 * The largest sum of a month, which gives the unit of all.
 *
 * @param parts - what is less than 0 does not count: it is stacked below the line
 */
export function largestMonth(parts: readonly Pick<MonthsOfPart, 'amounts'>[]): number {
  const totals = MONTHS.map((month) =>
    parts.reduce((sum, { amounts }) => sum + Math.max(0, amounts[month - 1] ?? 0), 0),
  );
  return Math.max(...totals);
}
