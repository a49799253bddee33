import { extent, max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { ParallelAxis, ParallelDesign, ParallelDesigns } from './parallelDesigns.ts';
import { textWidth } from './textWidth.ts';
import { axisTicks } from './valueAxis.ts';

/** Where an axis is, in pixels of the drawing. */
export interface PlacedAxis {
  readonly axis: ParallelAxis;
  /** Across the axis: x of an upright one, y of one from left to right. */
  readonly at: number;
  /** Along the axis: a figure, or the index of a choice, to pixels. */
  readonly scale: ScaleLinear<number, number>;
  /** Least and largest value that a range of it may have. */
  readonly bounds: readonly [least: number, most: number];
  /** Along the axis: where lines without a value cross it. */
  readonly missingAt: number;
  /** Whether a design lacks a value. */
  readonly hasMissing: boolean;
}

/** The axes of parallel coordinates. */
export interface ParallelLayout {
  readonly axes: readonly PlacedAxis[];
  /** Upright beside each other, or from left to right below each other, where they or their labels have no room. */
  readonly isUpright: boolean;
  /** Room for an axis with its labels, across it. */
  readonly spacing: number;
  /** Along all axes, in ascending order. */
  readonly ends: readonly [number, number];
  /** Bottom of axes and labels. */
  readonly bottom: number;
}

/** Top of upright axes: label and unit are above them. */
const TOP = 48;
const PLOT = 300;
const MIN_SPACING = 110;
const LEFT = 8;
/** Of an axis from left to right: its label is above it. */
const ROW = 84;
const ROW_AXIS = 30;
const MISSING = 20;
/** From the left, for the word that says what lines without a value do. */
const MISSING_LEFT = 72;
const TICKS = 5;

/**
 * Places the axes: upright, if each then has 110 pixels and room for its figures.
 *
 * @param shape - axes and designs
 * @param width - of the drawing, in pixels
 */
export function parallelLayout(
  { axes, designs }: Pick<ParallelDesigns, 'axes' | 'designs'>,
  width: number,
): ParallelLayout {
  const scales = axes.map((axis, index) => scaleOf(axis, designs, index));
  const spacing = width / Math.max(1, axes.length);
  const widest = max(axes, (axis, index) => figureWidth(axis, scales[index])) ?? 0;
  const isUpright = spacing >= MIN_SPACING && widest + 24 <= spacing;
  const missing = axes.map((_, index) => designs.some(({ values }) => (values[index] ?? null) === null));
  const hasMissing = missing.includes(true);
  const ends: [number, number] = isUpright
    ? [TOP, TOP + PLOT]
    : [hasMissing ? MISSING_LEFT : LEFT, width - LEFT];
  return {
    isUpright,
    spacing: isUpright ? spacing : ROW,
    ends,
    bottom: isUpright ? TOP + PLOT + (hasMissing ? MISSING + 20 : 8) : axes.length * ROW - 30,
    axes: axes.map((axis, index) => {
      const scale = scales[index] ?? scaleLinear();
      return {
        axis,
        at: isUpright ? LEFT + index * spacing : ROW_AXIS + index * ROW,
        scale: scale.range(isUpright ? [TOP + PLOT, TOP] : ends),
        bounds: boundsOf(axis, designs, index),
        missingAt: isUpright ? TOP + PLOT + MISSING : MISSING_LEFT / 2 - LEFT,
        hasMissing: missing[index] ?? false,
      };
    }),
  };
}

function scaleOf(
  axis: ParallelAxis,
  designs: readonly ParallelDesign[],
  index: number,
): ScaleLinear<number, number> {
  if (axis.kind === 'choice') return scaleLinear().domain([-0.5, Math.max(1, axis.choices.length) - 0.5]);
  const [least, most] = boundsOf(axis, designs, index);
  const room = least === 0 ? 1 : Math.abs(least) * 0.05;
  return scaleLinear()
    .domain(most > least ? [least, most] : [least - room, least + room])
    .nice(TICKS);
}

function boundsOf(axis: ParallelAxis, designs: readonly ParallelDesign[], index: number): [number, number] {
  if (axis.kind === 'choice') return [0, Math.max(0, axis.choices.length - 1)];
  const [least = 0, most = 1] = extent(designs, ({ values }) => values[index] ?? undefined);
  return [least, most];
}

function figureWidth(axis: ParallelAxis, scale: ScaleLinear<number, number> | undefined): number {
  if (axis.kind === 'choice' || scale === undefined) return 0;
  return max(axisTicks(scale.ticks(TICKS)), ({ text }) => textWidth(text)) ?? 0;
}

/** A point of a drawing from its place along and across an axis. */
export function pointOf(
  { isUpright }: ParallelLayout,
  along: number,
  across: number,
): readonly [x: number, y: number] {
  return isUpright ? [across, along] : [along, across];
}

/** The place of a value along an axis. */
export function alongAxis({ scale, missingAt }: PlacedAxis, value: number | null): number {
  return value === null ? missingAt : scale(value);
}
