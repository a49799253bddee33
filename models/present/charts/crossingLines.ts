import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { labelLanes, type PlacedLabel } from './labelLanes.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { amountInUnit, type AxisUnit } from './axisUnit.ts';
import { textWidth } from './textWidth.ts';
import { axisTicks, gutterOf, type AxisTick } from './valueAxis.ts';

/** Amounts of one option at the start, after one year, after two years, and so on. */
export interface YearLine {
  /** Index of the option in the plan. */
  readonly place: number;
  /** Name of the option. */
  readonly name: string;
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

const HEAD = 26;
const LANE = 18;
const FOOT = 38;
const EDGE = 10;
const MIN_GUTTER = 56;
/** An axis starts at 0 if the lines rise to more than about three times their minimum. */
const FROM_ZERO = 0.3;

/**
 * Sums over the years as lines, with the points where they cross. The values of each year can be read.
 *
 * @param lines - one for each option; they may end in different years
 * @param crossings - marked on the lines, each with its label above
 * @param unit - that the amounts are shown in; what is told of a year may have a unit of its own
 * @param size - room in pixels; the total height grows with labels that would overlap
 * @param theme - colours
 */
export function crossingLines(
  { lines, crossings }: { readonly lines: readonly YearLine[]; readonly crossings: readonly LineCrossing[] },
  unit: AxisUnit,
  size: Size,
  theme: ChartTheme,
): Chart {
  const yearCount = Math.max(1, ...lines.map(({ amounts }) => amounts.length - 1));
  const y = scaleLinear().domain(domainOf(lines, unit)).nice(4).range([size.plot, 0]);
  const ticks = axisTicks(y.ticks(4));
  const gutter = Math.max(MIN_GUTTER, gutterOf(ticks, unit.symbol));
  const x = scaleLinear()
    .domain([0, yearCount])
    .range([gutter, size.width - EDGE]);
  const labels = labelLanes(
    crossings.map(({ time_years, label }) => ({ at: x(time_years), width: textWidth(label, 'bold') + 14 })),
    [gutter, size.width],
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
      width: size.width,
    });
  });

  const drawn = drawing(size.width, top + size.plot + FOOT, [
    mark('text', { x: gutter - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    mark('g', { transform: `translate(0 ${String(top)})` }, [
      ...ticks.flatMap((tick) =>
        amountTick(tick, { at: round(y(tick.value)), gutter, width: size.width }, theme),
      ),
      ...yearTicks(x, yearCount, size, theme),
      ...curves,
      ...marks,
    ]),
  ]);
  const readings = Array.from({ length: yearCount + 1 }, (_, year): ChartReading => {
    const from = round(Math.max(gutter, x(year - 0.5)));
    const shown = lines.filter(({ amounts }) => amounts[year] !== undefined);
    return {
      box: { x: from, y: top, width: round(Math.min(size.width, x(year + 0.5))) - from, height: size.plot },
      heading: `Year ${String(year)}`,
      values: shown.map(({ name, place, amounts }) => ({
        label: name,
        text: amountInUnit(amounts[year] ?? 0, unit),
        colour: chartThemeOf(theme, place).main,
      })),
      marks: [
        mark('line', {
          x1: round(x(year)),
          x2: round(x(year)),
          y1: top,
          y2: top + size.plot,
          stroke: theme.muted,
        }),
        ...shown.map(({ place, amounts }) =>
          mark('circle', {
            cx: round(x(year)),
            cy: round(top + y((amounts[year] ?? 0) / unit.divisor)),
            r: 4,
            fill: chartThemeOf(theme, place).main,
          }),
        ),
      ],
    };
  });
  return readable(drawn, readingList(readings, { page: 5 }));
}

function domainOf(lines: readonly YearLine[], { divisor }: AxisUnit): [number, number] {
  const [least = 0, most = 0] = extent(lines.flatMap(({ amounts }) => amounts));
  const low = least > 0 && least < FROM_ZERO * most ? 0 : Math.min(least, most);
  return most > low ? [low / divisor, most / divisor] : [low / divisor, low / divisor + 1];
}

interface TickPlace {
  readonly at: number;
  readonly gutter: number;
  readonly width: number;
}

function amountTick({ value, text }: AxisTick, { at, gutter, width }: TickPlace, theme: ChartTheme): Mark[] {
  return [
    mark('line', {
      x1: gutter,
      x2: width,
      y1: at,
      y2: at,
      stroke: value === 0 ? theme.muted : theme.line,
    }),
    mark('text', { x: gutter - 8, y: at + 4, 'text-anchor': 'end', fill: theme.muted }, [text]),
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

interface CrossingLook {
  readonly theme: ChartTheme;
  readonly colour: string;
  /** From the top of the drawing to the top of the plot. */
  readonly top: number;
  readonly plot: number;
  readonly width: number;
}

function crossingMarks(
  at: { readonly x: number; readonly y: number },
  placed: PlacedLabel | undefined,
  label: string,
  { theme, colour, top, plot, width }: CrossingLook,
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
    mark('text', { x: round(left + 14), y: round(baseline), fill: theme.ink, 'font-weight': 600 }, [
      clippedText(label, width - left - 14, 'bold'),
    ]),
  ];
}
