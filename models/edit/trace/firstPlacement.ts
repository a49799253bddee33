import type { Rectangle } from '../../floor/rectangle.ts';
import type { TracePlacement, TraceSize } from './tracePlacement.ts';

/** Width of a drawing without a scale on a floor without a room. */
const WIDTH_mm = 30_000;

/**
 * The placement of a drawing that has the coordinates of the plan.
 *
 * @param drawing - with its south-west corner, in its units
 */
export const ownPlacement = (
  { west, south }: { readonly west: number; readonly south: number },
  unit_mm: number,
): TracePlacement => ({ x_mm: west * unit_mm, y_mm: south * unit_mm, mm_per_unit: unit_mm });

/**
 * Initial placement of a drawing: in its own scale at the origin, otherwise as wide as the room.
 *
 * @param unit_mm - of the drawing; null if it has none
 * @param room - bounds of the room; undefined if there is none
 */
export function firstPlacement(
  size: TraceSize,
  unit_mm: number | null,
  room: Rectangle | undefined,
): TracePlacement {
  const [x_mm, y_mm] = [room?.west_mm ?? 0, room?.south_mm ?? 0];
  if (unit_mm !== null) return { x_mm, y_mm, mm_per_unit: unit_mm };
  const width_mm = room === undefined ? WIDTH_mm : room.east_mm - room.west_mm;
  return { x_mm, y_mm, mm_per_unit: width_mm / Math.max(size.width, 1e-9) };
}
