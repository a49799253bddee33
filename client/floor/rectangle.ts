import type { Rectangle } from '../../models/floor/rectangle.ts';

/** A point of the floor. */
export interface FloorPoint {
  readonly x_mm: number;
  readonly y_mm: number;
}

/** True where a point lies in a rectangle or on its edge. */
export function contains(rectangle: Rectangle, { x_mm, y_mm }: FloorPoint): boolean {
  return (
    x_mm >= rectangle.west_mm &&
    x_mm <= rectangle.east_mm &&
    y_mm >= rectangle.south_mm &&
    y_mm <= rectangle.north_mm
  );
}

/** The smallest rectangle round all; undefined of none. */
export function boundsOf(rectangles: Iterable<Rectangle>): Rectangle | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { west_mm, south_mm, east_mm, north_mm } of rectangles) {
    west = Math.min(west, west_mm);
    south = Math.min(south, south_mm);
    east = Math.max(east, east_mm);
    north = Math.max(north, north_mm);
  }
  return west > east ? undefined : { west_mm: west, south_mm: south, east_mm: east, north_mm: north };
}

/** A rectangle moved by so much. */
export function shifted(
  { west_mm, south_mm, east_mm, north_mm }: Rectangle,
  x_mm: number,
  y_mm: number,
): Rectangle {
  return {
    west_mm: west_mm + x_mm,
    south_mm: south_mm + y_mm,
    east_mm: east_mm + x_mm,
    north_mm: north_mm + y_mm,
  };
}

/** The rectangle between two corners, in whole millimetres. */
export function between(one: FloorPoint, other: FloorPoint): Rectangle {
  return {
    west_mm: Math.min(one.x_mm, other.x_mm),
    south_mm: Math.min(one.y_mm, other.y_mm),
    east_mm: Math.max(one.x_mm, other.x_mm),
    north_mm: Math.max(one.y_mm, other.y_mm),
  };
}

/**
 * True where a point lies inside a polygon: an odd number of its edges crosses the ray to the east.
 *
 * @param outline - corners in order; the last is joined to the first
 */
export function isInside(outline: readonly FloorPoint[], { x_mm, y_mm }: FloorPoint): boolean {
  let isIn = false;
  let last = outline.at(-1);
  for (const corner of outline) {
    if (last !== undefined && corner.y_mm > y_mm !== last.y_mm > y_mm) {
      const share = (y_mm - corner.y_mm) / (last.y_mm - corner.y_mm);
      if (x_mm < corner.x_mm + share * (last.x_mm - corner.x_mm)) isIn = !isIn;
    }
    last = corner;
  }
  return isIn;
}
