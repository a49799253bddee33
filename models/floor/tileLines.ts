import type { Room } from './roomSchema.ts';
import type { Segment } from './segment.ts';
import type { Point } from './pointSchema.ts';

/** A tile where the plan states none. */
export const USUAL_TILE_mm = 600;

/**
 * The joints of the tiles of a floor, each cut at the outline of the room.
 *
 * @param room - with its outline; tiles of 600 mm from the origin where it states none
 * @returns lines along y from west to east, then lines along x from south to north
 */
export function tileLines({ outline, tile_mm = USUAL_TILE_mm, tileOrigin }: Room): Segment[] {
  const { x_mm: originX = 0, y_mm: originY = 0 } = tileOrigin ?? {};
  const along = (from: (point: Point) => number, across: (point: Point) => number, origin: number) =>
    steps(outline.map(across), tile_mm, origin).flatMap((at) =>
      spans(outline, { at, from, across }).map((span) => ({ at, span })),
    );
  const x = (point: Point): number => point.x_mm;
  const y = (point: Point): number => point.y_mm;
  return [
    ...along(y, x, originX).map(({ at, span }) => ({
      x1_mm: at,
      y1_mm: span[0],
      x2_mm: at,
      y2_mm: span[1],
    })),
    ...along(x, y, originY).map(({ at, span }) => ({
      x1_mm: span[0],
      y1_mm: at,
      x2_mm: span[1],
      y2_mm: at,
    })),
  ];
}

/** Positions of joints strictly between the ends of a room. */
function steps(values: readonly number[], tile_mm: number, origin: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const first = Math.floor((least - origin) / tile_mm) + 1;
  const count = Math.max(0, Math.ceil((most - origin) / tile_mm) - first);
  return Array.from({ length: count }, (_, index) => origin + (first + index) * tile_mm);
}

interface Cut {
  /** Position of the line. */
  readonly at: number;
  readonly from: (point: Point) => number;
  readonly across: (point: Point) => number;
}

/** The parts of a line that are inside an outline, by the even-odd rule. */
function spans(outline: readonly Point[], { at, from, across }: Cut): (readonly [number, number])[] {
  const crossings: number[] = [];
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner;
    const [one, other] = [across(corner), across(next)];
    // Half-open, so that a corner on the line counts once.
    if (one <= at === other <= at) return;
    crossings.push(from(corner) + ((at - one) / (other - one)) * (from(next) - from(corner)));
  });
  crossings.sort((one, other) => one - other);
  return Array.from({ length: Math.floor(crossings.length / 2) }, (_, pair) => [
    crossings[2 * pair] ?? 0,
    crossings[2 * pair + 1] ?? 0,
  ]);
}
