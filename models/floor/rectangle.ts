import type { Facing, Point } from './pointSchema.ts';

/** An axis-aligned rectangle: x to the east, y to the north. */
export interface Rectangle {
  readonly west_mm: number;
  readonly south_mm: number;
  readonly east_mm: number;
  readonly north_mm: number;
}

/** The axis that a row runs along. */
export type Axis = 'x' | 'y';

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.west_mm < b.east_mm && b.west_mm < a.east_mm && a.south_mm < b.north_mm && b.south_mm < a.north_mm;
}

/** Whether two rectangles share a point. */
export function touches(a: Rectangle, b: Rectangle): boolean {
  return (
    a.west_mm <= b.east_mm && b.west_mm <= a.east_mm && a.south_mm <= b.north_mm && b.south_mm <= a.north_mm
  );
}

/** The shortest distance between two rectangles in mm; 0 if they touch. */
export function distanceBetween(a: Rectangle, b: Rectangle): number {
  const x_mm = Math.max(a.west_mm - b.east_mm, b.west_mm - a.east_mm, 0);
  const y_mm = Math.max(a.south_mm - b.north_mm, b.south_mm - a.north_mm, 0);
  return x_mm === 0 ? y_mm : y_mm === 0 ? x_mm : Math.hypot(x_mm, y_mm);
}

/** A rectangle with a margin of the same width on all sides. */
export function expanded(rectangle: Rectangle, margin_mm: number): Rectangle {
  return {
    west_mm: rectangle.west_mm - margin_mm,
    south_mm: rectangle.south_mm - margin_mm,
    east_mm: rectangle.east_mm + margin_mm,
    north_mm: rectangle.north_mm + margin_mm,
  };
}

/** The strip in front of one side of a rectangle, as wide as that side. */
export function stripAhead(rectangle: Rectangle, side: Facing, depth_mm: number): Rectangle {
  const { west_mm, south_mm, east_mm, north_mm } = rectangle;
  if (side === 0) return { west_mm, east_mm, south_mm: north_mm, north_mm: north_mm + depth_mm };
  if (side === 180) return { west_mm, east_mm, south_mm: south_mm - depth_mm, north_mm: south_mm };
  if (side === 90) return { south_mm, north_mm, west_mm: east_mm, east_mm: east_mm + depth_mm };
  return { south_mm, north_mm, west_mm: west_mm - depth_mm, east_mm: west_mm };
}

/** Distance of another rectangle beyond one side, in mm; negative if it extends over that side. */
export function gapTo(rectangle: Rectangle, side: Facing, other: Rectangle): number {
  if (side === 0) return other.south_mm - rectangle.north_mm;
  if (side === 180) return rectangle.south_mm - other.north_mm;
  if (side === 90) return other.west_mm - rectangle.east_mm;
  return rectangle.west_mm - other.east_mm;
}

/** The bounding rectangle of others; there must be at least one. */
export function boundingRectangle(rectangles: readonly Rectangle[]): Rectangle {
  let west_mm = Infinity;
  let south_mm = Infinity;
  let east_mm = -Infinity;
  let north_mm = -Infinity;
  for (const each of rectangles) {
    west_mm = Math.min(west_mm, each.west_mm);
    south_mm = Math.min(south_mm, each.south_mm);
    east_mm = Math.max(east_mm, each.east_mm);
    north_mm = Math.max(north_mm, each.north_mm);
  }
  return { west_mm, south_mm, east_mm, north_mm };
}

/** The opposite side. */
export const opposite = (side: Facing): Facing =>
  side === 0 ? 180 : side === 180 ? 0 : side === 90 ? 270 : 90;

/** True if a point is in a rectangle or on its edge. */
export function contains(rectangle: Rectangle, { x_mm, y_mm }: Point): boolean {
  return (
    x_mm >= rectangle.west_mm &&
    x_mm <= rectangle.east_mm &&
    y_mm >= rectangle.south_mm &&
    y_mm <= rectangle.north_mm
  );
}

/** The bounding rectangle; undefined if there are none. */
export function boundsOf(rectangles: Iterable<Rectangle>): Rectangle | undefined {
  const all = [...rectangles];
  return all.length === 0 ? undefined : boundingRectangle(all);
}

/** A rectangle moved by an offset. */
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
export function rectangleBetween(one: Point, other: Point): Rectangle {
  return {
    west_mm: Math.min(one.x_mm, other.x_mm),
    south_mm: Math.min(one.y_mm, other.y_mm),
    east_mm: Math.max(one.x_mm, other.x_mm),
    north_mm: Math.max(one.y_mm, other.y_mm),
  };
}
