import type { Rectangle } from '../../floor/rectangle.ts';
import type { Facing } from '../../floor/pointSchema.ts';
import type { Room } from '../../floor/roomSchema.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import type { JsonObject } from '../../edit/document/json.ts';

/** The lists of a room's parts, by key in the plan. */
export const partLists = [
  'walls',
  'columns',
  'doors',
  'ramps',
  'units',
  'containments',
  'perforatedTiles',
] as const;
export type PartList = (typeof partLists)[number];

/** An item on the floor: a rack, or a part of the room. */
export interface FloorItem extends Rectangle {
  /** `rack-1/A01`, or `units:crah-1`. */
  readonly key: string;
  /** The list of the item: racks, or a list of the room. */
  readonly list: 'racks' | PartList;
  /** Kind of item: rack, crah, column … */
  readonly kind: string;
  readonly label: string;
  /** Undefined for items without a front. */
  readonly facing_deg: Facing | undefined;
  /** As stated in the plan: the same object if unchanged. */
  readonly stated: JsonObject;
  /** For racks only. */
  readonly rack?: PlacedRack;
  readonly rackId?: string;
}

/** Racks of the plan that belong to a hall. */
export interface RackKind {
  readonly rackId: string;
  readonly name: string;
  readonly rackCount: number;
  readonly placedCount: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly height_mm: number | undefined;
  readonly weight_kg: number | null;
}

/** A hall, as it is drawn. */
export interface Scene {
  readonly hallId: string;
  readonly room: Room;
  /** Parts of the room first, then racks: later items are drawn on top. */
  readonly items: readonly FloorItem[];
  readonly byKey: ReadonlyMap<string, FloorItem>;
  readonly kinds: readonly RackKind[];
}

/** A target position: the south-west corner of the footprint. */
export interface Move {
  readonly key: string;
  readonly x_mm: number;
  readonly y_mm: number;
  /** Undefined for items without a front. */
  readonly facing_deg: Facing | undefined;
  /** True if width and depth are swapped, for items without a front. */
  readonly isTurned?: boolean;
}
