import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { figureText, scaledFigure } from '../format/figure.ts';
import { fixed } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import type { ChartTheme, OptionColours } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, type Chart, type ChartReading } from './readings.ts';
import { axisTicks, gutterOf } from './valueAxis.ts';

/** Hourly loads of a year, largest first. */
export interface LoadDuration {
  readonly facility_kW: Float64Array;
  readonly it_kW: Float64Array;
  readonly colours: OptionColours;
}

interface Size {
  readonly width: number;
  /** Largest load of all charts that are compared; default: of this one. */
  readonly most_kW?: number;
}

const HEAD = 26;
const PLOT = 180;
const FOOT = 38;
const STEP_px = 2;

/**
 * Load duration curve: hours of the year in which a load is reached, for the facility and, in front of it, for IT. Each curve
 * is sorted separately. Each hour can be read; arrows to the right and left move by a hundredth of the year.
 *
 * @param loads - sorted
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function loadDuration(
  { facility_kW, it_kW, colours }: LoadDuration,
  size: Size,
  theme: ChartTheme,
): Chart {
  const hourCount = facility_kW.length;
  const largest = max([size.most_kW ?? 0, facility_kW[0] ?? 0, it_kW[0] ?? 0]) ?? 0;
  const unit = scaleFor('power', [largest]);
  const y = scaleLinear()
    .domain([0, largest > 0 ? largest / unit.divisor : 1])
    .nice(4)
    .range([HEAD + PLOT, HEAD]);
  const ticks = axisTicks(y.ticks(4));
  const gutter = gutterOf(ticks, unit.symbol);
  const x = scaleLinear()
    .domain([0, Math.max(1, hourCount)])
    .range([gutter, size.width - 2]);
  const pointCount = Math.max(2, Math.floor((size.width - gutter) / STEP_px));
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
  const hourTicks = hourCount === 0 ? [0] : x.ticks(size.width < 500 ? 3 : 6);
  const drawn = drawing(size.width, HEAD + PLOT + FOOT, [
    mark('text', { x: gutter - 8, y: 16, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    ...ticks.flatMap(({ value, text }) => [
      mark('line', {
        x1: gutter,
        x2: size.width - 2,
        y1: round(y(value)),
        y2: round(y(value)),
        stroke: value === 0 ? theme.muted : theme.line,
      }),
      mark('text', { x: gutter - 8, y: round(y(value) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        text,
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
        [fixed(hour, 0)],
      ),
    ),
    mark('text', { x: size.width - 2, y: HEAD + PLOT + 33, 'text-anchor': 'end', fill: theme.muted }, [
      'hours of the year',
    ]),
  ]);
  const readingOf = (hour: number): ChartReading => {
    const at = round(x(hour));
    const tell = (loads: Float64Array): string => figureText(scaledFigure('power', loads[hour] ?? 0, unit));
    const dot = (loads: Float64Array): Mark =>
      mark('circle', {
        cx: at,
        cy: round(heightOf(loads, hour)),
        r: 4,
        fill: theme.surface,
        stroke: theme.ink,
        'stroke-width': 2,
      });
    return {
      box: { x: at - 4, y: HEAD, width: 8, height: PLOT },
      heading: `${fixed(hour + 1, 0)} hours of the year`,
      values: [
        { label: 'Facility at least', text: tell(facility_kW), colour: colours.soft },
        { label: 'IT at least', text: tell(it_kW), colour: colours.main },
      ],
      marks: [
        mark('line', { x1: at, x2: at, y1: HEAD, y2: HEAD + PLOT, stroke: theme.ink }),
        dot(facility_kW),
        dot(it_kW),
      ],
    };
  };
  return readable(drawn, {
    count: hourCount,
    of: readingOf,
    at: (atX, atY) => {
      if (hourCount === 0 || atX < gutter - 4 || atY < HEAD || atY > HEAD + PLOT + FOOT) return undefined;
      return Math.min(hourCount - 1, Math.max(0, Math.round(x.invert(atX))));
    },
    steps: {
      across: Math.max(1, Math.round(hourCount / 100)),
      down: 1,
      page: Math.max(1, Math.round(hourCount / 10)),
    },
  });
}
