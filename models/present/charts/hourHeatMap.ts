import { max, min, ticks } from 'd3-array';
import { interpolateRgbBasis, quantize } from 'd3-interpolate';
import { scaleThreshold } from 'd3-scale';
import { fixed } from '../format/number.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

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
const LEGEND = 34;
const STEPS = 7;
const SWATCH = 12;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
 * A ratio of every hour of a year as coloured cells, in steps given in the legend. Hours with 0 have no ratio and stay empty.
 *
 * @param values - one for each hour from midnight of 1 January on
 * @param size - room in pixels; the height follows
 * @param theme - colours
 */
export function hourHeatMap(values: Float64Array, size: Size, theme: ChartTheme): Mark {
  const grid = hourGrid(values.length, size);
  const { left, top, cellWidth, cellHeight } = grid;
  const known = values.filter((value) => value > 0);
  const [least, most] = [min(known) ?? 1, max(known) ?? 1];
  const thresholds =
    most - least < 1e-4 ? [] : ticks(least, most, STEPS).filter((tick) => tick > least && tick < most);
  const colours =
    thresholds.length === 0
      ? [theme.ramp[1] ?? theme.ink]
      : quantize(interpolateRgbBasis([...theme.ramp]), thresholds.length + 1);
  const stepOf = scaleThreshold()
    .domain(thresholds)
    .range(colours.map((_, step) => step));

  const runs = colours.map(() => '');
  for (let day = 0; day < grid.dayCount; day += 1) {
    let from = 0;
    for (let hour = 1; hour <= HOURS; hour += 1) {
      const step = stepAt(day * HOURS + from);
      if (hour < HOURS && stepAt(day * HOURS + hour) === step) continue;
      if (step >= 0) {
        const [x, y] = [round(left + day * cellWidth), top + from * cellHeight];
        const height = String((hour - from) * cellHeight);
        runs[step] =
          `${runs[step] ?? ''}M${String(x)} ${String(y)}h${String(round(cellWidth))}v${height}h-${String(round(cellWidth))}z`;
      }
      from = hour;
    }
  }
  function stepAt(index: number): number {
    const value = values[index] ?? 0;
    return value > 0 ? stepOf(value) : -1;
  }

  const plot = HOURS * cellHeight;
  const height = top + plot + MONTHS + LEGEND;
  return drawing(size.width, height, [
    mark('rect', { x: left, y: top, width: size.width - left, height: plot, fill: theme.hover }),
    ...runs.map((path, step) =>
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
    ...legend(
      colours,
      thresholds,
      { least, most, top: top + plot + MONTHS + 8, left, right: size.width },
      theme,
    ),
  ]);
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

interface LegendPlace {
  readonly least: number;
  readonly most: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Adjacent swatches with the thresholds below their boundaries. */
function legend(
  colours: readonly string[],
  thresholds: readonly number[],
  place: LegendPlace,
  theme: ChartTheme,
): Mark[] {
  const { least, most, top, left, right } = place;
  const width = Math.min(52, (right - left) / colours.length);
  const decimals = most - least < 0.02 ? 4 : most - least < 0.2 ? 3 : 2;
  const bounds = [least, ...thresholds, most];
  const isCrowded = textWidth(fixed(most, decimals)) + 6 > width;
  return [
    ...colours.map((colour, step) =>
      mark('rect', {
        x: round(left + step * width),
        y: top,
        width: round(width),
        height: SWATCH,
        fill: colour,
      }),
    ),
    ...(colours.length === 1 ? [least] : bounds).flatMap((bound, index) => {
      const isEdge = index === 0 || index === bounds.length - 1;
      if (isCrowded && !isEdge) return [];
      return [
        mark(
          'text',
          {
            x: round(left + index * width),
            y: top + SWATCH + 13,
            'text-anchor': 'middle',
            fill: theme.muted,
            'font-size': 11,
          },
          [fixed(bound, decimals)],
        ),
      ];
    }),
  ];
}
