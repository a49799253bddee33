import { tickStep } from 'd3-array';
import { clamp } from '../../math/clamp.ts';
import { brushEnds } from './parallelAxisMarks.ts';
import type { PlacedAxis } from './parallelLayout.ts';

/** A range of an axis: least and largest figure, or index of the first and the last choice. */
export type BrushRange = readonly [low: number, high: number];

/** What a pointer moves: one end of a range, whose other end stays, or the range. */
export type BrushDrag =
  | { readonly kind: 'end'; readonly fixed: number }
  | { readonly kind: 'range'; readonly from: number; readonly range: BrushRange };

/** A step of a pointer and of a key, as parts of the axis. */
const POINTER_STEPS = 200;
const KEY_STEPS = 50;
const PAGE = 10;
/** An end of a range is held within this distance, in pixels. */
const REACH_px = 8;
const DIGITS = 12;

function stepOf({ axis, bounds: [least, most] }: PlacedAxis, count: number): number {
  if (axis.kind === 'choice') return 1;
  return most > least ? tickStep(least, most, count) : 0;
}

const withoutNoise = (value: number): number => Number(value.toPrecision(DIGITS));

/** The value at a place along an axis: of a figure to a two-hundredth of the axis, of choices the nearest. */
function valueAlong(placed: PlacedAxis, along: number): number {
  const [least, most] = placed.bounds;
  const step = stepOf(placed, POINTER_STEPS);
  const value = placed.scale.invert(along);
  const rounded = step === 0 ? value : withoutNoise(Math.round(value / step) * step);
  return clamp(rounded, least, most);
}

/**
 * What a pointer that goes down on an axis moves: an end of its range, the range, or the end of a new one.
 *
 * @param placed - the axis
 * @param range - that it has; undefined if none
 * @param along - place of the pointer along the axis, in pixels
 */
export function startBrush(placed: PlacedAxis, range: BrushRange | undefined, along: number): BrushDrag {
  const value = valueAlong(placed, along);
  if (range === undefined) return { kind: 'end', fixed: value };
  const [start, end] = brushEnds(placed, range);
  const [low, high] = range;
  const isRising = placed.scale(1) > placed.scale(0);
  if (Math.abs(along - start) <= REACH_px) return { kind: 'end', fixed: isRising ? high : low };
  if (Math.abs(along - end) <= REACH_px) return { kind: 'end', fixed: isRising ? low : high };
  return along > start && along < end ? { kind: 'range', from: value, range } : { kind: 'end', fixed: value };
}

/** The range while the pointer is at a place along the axis. */
export function draggedBrush(placed: PlacedAxis, drag: BrushDrag, along: number): BrushRange {
  const value = valueAlong(placed, along);
  if (drag.kind === 'end') return [Math.min(drag.fixed, value), Math.max(drag.fixed, value)];
  const [least, most] = placed.bounds;
  const [low, high] = drag.range;
  const by = clamp(value - drag.from, least - low, most - high);
  // Not rounded at the ends of the axis, so that the designs there stay within the range.
  if (by === least - low) return [least, withoutNoise(high + by)];
  return [withoutNoise(low + by), by === most - high ? most : withoutNoise(high + by)];
}

/**
 * A range after a key on one of its ends; without a range the ends are those of the axis.
 *
 * @param placed - the axis
 * @param range - that it has; undefined if none
 * @param end - that the key moves
 * @param key - arrow, page, Home or End; Escape, Delete and Backspace remove the range
 * @returns null for no range; undefined if the key does nothing
 */
export function steppedBrush(
  placed: PlacedAxis,
  range: BrushRange | undefined,
  end: 'low' | 'high',
  key: string,
): BrushRange | null | undefined {
  if (key === 'Escape' || key === 'Delete' || key === 'Backspace') return null;
  const [least, most] = placed.bounds;
  const [low, high] = range ?? placed.bounds;
  const [from, to] = end === 'low' ? [least, high] : [low, most];
  const value = end === 'low' ? low : high;
  const by = stepOf(placed, KEY_STEPS) * keySteps(key);
  const ends: Readonly<Record<string, number>> = { Home: from, End: to };
  // Not rounded at the ends, so that the designs there stay within the range.
  const next = ends[key] ?? clamp(withoutNoise(value + by), from, to);
  if (by === 0 && ends[key] === undefined) return undefined;
  return end === 'low' ? [next, high] : [low, next];
}

function keySteps(key: string): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: PAGE,
    PageDown: -PAGE,
  };
  return steps[key] ?? 0;
}
