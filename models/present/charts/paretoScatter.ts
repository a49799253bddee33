import { extent } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { curveStepAfter, curveStepBefore, line } from 'd3-shape';
import { acrossTicks } from './acrossTicks.ts';
import { chartKeys } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { axisTitle } from './figureAxis.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import type { ParetoDesign, ParetoDesigns, ParetoFigure } from './paretoDesigns.ts';
import { drawnDesigns, type DrawnDesign, type DrawnDesigns } from './paretoPoints.ts';
import { paretoReadings } from './paretoReadings.ts';
import { paretoKeys, paretoLook, paretoNotes } from './paretoKeys.ts';
import { readable, type Chart } from './readings.ts';
import { axisTicks, gutterOf } from './valueAxis.ts';

interface Size {
  readonly width: number;
}

const HEAD = 30;
const PLOT = { narrow: 260, wide: 340 };
const NARROW = 500;
const FOOT = 46;
const NOTE = 18;
const EDGE = 10;
const GAP = 8;
const TICKS = 5;
/** Radius of the dots of a front, and of one with many designs. */
const LARGE = 5;
const SMALL = 3.5;
const MANY = 40;

/**
 * The designs of a search between two figures: feasible ones as dots, the others lighter, and those of the front connected by the
 * bound of what they dominate. Dots within 4 pixels are drawn as one. Each dot can be read, those of the front first, and has the
 * id of its design.
 *
 * @param shape - up to 100,000 designs
 * @param size - room in pixels
 * @param theme - colours
 */
export function paretoScatter(shape: ParetoDesigns, { width }: Size, theme: ChartTheme): Chart {
  const whole = shape.designs.filter(({ x, y }) => x !== null && y !== null);
  const plot = width < NARROW ? PLOT.narrow : PLOT.wide;
  const y = axisOf(whole, 'y').range([HEAD + plot, HEAD]);
  const ticks = axisTicks(y.ticks(TICKS));
  const gutter = gutterOf(ticks, '');
  const x = axisOf(whole, 'x').range([gutter + EDGE, width - EDGE]);
  const drawn = drawnDesigns(shape, (design) => [x(design.x ?? 0), y(design.y ?? 0)]);
  const across = acrossTicks(x, [0, width]);
  const bottom = HEAD + plot;
  const keys = chartKeys(paretoKeys(shape, theme), { top: bottom + FOOT, width }, theme);
  const notes = paretoNotes(shape, drawn);
  const noteTop = bottom + FOOT + keys.height + 14;
  const children = [
    mark('text', { x: 0, y: 14, fill: theme.muted }, [clippedText(titleOf(shape.y), width)]),
    ...ticks.flatMap(({ value, text }) => [
      mark('line', { x1: gutter, x2: width, y1: round(y(value)), y2: round(y(value)), stroke: theme.line }),
      mark('text', { x: gutter - GAP, y: round(y(value) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        text,
      ]),
    ]),
    ...across.values.map((tick) =>
      mark('line', { x1: round(x(tick)), x2: round(x(tick)), y1: HEAD, y2: bottom, stroke: theme.line }),
    ),
    ...across.labels(bottom + 19, theme.muted),
    mark('text', { x: width, y: bottom + 36, 'text-anchor': 'end', fill: theme.muted }, [
      clippedText(titleOf(shape.x), width),
    ]),
    ...dotMarks(drawn, theme),
    ...frontMarks(drawn, shape, theme),
    ...keys.marks,
    ...notes.map((note, index) =>
      mark('text', { x: 0, y: noteTop + index * NOTE, fill: theme.muted }, [clippedText(note, width)]),
    ),
  ];
  const height = bottom + FOOT + keys.height + notes.length * NOTE + 4;
  return readable(drawing(width, height, children), paretoReadings(shape, drawn, theme));
}

/** "Annual cost, M USD: less is better". */
const titleOf = (figure: ParetoFigure): string => `${axisTitle(figure)}: ${figure.better} is better`;

function axisOf(designs: readonly ParetoDesign[], side: 'x' | 'y'): ScaleLinear<number, number> {
  const [least = 0, most = 1] = extent(designs, (design) => design[side] ?? undefined);
  const room = least === 0 ? 1 : Math.abs(least) * 0.05;
  const scale = scaleLinear().domain(most > least ? [least, most] : [least - room, least + room]);
  return scale.nice(TICKS);
}

/** One path for the feasible designs and one for the others. */
function dotMarks({ others }: DrawnDesigns, theme: ChartTheme): Mark[] {
  const { feasible, infeasible } = paretoLook(theme);
  const path = (isFeasible: boolean, dot: string): string =>
    others
      .filter(({ point }) => point.design.isFeasible === isFeasible)
      .map(({ point: { at } }) => `M${String(round(at[0]))} ${String(round(at[1]))}${dot}`)
      .join('');
  return [
    mark('path', { ...infeasible, class: 'infeasible', d: path(false, 'm-2 -2l4 4m0 -4l-4 4') }),
    mark('path', { ...feasible, class: 'feasible', d: path(true, 'h0') }),
  ].filter(({ attributes }) => attributes['d'] !== '');
}

/** The designs of the front in the order of x, and a ring around the chosen design. */
function frontMarks({ front, chosen }: DrawnDesigns, { x }: ParetoDesigns, theme: ChartTheme): Mark[] {
  const { frontLine, frontDot } = paretoLook(theme);
  // What a design dominates is on the side of larger x if less is better, so the bound goes on at its y to the next design.
  const bound = line<DrawnDesign>()
    .x(({ at }) => at[0])
    .y(({ at }) => at[1])
    .curve(x.better === 'less' ? curveStepAfter : curveStepBefore)
    .digits(1);
  const r = front.length > MANY ? SMALL : LARGE;
  const dots = front.map(({ at, design }) =>
    mark('circle', { ...frontDot, r, cx: round(at[0]), cy: round(at[1]), 'data-design': design.id }),
  );
  const ring =
    chosen === null
      ? []
      : [
          mark('circle', {
            class: 'chosen',
            cx: round(chosen.at[0]),
            cy: round(chosen.at[1]),
            r: 9,
            fill: 'none',
            stroke: theme.ink,
            'stroke-width': 2,
          }),
        ];
  return [
    ...(front.length > 1 ? [mark('path', { ...frontLine, class: 'front', d: bound([...front]) ?? '' })] : []),
    ...dots,
    ...ring,
  ];
}
