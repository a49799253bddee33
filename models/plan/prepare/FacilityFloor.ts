import type { Floor } from '../../floor/Floor.ts';

/** A hall with a room, and its number of racks. */
export interface FacilityFloor extends Floor {
  readonly hallId: string;
  readonly name: string;
  /** Racks of the hall, placed or not. */
  readonly rackCount: number;
}
