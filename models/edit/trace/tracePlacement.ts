import { clamp } from '../../math/clamp.ts';
import type { Rectangle } from '../../floor/rectangle.ts';
import type { Point } from '../../floor/pointSchema.ts';

/** Where a drawing to trace lies on the floor: its south-west corner, and how large one of its units is there. */
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

/** What a drawing takes of the floor. */
export function tracedArea({ x_mm, y_mm, mm_per_unit }: TracePlacement, size: TraceSize): Rectangle {
  return {
    west_mm: x_mm,
    south_mm: y_mm,
    east_mm: x_mm + size.width * mm_per_unit,
    north_mm: y_mm + size.height * mm_per_unit,
  };
}

/** Smallest and largest size of a unit: from a photograph of a rack to a map. */
const [LEAST, MOST] = [1e-7, 1e7];

/**
 * The placement in which two points are as far apart as somebody says; the first stays where it is.
 *
 * @param placement - as it is
 * @param from - a point of the floor, as the drawing lies now
 * @param to - another
 * @returns the placement unchanged where the points are one
 */
export function scaledBy(
  placement: TracePlacement,
  [from, to]: readonly [Point, Point],
  distance_mm: number,
): TracePlacement {
  const now_mm = Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm);
  if (!(now_mm > 0) || !(distance_mm > 0)) return placement;
  const scale = clamp((placement.mm_per_unit * distance_mm) / now_mm, LEAST, MOST);
  const factor = scale / placement.mm_per_unit;
  return {
    mm_per_unit: scale,
    x_mm: from.x_mm - (from.x_mm - placement.x_mm) * factor,
    y_mm: from.y_mm - (from.y_mm - placement.y_mm) * factor,
  };
}

/** The placement in which the drawing's point lies where another is. */
export function movedTo(placement: TracePlacement, from: Point, to: Point): TracePlacement {
  return {
    ...placement,
    x_mm: placement.x_mm + to.x_mm - from.x_mm,
    y_mm: placement.y_mm + to.y_mm - from.y_mm,
  };
}
