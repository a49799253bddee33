import type { PlacedRack } from '../../floor/Floor.ts';
import { floorHeadroom_kg } from '../../floor/capacityOfFloor.ts';
import type { FacilityFloor } from '../../plan/prepare/FacilityFloor.ts';
import type { FloorRoom } from './rackLimits.ts';

/** The id of the rack entry in the plan that a placed rack belongs to. */
export const rackIdOf = ({ key, label }: PlacedRack): string => key.slice(0, -label.length - 1);

/**
 * Remaining floor load under each rack entry of the plan: the minimum over its positions.
 *
 * @returns by rack id; no entry for rooms without a stated floor load
 */
export function floorRooms(floors: readonly FacilityFloor[]): ReadonlyMap<string, FloorRoom> {
  const rooms = new Map<string, FloorRoom>();
  for (const floor of floors) {
    if (floor.room.floorLoad_kg_per_m2 === undefined) continue;
    for (const rack of floor.racks) {
      const headroom_kg = floorHeadroom_kg(rack, floor);
      const id = rackIdOf(rack);
      if (headroom_kg === null || (rooms.get(id)?.headroom_kg ?? Infinity) <= headroom_kg) continue;
      rooms.set(id, { label: `Floor load under ${rack.label}`, path: rack.path, headroom_kg });
    }
  }
  return rooms;
}
