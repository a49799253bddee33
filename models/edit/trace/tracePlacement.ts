import { clamp } from '../../math/clamp.ts';
import type { Rectangle } from '../../floor/rectangle.ts';
import type { Point } from '../../floor/pointSchema.ts';

/** Placement of a drawing on the floor: its south-west corner, and the size of one of its units. */
export interface TracePlacement {
  readonly x_mm: number;
  readonly y_mm: number;
  readonly mm_per_unit: number;
}

/** The size of a drawing in its own units: pixels of an image, units of a DXF. */
export interface TraceSize {
  readonly width: number;
  readonly height: number;
}

/** The area of the floor that a drawing covers. */
export function tracedArea({ x_mm, y_mm, mm_per_unit }: TracePlacement, size: TraceSize): Rectangle {
  return {
    west_mm: x_mm,
    south_mm: y_mm,
    east_mm: x_mm + size.width * mm_per_unit,
    north_mm: y_mm + size.height * mm_per_unit,
  };
}

/** Minimum and maximum size of a unit: from a photograph of a rack to a map. */
const [MIN_mm_per_unit, MAX_mm_per_unit] = [1e-7, 1e7];

/**
 * The placement in which two points have a known distance; the first point does not move.
 *
 * @param placement - the current one
 * @param from - a point of the floor in the current placement
 * @param to - another
 * @returns the placement unchanged if the points are identical
 */
export function scaledBy(
  placement: TracePlacement,
  [from, to]: readonly [Point, Point],
  distance_mm: number,
): TracePlacement {
  const now_mm = Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm);
  if (!(now_mm > 0) || !(distance_mm > 0)) return placement;
  const scale = clamp((placement.mm_per_unit * distance_mm) / now_mm, MIN_mm_per_unit, MAX_mm_per_unit);
  const factor = scale / placement.mm_per_unit;
  return {
    mm_per_unit: scale,
    x_mm: from.x_mm - (from.x_mm - placement.x_mm) * factor,
    y_mm: from.y_mm - (from.y_mm - placement.y_mm) * factor,
  };
}

/** The placement after moving a point of the drawing to another point. */
export function movedTo(placement: TracePlacement, from: Point, to: Point): TracePlacement {
  return {
    ...placement,
    x_mm: placement.x_mm + to.x_mm - from.x_mm,
    y_mm: placement.y_mm + to.y_mm - from.y_mm,
  };
}
