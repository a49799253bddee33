import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { figureText, scaledFigure } from '../format/figure.ts';
import { significant } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import type { ChartTheme, OptionColours } from './chartTheme.ts';
import { drawing, mark, round } from './mark.ts';
import { readable, readingList, type Chart } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** The hours around a peak. */
export interface HoursAroundPeak {
  /** Hourly load; hours before and after the year are not in it. */
  readonly load_kW: readonly number[];
  /** Start of each hour: "14 Jul, 15:00". */
  readonly times: readonly string[];
  /** Texts of the midnights within: their hour of the chart, and the day that begins. */
  readonly midnights: readonly { readonly at: number; readonly text: string }[];
  /** The hour that sets the demand, in the chart; null if none of these hours does. */
  readonly peakAt: number | null;
  /** Demand that is billed; null if it is not in kW of the load. */
  readonly billed_kW: number | null;
  readonly billedText: string;
  readonly colours: OptionColours;
}

interface Size {
  readonly width: number;
}

const GUTTER = 52;
const HEAD = 26;
const PLOT = 130;
const FOOT = 24;
/** Hours from an edge within which a text would exceed it. */
const EDGE = 5;

/**
 * The load around a peak, hour by hour, with the hour that sets the demand and a dashed line at the billed demand.
 *
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function hoursAroundPeak(hours: HoursAroundPeak, { width }: Size, theme: ChartTheme): Chart {
  const { load_kW, times, midnights, peakAt, billed_kW, billedText, colours } = hours;
  const largest_kW = max([...load_kW, billed_kW ?? 0]) ?? 0;
  const unit = scaleFor('power', [largest_kW]);
  const x = scaleLinear()
    .domain([0, Math.max(1, load_kW.length)])
    .range([GUTTER, width - 6]);
  const y = scaleLinear()
    .domain([0, largest_kW > 0 ? largest_kW / unit.divisor : 1])
    .nice(4)
    .range([HEAD + PLOT, HEAD]);
  const at = (power_kW: number): number => round(y(power_kW / unit.divisor));
  const steps = load_kW
    .map((power_kW, hour) => {
      const start =
        hour === 0 ? `M${String(round(x(0)))} ${String(at(power_kW))}` : `V${String(at(power_kW))}`;
      return `${start}H${String(round(x(hour + 1)))}`;
    })
    .join('');
  const foot = String(round(y(0)));
  const labelWidth = textWidth(billedText);
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
    ...(load_kW.length === 0
      ? []
      : [
          mark('path', {
            d: `${steps}V${foot}H${String(round(x(0)))}Z`,
            fill: colours.soft,
            stroke: 'none',
          }),
          mark('path', { d: steps, fill: 'none', stroke: colours.main, 'stroke-width': 1.5 }),
        ]),
    ...(peakAt === null
      ? []
      : [
          mark('rect', {
            x: round(x(peakAt)),
            y: at(load_kW[peakAt] ?? 0),
            width: round(x(peakAt + 1) - x(peakAt)),
            height: round(y(0) - at(load_kW[peakAt] ?? 0)),
            fill: theme.more,
          }),
        ]),
    ...(billed_kW === null
      ? []
      : [
          mark('line', {
            x1: GUTTER,
            x2: width - 6,
            y1: at(billed_kW),
            y2: at(billed_kW),
            stroke: theme.more,
            'stroke-dasharray': '5 4',
            'stroke-width': 1.5,
          }),
          mark(
            'text',
            {
              x: Math.max(GUTTER + labelWidth, width - 6),
              y: at(billed_kW) - 5,
              'text-anchor': 'end',
              fill: theme.more,
              stroke: theme.surface,
              'stroke-width': 3,
              'paint-order': 'stroke',
            },
            [billedText],
          ),
        ]),
    ...midnights.flatMap(({ at: hour, text }) => [
      mark('line', {
        x1: round(x(hour)),
        x2: round(x(hour)),
        y1: HEAD + PLOT,
        y2: HEAD + PLOT + 4,
        stroke: theme.muted,
      }),
      mark(
        'text',
        {
          x: round(x(hour)),
          y: HEAD + PLOT + 17,
          fill: theme.muted,
          'text-anchor': hour < EDGE ? 'start' : hour > load_kW.length - EDGE ? 'end' : 'middle',
        },
        [text],
      ),
    ]),
  ]);
  return readable(
    drawn,
    readingList(
      load_kW.map((power_kW, hour) => ({
        box: { x: x(hour), y: HEAD, width: x(hour + 1) - x(hour), height: PLOT },
        heading: times[hour] ?? '',
        values: [{ label: '', text: figureText(scaledFigure('power', power_kW)) }],
      })),
      { page: 24 },
    ),
  );
}
