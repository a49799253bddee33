import type { Finding } from '../problems/Finding.ts';
import type { Floor } from './Floor.ts';
import { startFloorChecks } from './floorChecks.ts';

/**
 * What breaks a placement rule in a room, or carries more than its floor is rated for.
 *
 * @param floor - the room and the racks in it
 * @returns findings of the room, then of the racks by their keys: the order of the racks does not matter
 */
export function checkFloor(floor: Floor): readonly Finding[] {
  return startFloorChecks(floor).findings();
}
