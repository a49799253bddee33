import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { significant } from '../format/number.ts';
import type { Scale } from '../format/scale.ts';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { labelLanes, type PlacedLabel } from './labelLanes.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** Amounts of one option at the start, after one year, after two years, and so on. */
export interface YearLine {
  /** Index of the option in the plan. */
  readonly place: number;
  readonly amounts: readonly number[];
}

/** A point where a line crosses another line or 0, with its label; no label is drawn if it is empty. */
export interface LineCrossing {
  readonly place: number;
  readonly time_years: number;
  readonly amount: number;
  readonly label: string;
}

interface Size {
  readonly width: number;
  /** Height between the first and the last line of the grid. */
  readonly plot: number;
}

const GUTTER = 56;
const HEAD = 26;
const LANE = 18;
const FOOT = 38;
const EDGE = 10;
/** An axis starts at 0 if the lines rise to more than about three times their minimum. */
const FROM_ZERO = 0.3;

/**
 * Sums over the years as lines, with the points where they cross. Each year is a group with `data-year`, for a pointer to find.
 *
 * @param lines - one for each option; they may end in different years
 * @param crossings - marked on the lines, each with its label above
 * @param unit - that the amounts are shown in
 * @param size - room in pixels; the total height grows with labels that would overlap
 * @param theme - colours
 */
export function crossingLines(
  { lines, crossings }: { readonly lines: readonly YearLine[]; readonly crossings: readonly LineCrossing[] },
  unit: Scale,
  size: Size,
  theme: ChartTheme,
): Mark {
  const yearCount = Math.max(1, ...lines.map(({ amounts }) => amounts.length - 1));
  const x = scaleLinear()
    .domain([0, yearCount])
    .range([GUTTER, size.width - EDGE]);
  const y = scaleLinear().domain(domainOf(lines, unit)).nice(4).range([size.plot, 0]);
  const labels = labelLanes(
    crossings.map(({ time_years, label }) => ({ at: x(time_years), width: textWidth(label, 'bold') + 14 })),
    [GUTTER, size.width],
  );
  const isLabelled = crossings.some(({ label }) => label !== '');
  const laneCount = isLabelled ? Math.max(...labels.map(({ lane }) => lane + 1)) : 0;
  const top = HEAD + laneCount * LANE;
  const path = line<number>()
    .x((_, year) => x(year))
    .y((amount) => y(amount / unit.divisor))
    .digits(1);

  const curves = lines.map(({ place, amounts }): Mark => {
    const stroke = chartThemeOf(theme, place).main;
    return mark('path', {
      d: path([...amounts]) ?? '',
      fill: 'none',
      stroke,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
      'data-option': place,
    });
  });
  const marks = crossings.flatMap(({ place, time_years, amount, label }, index): Mark[] => {
    const at = { x: x(time_years), y: y(amount / unit.divisor) };
    return crossingMarks(at, labels[index], label, {
      theme,
      colour: chartThemeOf(theme, place).main,
      top,
      plot: size.plot,
    });
  });

  return drawing(size.width, top + size.plot + FOOT, [
    mark('text', { x: GUTTER - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    mark('g', { transform: `translate(0 ${String(top)})` }, [
      ...y.ticks(4).flatMap((tick) => amountTick(tick, round(y(tick)), size, theme)),
      ...yearTicks(x, yearCount, size, theme),
      ...curves,
      ...marks,
      ...yearReaches(x, yearCount, size),
    ]),
  ]);
}

function domainOf(lines: readonly YearLine[], { divisor }: Scale): [number, number] {
  const [least = 0, most = 0] = extent(lines.flatMap(({ amounts }) => amounts));
  const low = least > 0 && least < FROM_ZERO * most ? 0 : Math.min(least, most);
  return most > low ? [low / divisor, most / divisor] : [low / divisor, low / divisor + 1];
}

function amountTick(tick: number, at: number, { width }: Size, theme: ChartTheme): Mark[] {
  return [
    mark('line', {
      x1: GUTTER,
      x2: width,
      y1: at,
      y2: at,
      stroke: tick === 0 ? theme.muted : theme.line,
    }),
    mark('text', { x: GUTTER - 8, y: at + 4, 'text-anchor': 'end', fill: theme.muted }, [significant(tick)]),
  ];
}

type YearScale = (year: number) => number;

function yearTicks(x: YearScale, yearCount: number, { width, plot }: Size, theme: ChartTheme): Mark[] {
  const step = [1, 2, 5, 10].find((years) => x(years) - x(0) >= 26) ?? 20;
  const years = Array.from({ length: Math.floor(yearCount / step) + 1 }, (_, index) => index * step);
  return [
    ...years.map((year) =>
      mark('text', { x: round(x(year)), y: plot + 17, 'text-anchor': 'middle', fill: theme.muted }, [
        String(year),
      ]),
    ),
    mark('text', { x: width, y: plot + 34, 'text-anchor': 'end', fill: theme.muted }, ['years from start']),
  ];
}

/** Invisible areas for the pointer, one per year. */
function yearReaches(x: YearScale, yearCount: number, { width, plot }: Size): Mark[] {
  return Array.from({ length: yearCount + 1 }, (_, year) => {
    const from = Math.max(GUTTER, x(year - 0.5));
    return mark('g', { class: 'month', 'data-year': year }, [
      mark('rect', {
        class: 'reach',
        x: round(from),
        y: 0,
        width: round(Math.min(width, x(year + 0.5)) - from),
        height: plot,
        fill: 'transparent',
      }),
    ]);
  });
}

interface CrossingLook {
  readonly theme: ChartTheme;
  readonly colour: string;
  /** From the top of the drawing to the top of the plot. */
  readonly top: number;
  readonly plot: number;
}

function crossingMarks(
  at: { readonly x: number; readonly y: number },
  placed: PlacedLabel | undefined,
  label: string,
  { theme, colour, top, plot }: CrossingLook,
): Mark[] {
  const { left = at.x, lane = 0 } = placed ?? {};
  const circle = mark('circle', {
    cx: round(at.x),
    cy: round(at.y),
    r: 5,
    fill: theme.surface,
    stroke: colour,
    'stroke-width': 2,
  });
  if (label === '') return [circle];
  const baseline = lane * LANE - top + HEAD + 12;
  return [
    mark('line', {
      x1: round(at.x),
      x2: round(at.x),
      // Labels are above the plot: a line up to a label would cross the labels below it.
      y1: 0,
      y2: plot,
      stroke: colour,
      'stroke-dasharray': '3 3',
    }),
    circle,
    mark('rect', { x: round(left), y: round(baseline - 9), width: 9, height: 9, rx: 2, fill: colour }),
    mark('text', { x: round(left + 14), y: round(baseline), fill: theme.ink, 'font-weight': 600 }, [label]),
  ];
}
