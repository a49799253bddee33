import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { significant } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme, OptionColours } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';

/** An hour that is marked on a load curve. */
export interface LoadPeak {
  /** Hour of the year, from 0. */
  readonly hour: number;
  readonly load_kW: number;
  readonly isChosen: boolean;
  /** What it tells. */
  readonly reading: Pick<ChartReading, 'heading' | 'values'>;
}

/** Hourly load of a year with marked hours. */
export interface LoadCurve {
  readonly load_kW: Float64Array;
  readonly peaks: readonly LoadPeak[];
  readonly colours: OptionColours;
}

interface Size {
  readonly width: number;
}

const GUTTER = 52;
const HEAD = 26;
const PLOT = 150;
const FOOT = 24;
const HOURS_PER_DAY = 24;
/** Reach of a dot for a pointer, in pixels. */
const REACH = 11;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The load of a year as a band from the lowest to the highest hour of each day, with its peaks as dots, which are its places. Each dot
 * is a group with `data-peak`, its place in the list, for a click to find.
 *
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function loadCurve({ load_kW, peaks, colours }: LoadCurve, { width }: Size, theme: ChartTheme): Chart {
  const dayCount = Math.max(1, Math.ceil(load_kW.length / HOURS_PER_DAY));
  const largest_kW = max([max(load_kW) ?? 0, ...peaks.map((peak) => peak.load_kW)]) ?? 0;
  const unit = scaleFor('power', [largest_kW]);
  const x = scaleLinear()
    .domain([0, dayCount])
    .range([GUTTER, width - 6]);
  const y = scaleLinear()
    .domain([0, largest_kW > 0 ? largest_kW / unit.divisor : 1])
    .nice(4)
    .range([HEAD + PLOT, HEAD]);
  const heightOf = (power_kW: number): number => round(y(power_kW / unit.divisor));
  const inOrder = [...peaks.entries()].sort(
    ([, one], [, other]) => Number(one.isChosen) - Number(other.isChosen),
  );
  const drawn = drawing(width, HEAD + PLOT + FOOT, [
    mark('text', { x: GUTTER - 8, y: 16, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    ...y.ticks(4).flatMap((tick) => [
      mark('line', {
        x1: GUTTER,
        x2: width - 6,
        y1: round(y(tick)),
        y2: round(y(tick)),
        stroke: tick === 0 ? theme.muted : theme.line,
      }),
      mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        significant(tick),
      ]),
    ]),
    mark('path', {
      d: dayBand(load_kW, dayCount, { x: (day) => round(x(day)), y: heightOf }),
      fill: colours.soft,
      stroke: colours.main,
      'stroke-width': 1,
    }),
    ...monthMarks(dayCount, { x: (day) => round(x(day)), width }, theme),
    ...inOrder.map(([index, peak]) =>
      mark('g', { class: 'peak', 'data-peak': index }, [
        mark('circle', {
          cx: round(x((peak.hour + 0.5) / HOURS_PER_DAY)),
          cy: heightOf(peak.load_kW),
          r: REACH,
          fill: 'transparent',
        }),
        mark('circle', {
          cx: round(x((peak.hour + 0.5) / HOURS_PER_DAY)),
          cy: heightOf(peak.load_kW),
          r: peak.isChosen ? 6 : 4,
          fill: peak.isChosen ? theme.more : theme.surface,
          stroke: theme.more,
          'stroke-width': 2,
        }),
      ]),
    ),
  ]);
  return readable(
    drawn,
    readingList(
      peaks.map(({ hour, load_kW: peak_kW, reading }) => ({
        ...reading,
        box: {
          x: x((hour + 0.5) / HOURS_PER_DAY) - REACH,
          y: heightOf(peak_kW) - REACH,
          width: 2 * REACH,
          height: 2 * REACH,
        },
      })),
    ),
  );
}

interface Places {
  readonly x: (day: number) => number;
  readonly y: (power_kW: number) => number;
}

/** Highest hours from left to right, then lowest hours back. */
function dayBand(load_kW: Float64Array, dayCount: number, { x, y }: Places): string {
  let [top, foot] = ['', ''];
  for (let day = 0; day < dayCount; day += 1) {
    const hours = load_kW.subarray(day * HOURS_PER_DAY, (day + 1) * HOURS_PER_DAY);
    if (hours.length === 0) continue;
    top += `${day === 0 ? 'M' : 'L'}${String(x(day + 0.5))} ${String(y(Math.max(...hours)))}`;
    foot = `L${String(x(day + 0.5))} ${String(y(Math.min(...hours)))}${foot}`;
  }
  return `${top}${foot}Z`;
}

function monthMarks(dayCount: number, { x, width }: Pick<Places, 'x'> & Size, theme: ChartTheme): Mark[] {
  const letters = width < 500 ? 1 : 3;
  let day = 0;
  return MONTH_DAYS.flatMap((days, index) => {
    const count = days + (index === 1 && dayCount === 366 ? 1 : 0);
    const [from, middle] = [x(day), x(day + count / 2)];
    day += count;
    return [
      ...(index === 0
        ? []
        : [
            mark('line', {
              x1: from,
              x2: from,
              y1: HEAD + PLOT,
              y2: HEAD + PLOT + 4,
              stroke: theme.muted,
            }),
          ]),
      mark('text', { x: middle, y: HEAD + PLOT + 17, 'text-anchor': 'middle', fill: theme.muted }, [
        monthName(index + 1).slice(0, letters),
      ]),
    ];
  });
}
