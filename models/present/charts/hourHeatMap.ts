import { hourOfYearLabel } from '../format/hourOfYear.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme } from './chartTheme.ts';
import { heatLegend, LEGEND } from './heatLegend.ts';
import { heatColours, heatStep, heatText, isMissing, pueHeat, type HeatQuantity } from './heatScale.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, type Chart, type ChartReading } from './readings.ts';

interface Size {
  readonly width: number;
}

/** Positions of the cells of an hourly year: days from left to right, hours of the day from top to bottom. */
export interface HourGrid {
  readonly left: number;
  readonly top: number;
  readonly dayCount: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const LEFT = 34;
const TOP = 6;
const HOURS = 24;
const MONTHS = 22;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MIN_MARK = 4;
const WEEK = 7;

/**
 * Positions of the cells of a heat map.
 *
 * @param hourCount - of the year
 * @param size - room in pixels
 */
export function hourGrid(hourCount: number, { width }: Size): HourGrid {
  const dayCount = Math.max(1, Math.ceil(hourCount / HOURS));
  return {
    left: LEFT,
    top: TOP,
    dayCount,
    cellWidth: (width - LEFT) / dayCount,
    cellHeight: width < 500 ? 6 : 8,
  };
}

/**
 * The hour of the year at a point of a heat map.
 *
 * @returns undefined outside the cells
 */
export function hourAt(
  { left, top, dayCount, cellWidth, cellHeight }: HourGrid,
  x: number,
  y: number,
): number | undefined {
  const day = Math.floor((x - left) / cellWidth);
  const hour = Math.floor((y - top) / cellHeight);
  const isInside = day >= 0 && day < dayCount && hour >= 0 && hour < HOURS;
  return isInside ? day * HOURS + hour : undefined;
}

/**
 * A quantity of every hour of a year as coloured cells, in the steps of its scale, which the legend states. Hours without a
 * value stay empty. Each hour can be read; arrows to the right and left move by a day, down and up by an hour.
 *
 * @param values - one for each hour from midnight of 1 January on, in the unit of the quantity
 * @param size - room in pixels; the height follows
 * @param theme - colours
 * @param quantity - with its scale; default: PUE, on its fixed scale
 */
export function hourHeatMap(
  values: Float64Array,
  size: Size,
  theme: ChartTheme,
  quantity: HeatQuantity = pueHeat,
): Chart {
  const grid = hourGrid(values.length, size);
  const { left, top, cellHeight } = grid;
  const colours = heatColours(quantity, theme);
  const plot = HOURS * cellHeight;
  const drawn = drawing(size.width, top + plot + MONTHS + LEGEND, [
    mark('rect', { x: left, y: top, width: size.width - left, height: plot, fill: theme.hover }),
    ...cellPaths(values, grid, quantity).map((path, step) =>
      mark('path', { d: path, fill: colours[step] ?? theme.ink, 'shape-rendering': 'crispEdges' }),
    ),
    ...[0, 6, 12, 18, 24].map((hour) =>
      mark(
        'text',
        {
          x: left - 6,
          y: top + hour * cellHeight + 4,
          'text-anchor': 'end',
          fill: theme.muted,
          'font-size': 11,
        },
        [`${String(hour)} h`],
      ),
    ),
    ...monthLabels(grid, size, theme),
    ...heatLegend(quantity, { top: top + plot + MONTHS + 8, left, right: size.width }, theme),
  ]);
  return readable(drawn, {
    count: values.length,
    of: (hour) => hourReading(hour, values, { grid, quantity, theme }),
    at: (x, y) => {
      const hour = hourAt(grid, x, y);
      return hour !== undefined && hour < values.length ? hour : undefined;
    },
    steps: { across: HOURS, down: 1, page: WEEK * HOURS },
  });
}

/** One path for each step of the scale; adjacent hours of a day are one rectangle. */
function cellPaths(values: Float64Array, grid: HourGrid, quantity: HeatQuantity): string[] {
  const { left, top, dayCount, cellWidth, cellHeight } = grid;
  const stepAt = (index: number): number => {
    const value = values[index];
    return value === undefined || isMissing(value, quantity) ? -1 : heatStep(value, quantity);
  };
  const paths = Array.from({ length: quantity.thresholds.length + 1 }, () => '');
  const width = String(round(cellWidth));
  for (let day = 0; day < dayCount; day += 1) {
    let from = 0;
    for (let hour = 1; hour <= HOURS; hour += 1) {
      const step = stepAt(day * HOURS + from);
      if (hour < HOURS && stepAt(day * HOURS + hour) === step) continue;
      if (step >= 0) {
        const [x, y] = [round(left + day * cellWidth), top + from * cellHeight];
        const height = String((hour - from) * cellHeight);
        paths[step] = `${paths[step] ?? ''}M${String(x)} ${String(y)}h${width}v${height}h-${width}z`;
      }
      from = hour;
    }
  }
  return paths;
}

function monthLabels(
  { left, top, cellWidth, cellHeight, dayCount }: HourGrid,
  { width }: Size,
  theme: ChartTheme,
): Mark[] {
  let day = 0;
  const letters = width < 500 ? 1 : 3;
  return DAYS.map((days, index) => {
    const count = days + (index === 1 && dayCount === 366 ? 1 : 0);
    const x = round(left + (day + count / 2) * cellWidth);
    day += count;
    return mark('text', { x, y: top + HOURS * cellHeight + 16, 'text-anchor': 'middle', fill: theme.muted }, [
      monthName(index + 1).slice(0, letters),
    ]);
  });
}

interface Read {
  readonly grid: HourGrid;
  readonly quantity: HeatQuantity;
  readonly theme: ChartTheme;
}

/** Any year with as many days as the hours. */
const yearOf = ({ dayCount }: HourGrid): number => (dayCount === 366 ? 2024 : 2025);

function hourReading(hour: number, values: Float64Array, { grid, quantity, theme }: Read): ChartReading {
  const { left, top, cellWidth, cellHeight } = grid;
  const box = {
    x: round(left + Math.floor(hour / HOURS) * cellWidth),
    y: top + (hour % HOURS) * cellHeight,
    width: round(cellWidth),
    height: cellHeight,
  };
  const wider = Math.max(0, MIN_MARK - box.width);
  const frame = { ...box, x: round(box.x - wider / 2), width: box.width + wider };
  const value = values[hour];
  const label = value === undefined || isMissing(value, quantity) ? '' : quantity.label;
  return {
    box,
    heading: hourOfYearLabel(hour, quantity.year ?? yearOf(grid)),
    values: [{ label, text: heatText(value, quantity) }],
    marks: [
      mark('rect', { ...frame, fill: 'none', stroke: theme.surface, 'stroke-width': 4 }),
      mark('rect', { ...frame, fill: 'none', stroke: theme.ink, 'stroke-width': 2 }),
    ],
  };
}
