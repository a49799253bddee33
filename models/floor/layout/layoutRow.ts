import type { Facing } from '../pointSchema.ts';
import type { Axis, Rectangle } from '../rectangle.ts';
import type { FilledRow, RackInRow } from './fillRows.ts';
import type { LayoutRow, RackMove } from './LayoutRequest.ts';

/** A row in the row frame, and the axis of the room that it runs along. */
export interface RotatedRow extends FilledRow {
  readonly along: Axis;
}

/** Facing direction of a row in the room. */
function facingOf({ along, line: { facesUp } }: RotatedRow): Facing {
  if (along === 'x') return facesUp ? 0 : 180;
  return facesUp ? 90 : 270;
}

/** South edge of a rack in the row frame: fronts are in line, so the depth that a shallower rack leaves free is at its rear. */
const southOf = ({ line }: RotatedRow, { rack }: RackInRow): number =>
  line.facesUp ? line.y_mm + line.depth_mm - rack.depth_mm : line.y_mm;

/** Footprint of a row, in the row frame. */
export function extentOf(row: RotatedRow): Rectangle {
  let west_mm = Infinity;
  let south_mm = Infinity;
  let east_mm = -Infinity;
  let north_mm = -Infinity;
  for (const standing of row.racks) {
    const from_mm = southOf(row, standing);
    west_mm = Math.min(west_mm, standing.west_mm);
    east_mm = Math.max(east_mm, standing.west_mm + standing.rack.width_mm);
    south_mm = Math.min(south_mm, from_mm);
    north_mm = Math.max(north_mm, from_mm + standing.rack.depth_mm);
  }
  return { west_mm, south_mm, east_mm, north_mm };
}

/** Converts a rectangle of the row frame to room coordinates. */
export function asPlaced(
  along: Axis,
  area: Rectangle,
): Pick<LayoutRow, 'x_mm' | 'y_mm' | 'width_mm' | 'depth_mm'> {
  const { west_mm, south_mm, east_mm, north_mm } = area;
  const [alongRow_mm, across_mm] = [east_mm - west_mm, north_mm - south_mm];
  return along === 'x'
    ? { x_mm: west_mm, y_mm: south_mm, width_mm: alongRow_mm, depth_mm: across_mm }
    : { x_mm: south_mm, y_mm: west_mm, width_mm: across_mm, depth_mm: alongRow_mm };
}

/** Positions of the racks of a row in the room. */
export function movesOf(row: RotatedRow): RackMove[] {
  const facing_deg = facingOf(row);
  return row.racks.map((standing) => {
    const y_mm = southOf(row, standing);
    const place =
      row.along === 'x' ? { x_mm: standing.west_mm, y_mm } : { x_mm: y_mm, y_mm: standing.west_mm };
    return { key: standing.rack.key, ...place, facing_deg };
  });
}

/** A row in room coordinates. */
export const layoutRow = (row: RotatedRow): LayoutRow => ({
  along: row.along,
  facing_deg: facingOf(row),
  keys: row.racks.map(({ rack }) => rack.key),
  ...asPlaced(row.along, extentOf(row)),
});
