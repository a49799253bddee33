import { extent } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { acrossTicks } from './acrossTicks.ts';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading, type ReadingValue } from './readings.ts';
import { axisTicks, gutterOf } from './valueAxis.ts';

/** A figure of one option at a value of the input. */
export interface SweptPoint {
  /** Index of the value. */
  readonly step: number;
  readonly x: number;
  readonly y: number;
  /** False if the run has unmet heat or an inlet outside the limits: the point is drawn hollow. */
  readonly isSound: boolean;
}

/** One option over the values of the input. */
export interface SweptLine {
  /** Index of the option in the plan. */
  readonly place: number;
  /** In the order of the values; values without a figure are left out. */
  readonly points: readonly SweptPoint[];
  /** The value that the option has; null if it has none, or is not computed yet. */
  readonly own: { readonly x: number; readonly y: number } | null;
}

/** One figure over an input: the axes in the units shown. */
export interface SweepPanel {
  /** The values of the input, in their order. */
  readonly values: readonly number[];
  /** "Supply air, °C". */
  readonly inputText: string;
  /** Unit of the figure; empty for a ratio. */
  readonly unit: string;
  readonly lines: readonly SweptLine[];
  /** What is told at each value: the value, and the figures of the options, by their index in the plan. */
  readonly told: readonly SweptTold[];
}

/** What a chart tells at one value or place, with the options that it is of. */
export interface SweptTold {
  readonly heading: string;
  readonly values: readonly (Omit<ReadingValue, 'colour'> & { readonly place: number })[];
}

interface Size {
  readonly width: number;
}

const HEAD = 24;
const PLOT = 150;
const FOOT = 40;
const EDGE = 8;
const GAP = 8;
/** An axis starts at 0 if the lines rise to more than about three times their minimum. */
const FROM_ZERO = 0.3;
const TICKS = 4;

/**
 * One figure of all options over the values of an input, on one scale. Each option is a line in its colour, from the seventh on
 * dashed; a ring marks the value that the option has. Each value can be read.
 *
 * @param panel - figures in the unit shown
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function sweepLines(panel: SweepPanel, { width }: Size, theme: ChartTheme): Chart {
  const { values, lines, unit, inputText } = panel;
  const y = scaleLinear()
    .domain(domainOf(lines))
    .nice(TICKS)
    .range([HEAD + PLOT, HEAD]);
  const ticks = axisTicks(y.ticks(TICKS));
  const gutter = gutterOf(ticks, unit);
  const [first = 0, last = 1] = extent(values);
  const x = scaleLinear()
    .domain(first < last ? [first, last] : [first - 0.5, first + 0.5])
    .range([gutter, width - EDGE]);
  const curves = [...lines].reverse().flatMap((shown) => lineMarks(shown, x, y, theme));
  const drawn = drawing(width, HEAD + PLOT + FOOT, [
    mark('text', { x: gutter - GAP, y: 12, 'text-anchor': 'end', fill: theme.muted }, [unit]),
    ...ticks.flatMap(({ value, text }) => [
      mark('line', { x1: gutter, x2: width, y1: round(y(value)), y2: round(y(value)), stroke: theme.line }),
      mark('text', { x: gutter - GAP, y: round(y(value) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        text,
      ]),
    ]),
    ...acrossTicks(x, [0, width]).labels(HEAD + PLOT + 17, theme.muted),
    mark('text', { x: width, y: HEAD + PLOT + 35, 'text-anchor': 'end', fill: theme.muted }, [
      clippedText(inputText, width),
    ]),
    ...curves,
  ]);
  return readable(drawn, readingList(readingsOf(panel, x, [gutter, width], theme)));
}

function domainOf(lines: readonly SweptLine[]): [number, number] {
  const all = lines.flatMap(({ points, own }) => [
    ...points.map(({ y }) => y),
    ...(own === null ? [] : [own.y]),
  ]);
  const [least = 0, most = 1] = extent(all);
  const low = least > 0 && least < FROM_ZERO * most ? 0 : least;
  if (most > low) return [low, most];
  // One value: it is drawn in the middle.
  const room = Math.abs(most) > 0 ? Math.abs(most) * 0.05 : 1;
  return [low - room, most + room];
}

type Axis = ScaleLinear<number, number>;

/** Dashes of the second, third and fourth option of a colour. */
const DASHES = ['', '6 3', '2 3', '9 3 2 3'];

function lineMarks({ place, points, own }: SweptLine, x: Axis, y: Axis, theme: ChartTheme): Mark[] {
  const colour = chartThemeOf(theme, place).main;
  const dash = DASHES[Math.floor(place / theme.options.length) % DASHES.length] ?? '';
  const path = line<SweptPoint>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .digits(1);
  const dots = points.map((point) =>
    mark('circle', {
      cx: round(x(point.x)),
      cy: round(y(point.y)),
      r: point.isSound ? 2.5 : 3,
      fill: point.isSound ? colour : theme.surface,
      stroke: colour,
    }),
  );
  const ring =
    own === null
      ? []
      : [
          mark('circle', {
            class: 'own',
            cx: round(x(own.x)),
            cy: round(y(own.y)),
            r: 6,
            fill: 'none',
            stroke: colour,
            'stroke-width': 2,
          }),
        ];
  return [
    mark('path', {
      d: path([...points]) ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
      'data-option': place,
      ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    }),
    ...dots,
    ...ring,
  ];
}

/** One for each value, around it. */
function readingsOf(
  { values, told }: SweepPanel,
  x: Axis,
  [left, right]: readonly [left: number, right: number],
  theme: ChartTheme,
): ChartReading[] {
  const at = values.map((value) => x(value));
  return at.map((middle, step) => {
    const from = step === 0 ? left : ((at[step - 1] ?? middle) + middle) / 2;
    const to = step === at.length - 1 ? right : (middle + (at[step + 1] ?? middle)) / 2;
    return {
      box: { x: round(from), y: HEAD, width: round(Math.max(0, to - from)), height: PLOT },
      ...toldWithColours(told[step], theme),
    };
  });
}

/** What is told, in the colours of the options. */
export function toldWithColours(
  told: SweptTold | undefined,
  theme: ChartTheme,
): Pick<ChartReading, 'heading' | 'values'> {
  const { heading = '', values = [] } = told ?? {};
  return {
    heading,
    values: values.map(({ place, ...value }) => ({ ...value, colour: chartThemeOf(theme, place).main })),
  };
}
