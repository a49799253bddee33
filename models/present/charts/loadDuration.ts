import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { significant } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import type { ChartTheme, OptionColours } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

/** Hourly loads of a year, largest first. */
export interface LoadDuration {
  readonly facility_kW: Float64Array;
  readonly it_kW: Float64Array;
  readonly colours: OptionColours;
}

interface Size {
  readonly width: number;
}

const GUTTER = 48;
const HEAD = 26;
const PLOT = 180;
const FOOT = 38;
const STEP_px = 2;

/**
 * Load duration curve: hours of the year in which a load is reached, for the facility and, in front of it, for IT. Each curve
 * is sorted separately.
 *
 * @param loads - sorted
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function loadDuration(
  { facility_kW, it_kW, colours }: LoadDuration,
  size: Size,
  theme: ChartTheme,
): Mark {
  const hourCount = facility_kW.length;
  const largest = max([facility_kW[0] ?? 0, it_kW[0] ?? 0]) ?? 0;
  const unit = scaleFor('power', [largest]);
  const x = scaleLinear()
    .domain([0, hourCount])
    .range([GUTTER, size.width - 2]);
  const y = scaleLinear()
    .domain([0, largest > 0 ? largest / unit.divisor : 1])
    .nice(4)
    .range([HEAD + PLOT, HEAD]);
  const pointCount = Math.max(2, Math.floor((size.width - GUTTER) / STEP_px));
  const hours = Array.from({ length: pointCount + 1 }, (_, point) =>
    Math.min(hourCount - 1, Math.round((point / pointCount) * hourCount)),
  );
  const heightOf = (loads: Float64Array, hour: number): number => y((loads[hour] ?? 0) / unit.divisor);
  const shape = (loads: Float64Array): string =>
    area<number>()
      .x((hour) => x(hour))
      .y0(y(0))
      .y1((hour) => heightOf(loads, hour))
      .digits(1)(hours) ?? '';
  const edge = (loads: Float64Array): string =>
    line<number>()
      .x((hour) => x(hour))
      .y((hour) => heightOf(loads, hour))
      .digits(1)(hours) ?? '';
  const curve = (loads: Float64Array, fill: string): Mark[] => [
    mark('path', { d: shape(loads), fill }),
    mark('path', { d: edge(loads), fill: 'none', stroke: colours.main, 'stroke-width': 1.5 }),
  ];
  const hourTicks = x.ticks(size.width < 500 ? 3 : 6);
  return drawing(size.width, HEAD + PLOT + FOOT, [
    mark('text', { x: GUTTER - 8, y: 16, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    ...y.ticks(4).flatMap((tick) => [
      mark('line', {
        x1: GUTTER,
        x2: size.width - 2,
        y1: round(y(tick)),
        y2: round(y(tick)),
        stroke: tick === 0 ? theme.muted : theme.line,
      }),
      mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        significant(tick),
      ]),
    ]),
    ...curve(facility_kW, colours.soft),
    ...curve(it_kW, colours.main),
    ...hourTicks.map((hour) =>
      mark(
        'text',
        {
          x: round(x(hour)),
          y: HEAD + PLOT + 16,
          'text-anchor': hour === 0 ? 'start' : 'middle',
          fill: theme.muted,
        },
        [hour.toLocaleString('en-US')],
      ),
    ),
    mark('text', { x: size.width - 2, y: HEAD + PLOT + 33, 'text-anchor': 'end', fill: theme.muted }, [
      'hours of the year',
    ]),
  ]);
}
