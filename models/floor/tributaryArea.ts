import type { CheckContext } from './CheckContext.ts';
import { nearerOf, obstacleAhead, wallAhead } from './clearance.ts';
import type { Facing } from './pointSchema.ts';
import { opposite } from './rectangle.ts';
import type { FloorRack } from './FloorRack.ts';

/** The tributary area of a rack, and the depths that it consists of. */
export interface Tributary {
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Half of the aisle in front of the rack, and half of the aisle behind it. */
  readonly frontShare_mm: number;
  readonly rearShare_mm: number;
  readonly area_m2: number;
}

/**
 * The tributary area of a rack: its footprint, and half of the free depth in front of and behind it, limited to a standard
 * aisle width. Floor at its sides is not counted, since adjacent racks are there.
 *
 * @param context - the racks, units and walls near this rack must already be gathered
 */
export function tributaryOf(standing: FloorRack, context: CheckContext): Tributary {
  const { coldAisle, hotAisle } = context.rules;
  const { width_mm, depth_mm, facing_deg } = standing.rack;
  const frontShare_mm = halfFree(standing, context, { side: facing_deg, depth_mm: coldAisle.value });
  const rearShare_mm = halfFree(standing, context, {
    side: opposite(facing_deg),
    depth_mm: hotAisle.value,
  });
  const area_m2 = (width_mm * (depth_mm + frontShare_mm + rearShare_mm)) / 1e6;
  return { width_mm, depth_mm, frontShare_mm, rearShare_mm, area_m2 };
}

function halfFree(
  { area }: FloorRack,
  { nearRacks, nearBlocks, nearWalls }: CheckContext,
  probe: { readonly side: Facing; readonly depth_mm: number },
): number {
  const outlook = { area, ...probe };
  let nearest = wallAhead(outlook, nearWalls);
  for (const block of nearBlocks) nearest = nearerOf(nearest, obstacleAhead(outlook, block));
  for (const other of nearRacks) {
    nearest = nearerOf(nearest, obstacleAhead(outlook, { name: other.rack.key, area: other.area }));
  }
  return Math.min(nearest?.distance_mm ?? Infinity, probe.depth_mm) / 2;
}
