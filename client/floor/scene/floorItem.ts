import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** The lists of a room's parts, as the plan names them. */
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

/** Something on the floor that can be pointed at: a rack, or a part of the room. */
export interface FloorItem extends Rectangle {
  /** `rack-1/A01`, or `units:crah-1`. */
  readonly key: string;
  /** The list that it stands in: racks, or a list of the room. */
  readonly list: 'racks' | PartList;
  /** What is drawn: rack, crah, column … */
  readonly kind: string;
  readonly label: string;
  /** Undefined for what has no front. */
  readonly facing_deg: Facing | undefined;
  /** As the plan states it: what has not changed is the same object. */
  readonly stated: JsonObject;
  /** Given for racks. */
  readonly rack?: PlacedRack;
  readonly rackId?: string;
}

/** Racks of the plan that may stand in a hall. */
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

/** A hall as it is drawn. */
export interface Scene {
  readonly hallId: string;
  readonly room: Room;
  /** Parts of the room first, then racks: what comes later is drawn above. */
  readonly items: readonly FloorItem[];
  readonly byKey: ReadonlyMap<string, FloorItem>;
  readonly kinds: readonly RackKind[];
}

/** Where something goes: the south-west corner of its footprint as it will stand. */
export interface Move {
  readonly key: string;
  readonly x_mm: number;
  readonly y_mm: number;
  /** Undefined for what has no front. */
  readonly facing_deg: Facing | undefined;
  /** True where width and depth change places, of what has no front. */
  readonly isTurned?: boolean;
}
