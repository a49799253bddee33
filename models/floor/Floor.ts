import type { Facing } from './pointSchema.ts';
import type { Room } from './roomSchema.ts';

/** One rack where it stands, in the numbers that the floor needs. */
export interface PlacedRack {
  /** Unique on the floor: the rack's id and its place, `rack-1/A01`. */
  readonly key: string;
  /** Where it is in the plan: `racks.rack-1.places.A01`. */
  readonly path: string;
  /** What the floor calls it: A01. */
  readonly label: string;
  /** South-west corner of the footprint as it stands. */
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
  /** Of the rack itself: side to side, and front to rear. */
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Undefined where no source gives it. */
  readonly height_mm: number | undefined;
  /** With all that is in it; null where some weight is not known. */
  readonly weight_kg: number | null;
}

/** A room and the racks in it. */
export interface Floor {
  /** Where the hall is in the plan: `halls.hall-1`. */
  readonly path: string;
  readonly room: Room;
  readonly racks: readonly PlacedRack[];
}
