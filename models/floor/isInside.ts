import type { Point } from './pointSchema.ts';

/**
 * True if a point is inside a polygon: an odd number of its edges crosses the ray to the east.
 *
 * @param outline - corners in order; the last is joined to the first
 */
export function isInside(outline: readonly Point[], { x_mm, y_mm }: Point): boolean {
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
