import type { Facing } from './pointSchema.ts';
import type { Room } from './roomSchema.ts';

/** One rack at its position, with the values that floor checks need. */
export interface PlacedRack {
  /** Unique on the floor: the rack's id and its position, `rack-1/A01`. */
  readonly key: string;
  /** Path in the plan: `racks.rack-1.places.A01`. */
  readonly path: string;
  /** Label on the floor: A01. */
  readonly label: string;
  /** South-west corner of the footprint after rotation. */
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
  /** Dimensions of the rack: side to side, and front to rear. */
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Undefined if no source gives it. */
  readonly height_mm: number | undefined;
  /** Installed weight, devices included; null if some weight is unknown. */
  readonly weight_kg: number | null;
}

/** A room and the racks in it. */
export interface Floor {
  /** Path of the hall in the plan: `halls.hall-1`. */
  readonly path: string;
  readonly room: Room;
  readonly racks: readonly PlacedRack[];
}
