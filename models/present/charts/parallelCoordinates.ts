import { chartKeys, type ChartKey } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, type Mark } from './mark.ts';
import { parallelAxisMarks } from './parallelAxisMarks.ts';
import type { ParallelDesigns } from './parallelDesigns.ts';
import { parallelLayout, type ParallelLayout } from './parallelLayout.ts';
import { designLine, parallelReadings } from './parallelReadings.ts';
import { parallelSample, type ParallelSample } from './parallelSample.ts';
import { readable, readingList, type Chart } from './readings.ts';

interface Size {
  readonly width: number;
}

const NOTE = 20;
/** Lines are fainter from these numbers of them on. */
const MANY = 60;
const VERY_MANY = 300;

/**
 * Designs as lines through one axis for each choice and figure. Ranges on axes fade the designs outside of them; those of the
 * Pareto front are highlighted. Of more than 1,000 designs a part is drawn, which the chart states. Axes and lines can be read.
 *
 * @param shape - designs with a value for each axis
 * @param size - room in pixels; where upright axes have no room they are drawn below each other
 * @param theme - colours
 */
export function parallelCoordinates(shape: ParallelDesigns, { width }: Size, theme: ChartTheme): Chart {
  if (shape.axes.length === 0 || shape.designs.length === 0) {
    const told = shape.axes.length === 0 ? 'No axis is shown.' : 'No design is computed yet.';
    const text = mark('text', { x: 0, y: 16, fill: theme.muted }, [clippedText(told, width)]);
    return readable(drawing(width, 24, [text]), readingList([]));
  }
  const layout = parallelLayout(shape, width);
  const sample = parallelSample(shape);
  const keys = chartKeys(keysOf(shape, theme), { top: layout.bottom + 8, width }, theme);
  const foot = layout.bottom + 8 + keys.height;
  const drawn = drawing(width, foot + sample.notes.length * NOTE + 4, [
    ...lineMarks(sample, layout, theme),
    ...layout.axes.flatMap((placed) =>
      parallelAxisMarks(placed, shape.brushes[placed.axis.id], { layout, width, theme }),
    ),
    ...keys.marks,
    ...sample.notes.map((note, index) =>
      mark('text', { x: 0, y: foot + 14 + index * NOTE, fill: theme.muted }, [clippedText(note, width)]),
    ),
  ]);
  return readable(drawn, parallelReadings({ shape, layout, sample, theme }));
}

interface Looks {
  readonly outside: Mark['attributes'];
  readonly inside: Mark['attributes'];
  readonly front: Mark['attributes'];
  readonly chosen: Mark['attributes'];
}

function looksOf({ ramp, line, muted, ink }: ChartTheme, count: number): Looks {
  const [, , middle = muted, strong = ink] = ramp;
  return {
    outside: { stroke: line },
    inside: { stroke: middle, 'stroke-opacity': count < MANY ? 0.7 : count < VERY_MANY ? 0.4 : 0.2 },
    front: { stroke: strong, 'stroke-width': 2 },
    chosen: { stroke: ink, 'stroke-width': 3.5, 'stroke-dasharray': '8 5' },
  };
}

function lineMarks(
  { front, inside, outside, chosen }: ParallelSample,
  layout: ParallelLayout,
  theme: ChartTheme,
): Mark[] {
  const looks = looksOf(theme, inside.length);
  return [
    mark(
      'g',
      { class: 'outside' },
      outside.map((design) => designLine(design, layout, looks.outside)),
    ),
    mark(
      'g',
      { class: 'inside' },
      inside.map((design) => designLine(design, layout, looks.inside)),
    ),
    mark(
      'g',
      { class: 'front' },
      front.map((design) => designLine(design, layout, { ...looks.front, 'data-design': design.id })),
    ),
    ...(chosen === null ? [] : [designLine(chosen, layout, { ...looks.chosen, class: 'chosen' })]),
  ].filter(({ tag, children }) => tag !== 'g' || children.length > 0);
}

/** What the lines are: those that there may be. */
function keysOf({ brushes, frontIds, chosenId }: ParallelDesigns, theme: ChartTheme): ChartKey[] {
  const looks = looksOf(theme, 0);
  const sign = (look: Mark['attributes']): Mark[] => [
    mark('path', { d: 'M0 6h18', fill: 'none', 'stroke-width': 2, ...look }),
  ];
  const isBrushed = Object.keys(brushes).length > 0;
  return [
    ...(frontIds.length === 0 ? [] : [{ text: 'Pareto front', sign: sign(looks.front) }]),
    { text: isBrushed ? 'within the ranges' : 'designs', sign: sign(looks.inside) },
    ...(isBrushed ? [{ text: 'outside a range', sign: sign(looks.outside) }] : []),
    ...(chosenId === null ? [] : [{ text: 'chosen', sign: sign(looks.chosen) }]),
  ];
}
