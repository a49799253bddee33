import type { Facing, Point } from '../../floor/pointSchema.ts';

/** Anything on the floor with a width and a depth, as a drawing carries it: the south-west corner of its footprint, its size before rotation. */
export interface PartInDrawing {
  /** rack, column, ramp, perforated, hot-aisle, cold-aisle, or the kind of a unit. */
  readonly kind: string;
  /** Its id in the plan, or the label of a rack; empty if the drawing does not say. */
  readonly id: string;
  /** The name of a unit; empty for none. */
  readonly name: string;
  /** The entry of a rack in the plan; empty if the drawing does not say, and for other parts. */
  readonly entryId: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg: Facing;
}

/** A wall inside a room. */
export interface WallInDrawing {
  /** Its id in the plan; empty if the drawing does not say. */
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Null if it is not stated. */
  readonly thickness_mm: number | null;
}

/** A door: its centre, and whether its wall runs from south to north. */
export interface DoorInDrawing {
  readonly id: string;
  readonly at: Point;
  readonly width_mm: number;
  readonly isAlongY: boolean;
}

/** A hall as a drawing carries it: everything that stands in it, in mm of the floor. */
export interface HallInDrawing {
  readonly outline: readonly Point[];
  /** Null if no tiles are drawn. */
  readonly tiles: { readonly tile_mm: number; readonly origin: Point } | null;
  readonly walls: readonly WallInDrawing[];
  readonly doors: readonly DoorInDrawing[];
  readonly parts: readonly PartInDrawing[];
}
