import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { clamp } from '../../../../models/math/clamp.ts';
import { brushEnds } from '../../../../models/present/charts/parallelAxisMarks.ts';
import {
  draggedBrush,
  startBrush,
  steppedBrush,
  type BrushDrag,
  type BrushRange,
} from '../../../../models/present/charts/parallelBrushing.ts';
import {
  pointOf,
  type ParallelLayout,
  type PlacedAxis,
} from '../../../../models/present/charts/parallelLayout.ts';
import { parallelValueText } from '../../../../models/present/charts/parallelReadings.ts';

interface AxisBrushProps {
  readonly placed: PlacedAxis;
  readonly layout: ParallelLayout;
  readonly range: BrushRange | undefined;
  /** Called with another range; null for none. */
  readonly onRange: (range: BrushRange | null) => void;
}

/** Half of the width of the strip that takes the pointer, and how far it goes beyond the ends of the axis, in pixels. */
const HALF_px = 12;
/** A pointer that moves less removes the range. */
const CLICK_px = 4;

const boxOf = (
  layout: ParallelLayout,
  at: number,
  [from, to]: readonly [number, number],
): Readonly<Record<string, string>> => {
  const [left, top] = pointOf(layout, from, at - HALF_px);
  const [width, height] = pointOf(layout, to - from, 2 * HALF_px);
  return {
    left: `${String(left)}px`,
    top: `${String(top)}px`,
    width: `${String(width)}px`,
    height: `${String(height)}px`,
  };
};

/** The range of one axis of parallel coordinates, over its drawing: dragged by pointer, its ends moved by keys. */
export function AxisBrush({ placed, layout, range, onRange }: AxisBrushProps): JSX.Element {
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly brush: BrushDrag; readonly from: number; isMoved: boolean } | null>(null);
  const { axis, at } = placed;
  const [from, to] = layout.ends;
  const alongOf = ({ clientX, clientY }: PointerEvent): number => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined) return from;
    return from - HALF_px + (layout.isUpright ? clientY - box.top : clientX - box.left);
  };
  const onMove = (event: PointerEvent): void => {
    const current = drag.current;
    if (current === null) return;
    const along = alongOf(event);
    current.isMoved ||= Math.abs(along - current.from) >= CLICK_px;
    if (current.isMoved) onRange(draggedBrush(placed, current.brush, along));
  };
  return (
    <div
      ref={strip}
      class={layout.isUpright ? 'axis-brush is-upright' : 'axis-brush'}
      role="group"
      aria-label={`Range of ${axis.label}`}
      style={boxOf(layout, at, [from - HALF_px, to + HALF_px])}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const along = alongOf(event);
        drag.current = { brush: startBrush(placed, range, along), from: along, isMoved: false };
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        if (drag.current?.isMoved === false) onRange(null);
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      {(['low', 'high'] as const).map((end) => (
        <BrushEnd key={end} end={end} placed={placed} layout={layout} range={range} onRange={onRange} />
      ))}
    </div>
  );
}

interface BrushEndProps extends AxisBrushProps {
  readonly end: 'low' | 'high';
}

/** One end of a range, which keys move; without a range it is the end of the axis. */
function BrushEnd({ end, placed, layout, range, onRange }: BrushEndProps): JSX.Element {
  const { axis, bounds } = placed;
  const [low, high] = range ?? bounds;
  const [start, finish] = range === undefined ? layout.ends : brushEnds(placed, range);
  // Figures rise upwards on an upright axis.
  const [first, last] = layout.ends;
  const along = clamp((end === 'low') === layout.isUpright ? finish : start, first, last);
  const offset = `${String(along - first + HALF_px)}px`;
  const value = end === 'low' ? low : high;
  return (
    <div
      class={range === undefined ? 'brush-end' : 'brush-end is-set'}
      style={layout.isUpright ? { top: offset } : { left: offset }}
      role="slider"
      tabIndex={0}
      aria-label={`${axis.label}, ${end === 'low' ? 'lower' : 'upper'} end of the range`}
      aria-orientation={layout.isUpright ? 'vertical' : 'horizontal'}
      aria-valuemin={bounds[0]}
      aria-valuemax={bounds[1]}
      aria-valuenow={value}
      aria-valuetext={
        range === undefined ? `no range, ${parallelValueText(axis, value)}` : parallelValueText(axis, value)
      }
      onKeyDown={(event) => {
        const next = steppedBrush(placed, range, end, event.key);
        if (next === undefined) return;
        event.preventDefault();
        onRange(next);
      }}
    />
  );
}
