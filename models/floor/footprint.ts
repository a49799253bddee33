import type { Facing } from './pointSchema.ts';
import type { Rectangle } from './rectangle.ts';

/** An item with a position and dimensions: side to side, and front to rear. */
export interface Placed {
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg?: Facing | undefined;
}

/**
 * The footprint of an item after rotation: if it faces east or west, its depth runs from west to east.
 *
 * @param thing - south-west corner of the footprint, width and depth before rotation, and facing (default: north)
 */
export function footprint({ x_mm, y_mm, width_mm, depth_mm, facing_deg = 0 }: Placed): Rectangle {
  const isTurned = facing_deg === 90 || facing_deg === 270;
  return {
    west_mm: x_mm,
    south_mm: y_mm,
    east_mm: x_mm + (isTurned ? depth_mm : width_mm),
    north_mm: y_mm + (isTurned ? width_mm : depth_mm),
  };
}
