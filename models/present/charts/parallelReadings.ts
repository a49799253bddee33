import { fixed } from '../format/number.ts';
import { valueInUnit } from './figureAxis.ts';
import type { ChartTheme } from './chartTheme.ts';
import { mark, round, type Mark } from './mark.ts';
import type { ParallelAxis, ParallelDesign, ParallelDesigns } from './parallelDesigns.ts';
import { alongAxis, pointOf, type ParallelLayout, type PlacedAxis } from './parallelLayout.ts';
import type { ParallelSample } from './parallelSample.ts';
import type { ChartBox, ChartReading, Readings, ReadingValue } from './readings.ts';

interface Read {
  readonly shape: ParallelDesigns;
  readonly layout: ParallelLayout;
  readonly sample: ParallelSample;
  readonly theme: ChartTheme;
}

/** Lines and axes are found within this distance, in pixels. */
const REACH_px = 8;
const HALF = 5;

/**
 * The readings of parallel coordinates: the axes with their ranges, then the designs within the ranges, those of the front first.
 * At an axis it is read, elsewhere the nearest line.
 */
export function parallelReadings(read: Read): Readings {
  const { layout, sample } = read;
  const { axes, ends } = layout;
  const lines = [...sample.front, ...sample.inside];
  return {
    count: axes.length + lines.length,
    of: (place) => {
      const [axis, design] = [axes[place], lines[place - axes.length]];
      if (axis !== undefined) return axisReading(axis, read);
      if (design !== undefined) return lineReading(design, read);
      return { box: { x: 0, y: 0, width: 0, height: 0 }, heading: '', values: [] };
    },
    at: (x, y) => {
      const [along, across] = layout.isUpright ? [y, x] : [x, y];
      if (along < Math.min(ends[0], 0) || across < 0 || along > ends[1] + REACH_px) return undefined;
      const near = axes.findIndex(({ at }) => Math.abs(at - across) <= REACH_px);
      if (near !== -1) return along < ends[0] - REACH_px ? undefined : near;
      const line = nearestLine(lines, { along, across }, axes);
      return line === undefined ? undefined : axes.length + line;
    },
    steps: { across: 1, down: 1, page: Math.max(1, axes.length) },
  };
}

interface Point {
  readonly along: number;
  readonly across: number;
}

function nearestLine(
  lines: readonly ParallelDesign[],
  point: Point,
  axes: readonly PlacedAxis[],
): number | undefined {
  const next = axes.findIndex(({ at }) => at > point.across);
  const [before, after] = [axes[next - 1], axes[next]];
  if (before === undefined || after === undefined) return undefined;
  const share = (point.across - before.at) / (after.at - before.at);
  let found: number | undefined;
  let least = REACH_px;
  for (const [index, { values }] of lines.entries()) {
    const from = alongAxis(before, values[next - 1] ?? null);
    const to = alongAxis(after, values[next] ?? null);
    const distance = Math.abs(from + (to - from) * share - point.along);
    if (distance >= least) continue;
    least = distance;
    found = index;
  }
  return found;
}

/** A value of an axis as text. */
export function parallelValueText(axis: ParallelAxis, value: number | null): string {
  if (value === null) return 'no figure';
  return axis.kind === 'figure' ? valueInUnit(value, axis.unit) : (axis.choices[value] ?? '');
}

function axisReading(placed: PlacedAxis, { shape, layout, sample }: Read): ChartReading {
  const { axis, at, bounds } = placed;
  const [from, to] = layout.ends;
  const [x, y] = pointOf(layout, from, at - HALF);
  const [width, height] = pointOf(layout, to - from, 2 * HALF);
  const rangeText = ([low, high]: readonly [number, number]): string => {
    const texts = [parallelValueText(axis, low), parallelValueText(axis, high)];
    return [...new Set(texts)].join(' to ');
  };
  const brush = shape.brushes[axis.id];
  const values: ReadingValue[] = [
    { label: axis.kind === 'choice' ? 'Choices' : 'All designs', text: rangeText(bounds) },
    ...(brush === undefined ? [] : [{ label: 'Range', text: rangeText(brush) }]),
    {
      label: 'Within all ranges',
      text: `${fixed(sample.insideCount, 0)} of ${fixed(shape.designs.length, 0)} designs`,
    },
  ];
  return {
    box: { x: round(x), y: round(y), width: round(width), height: round(height) },
    heading: axis.label,
    values,
  };
}

function lineReading(design: ParallelDesign, { shape, layout, theme }: Read): ChartReading {
  const isFront = shape.frontIds.includes(design.id);
  return {
    id: design.id,
    box: boxOfLine(design, layout),
    heading: design.name,
    values: [
      ...shape.axes.map((axis, index) => ({
        label: axis.label,
        text: parallelValueText(axis, design.values[index] ?? null),
      })),
      ...(isFront ? [{ label: '', text: 'on the Pareto front' }] : []),
    ],
    marks: [
      designLine(design, layout, { stroke: theme.surface, 'stroke-width': 6 }),
      designLine(design, layout, { stroke: theme.ink, 'stroke-width': 3 }),
    ],
  };
}

/** Around the middle of the first part of a line. */
function boxOfLine({ values }: ParallelDesign, layout: ParallelLayout): ChartBox {
  const [first, second = first] = layout.axes;
  if (first === undefined || second === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const along = (alongAxis(first, values[0] ?? null) + alongAxis(second, values[1] ?? values[0] ?? null)) / 2;
  const [x, y] = pointOf(layout, along, (first.at + second.at) / 2);
  return { x: Math.max(0, round(x - HALF)), y: round(y - HALF), width: 2 * HALF, height: 2 * HALF };
}

/** A design as a line through all axes. */
export function designLine(
  { values }: ParallelDesign,
  layout: ParallelLayout,
  look: Mark['attributes'],
): Mark {
  const points = layout.axes.map((placed, index) => {
    const [x, y] = pointOf(layout, alongAxis(placed, values[index] ?? null), placed.at);
    return `${String(round(x))} ${String(round(y))}`;
  });
  // With a single axis the line is a dot.
  const d = `M${points.join('L')}${points.length === 1 ? 'h0' : ''}`;
  return mark('path', { d, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...look });
}
