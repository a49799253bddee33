import type { Facing } from '../pointSchema.ts';
import type { Room } from '../roomSchema.ts';

/** A rack that is to be given a place. */
export interface RackToPlace {
  readonly key: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  /** Undefined where no source gives it. */
  readonly height_mm?: number | undefined;
}

/** What the planner would like; a wish never goes below a rule that is on. */
export interface LayoutWishes {
  readonly hotAisle_mm?: number;
  readonly coldAisle_mm?: number;
  readonly maxRowRackCount?: number;
  /** Which aisles are closed off; none unless given. */
  readonly containment?: 'hot-aisle' | 'cold-aisle' | 'none';
  /** Which way rows run; the better of both unless given. */
  readonly rowsAlong?: 'x' | 'y' | 'best';
  /** Length left free at both ends of each row, for the units that feed it. */
  readonly withUnits?: { readonly rowEnd_mm: number };
}

export interface LayoutRequest {
  readonly room: Room;
  readonly racks: readonly RackToPlace[];
  readonly wishes?: LayoutWishes;
}

/** Where one rack goes: the south-west corner of its footprint as it stands, and where its front looks. */
export interface RackMove {
  readonly key: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
}

/** Racks that stand side by side, from west to east or from south to north. */
export interface LaidRow {
  readonly along: 'x' | 'y';
  readonly facing_deg: Facing;
  readonly keys: readonly string[];
  /** What the row takes of the floor. */
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
}

/** An aisle to be closed off, as a room states it. */
export interface LaidContainment {
  readonly kind: 'hot-aisle' | 'cold-aisle';
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
}

/** A plan of moves; nothing has been changed yet. */
export interface RackLayout {
  readonly moves: readonly RackMove[];
  readonly containments: Readonly<Record<string, LaidContainment>>;
  readonly rows: readonly LaidRow[];
  readonly unplacedKeys: readonly string[];
  /** Why racks are left over, in plain words; empty where all have a place. */
  readonly reasons: readonly string[];
}
