import { checkContext, type CheckContext } from './CheckContext.ts';
import type { Floor, PlacedRack } from './Floor.ts';
import { gatherNear } from './rackChecks.ts';
import { addRacks } from './rackGrid.ts';
import { byKey, standingRack } from './StandingRack.ts';
import { tributaryOf } from './tributaryArea.ts';

/** Floors that were asked about before: a hall asks once for each of its racks. */
const remembered = new WeakMap<Floor, CheckContext>();

/**
 * How much floor carries a rack: its footprint, and half the ways before and behind it, each counted up to a usual aisle.
 *
 * @param rack - one of the floor, or one that is to stand there
 * @param floor - not to be changed afterwards
 * @returns m²
 */
export function tributaryArea_m2(rack: PlacedRack, floor: Floor): number {
  const context = contextOf(floor);
  const standing = standingRack(rack);
  gatherNear(standing.area, context);
  const own = context.nearRacks.findIndex((near) => near.rack.key === rack.key);
  if (own >= 0) context.nearRacks.splice(own, 1);
  return tributaryOf(standing, context).area_m2;
}

/**
 * How much more a rack may weigh where it stands before the floor is overloaded.
 *
 * @param rack - one of the floor
 * @param floor - not to be changed afterwards
 * @returns kg, below 0 where the floor is overloaded; null where the room states no floor load or the weight is not known
 */
export function floorHeadroom_kg(rack: PlacedRack, floor: Floor): number | null {
  const { floorLoad_kg_per_m2 } = floor.room;
  if (floorLoad_kg_per_m2 === undefined || rack.weight_kg === null) return null;
  return floorLoad_kg_per_m2 * tributaryArea_m2(rack, floor) - rack.weight_kg;
}

function contextOf(floor: Floor): CheckContext {
  const known = remembered.get(floor);
  if (known !== undefined) return known;
  const context = checkContext(floor);
  addRacks(context.racks, floor.racks.map(standingRack).sort(byKey));
  remembered.set(floor, context);
  return context;
}
