import type { PlacedRack } from '../Floor.ts';
import type { Facing } from '../pointSchema.ts';
import type { Room } from '../roomSchema.ts';

/** A rack to be placed. */
export interface RackToPlace {
  readonly key: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Undefined if no source gives it. */
  readonly height_mm?: number | undefined;
}

/** Layout options; placement rules that are on take precedence. */
export interface LayoutOptions {
  readonly hotAisle_mm?: number;
  readonly coldAisle_mm?: number;
  readonly maxRowRackCount?: number;
  /** Which aisles are contained. Default: none. */
  readonly containment?: 'hot-aisle' | 'cold-aisle' | 'none';
  /** Row direction. Default: the better of both. */
  readonly rowsAlong?: 'x' | 'y' | 'best';
  /** Length left free at both ends of each row for the units that supply it. */
  readonly withUnits?: { readonly rowEnd_mm: number };
}

export interface LayoutRequest {
  readonly room: Room;
  readonly racks: readonly RackToPlace[];
  /** Racks that stay where they are. Default: none. */
  readonly standing?: readonly PlacedRack[];
  readonly options?: LayoutOptions;
}

/** New position of one rack: the south-west corner of its footprint after rotation, and its facing direction. */
export interface RackMove {
  readonly key: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
}

/** Racks side by side, from west to east or from south to north. */
export interface LayoutRow {
  readonly along: 'x' | 'y';
  readonly facing_deg: Facing;
  readonly keys: readonly string[];
  /** Footprint of the row. */
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
}

/** A containment of an aisle, in the form used by a room. */
export interface LayoutContainment {
  readonly kind: 'hot-aisle' | 'cold-aisle';
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
}

/** A proposed layout; the plan is not changed. */
export interface RackLayout {
  readonly moves: readonly RackMove[];
  readonly containments: Readonly<Record<string, LayoutContainment>>;
  readonly rows: readonly LayoutRow[];
  readonly unplacedKeys: readonly string[];
  /** Reasons why racks are unplaced, as text; empty if all are placed. */
  readonly reasons: readonly string[];
}
