import { checkContext, type CheckContext } from './CheckContext.ts';
import type { Floor, PlacedRack } from './Floor.ts';
import { gatherNear } from './rackChecks.ts';
import { addRacksToGrid } from './rackGrid.ts';
import { byKey, floorRack } from './FloorRack.ts';
import { tributaryOf } from './tributaryArea.ts';

/** Contexts by floor: a hall calls once for each of its racks. */
const contexts = new WeakMap<Floor, CheckContext>();

/**
 * Tributary area of a rack: its footprint, and half of the aisles in front of and behind it, each up to a standard aisle width.
 *
 * @param rack - a rack of the floor, or one to be placed there
 * @param floor - must not be changed afterwards
 * @returns m²
 */
export function tributaryArea_m2(rack: PlacedRack, floor: Floor): number {
  const context = contextOf(floor);
  const standing = floorRack(rack);
  gatherNear(standing.area, context);
  const own = context.nearRacks.findIndex((near) => near.rack.key === rack.key);
  if (own >= 0) context.nearRacks.splice(own, 1);
  return tributaryOf(standing, context).area_m2;
}

/**
 * Weight that can be added to a rack before its uniform floor load is exceeded.
 *
 * @param rack - a rack of the floor
 * @param floor - must not be changed afterwards
 * @returns kg, below 0 if the floor is overloaded; null if the room states no uniform load or the weight is unknown
 */
export function floorHeadroom_kg(rack: PlacedRack, floor: Floor): number | null {
  const { floorLoad_kg_per_m2 } = floor.room;
  if (floorLoad_kg_per_m2 === undefined || rack.weight_kg === null) return null;
  return floorLoad_kg_per_m2 * tributaryArea_m2(rack, floor) - rack.weight_kg;
}

function contextOf(floor: Floor): CheckContext {
  const known = contexts.get(floor);
  if (known !== undefined) return known;
  const context = checkContext(floor);
  addRacksToGrid(context.racks, floor.racks.map(floorRack).sort(byKey));
  contexts.set(floor, context);
  return context;
}
