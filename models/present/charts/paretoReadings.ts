import { fixed } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { valueInUnit } from './figureAxis.ts';
import { mark, round } from './mark.ts';
import type { ParetoDesigns } from './paretoDesigns.ts';
import type { DrawnDesign, DrawnDesigns } from './paretoPoints.ts';
import type { ChartReading, Readings, ReadingValue } from './readings.ts';

/** A dot is found within this distance, in pixels. */
const REACH_px = 12;
/** Dots of the front are larger by this. */
const FRONT_px = 3;
const HALF = 6;

/**
 * The readings of a scatter: the designs of the front from left to right, then the others. The nearest dot is read.
 *
 * @param shape - labels and units of the figures
 * @param drawn - what is drawn
 * @param theme - colours
 */
export function paretoReadings(shape: ParetoDesigns, drawn: DrawnDesigns, theme: ChartTheme): Readings {
  const { front, others } = drawn;
  const places = [
    ...front.map((dot) => ({ dot, count: 1, reach: REACH_px + FRONT_px })),
    ...others.map(({ point, count }) => ({ dot: point, count, reach: REACH_px })),
  ];
  return {
    count: places.length,
    of: (place) => {
      const { dot, count = 1 } = places[place] ?? {};
      return dot === undefined
        ? { box: { x: 0, y: 0, width: 0, height: 0 }, heading: '', values: [] }
        : dotReading(dot, { shape, count, isFront: place < front.length }, theme);
    },
    at: (x, y) => {
      let found: number | undefined;
      let least = 0;
      for (const [place, { dot, reach }] of places.entries()) {
        const beyond = Math.hypot(dot.at[0] - x, dot.at[1] - y) - reach;
        if (beyond >= least) continue;
        least = beyond;
        found = place;
      }
      return found;
    },
    steps: { across: 1, down: 1, page: Math.max(1, Math.round(places.length / 10)) },
  };
}

interface Read {
  readonly shape: ParetoDesigns;
  readonly count: number;
  readonly isFront: boolean;
}

function dotReading(
  { design, at }: DrawnDesign,
  { shape, count, isFront }: Read,
  theme: ChartTheme,
): ChartReading {
  const { x, y } = shape;
  const [cx, cy] = [round(at[0]), round(at[1])];
  const { limit = '' } = design;
  const status = isFront ? 'on the Pareto front' : design.isFeasible ? 'within limits' : 'outside limits';
  const ring = { cx, cy, r: 7, fill: 'none' };
  const values: ReadingValue[] = [
    { label: x.label, text: valueInUnit(design.x ?? 0, x.unit) },
    { label: y.label, text: valueInUnit(design.y ?? 0, y.unit) },
    { label: '', text: status },
    ...(limit === '' ? [] : [{ label: 'Outside limits', text: limit }]),
    ...(count > 1 ? [{ label: '', text: `and ${fixed(count - 1, 0)} more designs at this dot` }] : []),
  ];
  return {
    id: design.id,
    box: { x: cx - HALF, y: cy - HALF, width: 2 * HALF, height: 2 * HALF },
    heading: design.name,
    values: limit === '' ? values : values.filter(({ text }) => text !== 'outside limits'),
    marks: [
      mark('circle', { ...ring, stroke: theme.surface, 'stroke-width': 4 }),
      mark('circle', { ...ring, stroke: theme.ink, 'stroke-width': 2 }),
    ],
  };
}
