import { checkFloor } from '../../floor/checkFloor.ts';
import type { Room } from '../../floor/roomSchema.ts';
import { isSameValue } from '../../math/isSameValue.ts';
import type { Finding } from '../../problems/Finding.ts';
import type { FacilityFloor } from './FacilityFloor.ts';

interface Known {
  readonly floor: FacilityFloor;
  readonly findings: readonly Finding[];
}

/** The last floor of each room: a change that leaves room, positions, sizes and weights as they are shares what was found. */
const known = new WeakMap<Room, Known>();

/**
 * Findings of the placement rules and floor loads of a hall, computed again only if something on the floor changed.
 *
 * @param floor - of a facility; must not be changed afterwards
 */
export function placementFindings(floor: FacilityFloor): readonly Finding[] {
  const last = known.get(floor.room);
  if (last !== undefined && isSameValue(last.floor, floor)) return last.findings;
  const findings = checkFloor(floor);
  known.set(floor.room, { floor, findings });
  return findings;
}
