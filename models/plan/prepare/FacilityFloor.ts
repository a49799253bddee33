import type { Floor } from '../../floor/Floor.ts';

/** A hall that is drawn, and how many of its racks stand in it. */
export interface FacilityFloor extends Floor {
  readonly hallId: string;
  readonly name: string;
  /** Racks of the hall, placed or not. */
  readonly rackCount: number;
}
