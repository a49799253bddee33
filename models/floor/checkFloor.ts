import type { Finding } from '../problems/Finding.ts';
import type { Floor } from './Floor.ts';
import { startFloorChecks } from './floorChecks.ts';

/**
 * Checks the placement rules and the floor loads of a room.
 *
 * @param floor - the room and the racks in it
 * @returns findings of the room, then of the racks by key: the order of the racks does not matter
 */
export function checkFloor(floor: Floor): readonly Finding[] {
  return startFloorChecks(floor).findings();
}
