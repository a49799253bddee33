import type { Point } from '../../floor/pointSchema.ts';
import { boundsOf, type Rectangle } from '../../floor/rectangle.ts';

/** The bounds of a room outline. */
export function boundsOfOutline(outline: readonly Point[]): Rectangle {
  return (
    boundsOf(
      outline.map(({ x_mm, y_mm }) => ({ west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm })),
    ) ?? { west_mm: 0, south_mm: 0, east_mm: 10_000, north_mm: 10_000 }
  );
}
