import type { CheckContext } from './CheckContext.ts';
import { nearer, thingBefore, wallBefore } from './freeDepth.ts';
import type { Facing } from './pointSchema.ts';
import { opposite } from './rectangle.ts';
import type { StandingRack } from './StandingRack.ts';

/** The floor that carries a rack, and the depths that it is made of. */
export interface Tributary {
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Half the way before the rack, and half the way behind it. */
  readonly frontShare_mm: number;
  readonly rearShare_mm: number;
  readonly area_m2: number;
}

/**
 * The floor that carries a rack: its footprint, and half the free depth before and behind it, where no more than a usual
 * aisle is counted as free. Floor beside the rack is not counted, since its neighbours stand there.
 *
 * @param context - with the racks, units and walls near this rack already gathered
 */
export function tributaryOf(standing: StandingRack, context: CheckContext): Tributary {
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
  { area }: StandingRack,
  { nearRacks, nearBlocks, nearWalls }: CheckContext,
  look: { readonly side: Facing; readonly depth_mm: number },
): number {
  const outlook = { area, ...look };
  let nearest = wallBefore(outlook, nearWalls);
  for (const block of nearBlocks) nearest = nearer(nearest, thingBefore(outlook, block));
  for (const other of nearRacks) {
    nearest = nearer(nearest, thingBefore(outlook, { name: other.rack.key, area: other.area }));
  }
  return Math.min(nearest?.distance_mm ?? Infinity, look.depth_mm) / 2;
}
