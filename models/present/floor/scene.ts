import type { Room } from '../../floor/roomSchema.ts';
import { isObject, objectAt, textAt, type Json, type JsonObject } from '../../edit/document/json.ts';
import { facingOf } from './facing.ts';
import { partItem } from './partItem.ts';
import { footprint } from '../../floor/footprint.ts';
import { partLists, type RackKind, type Scene, type FloorItem } from './floorItem.ts';

/** Dimensions and weight of the racks of one entry. */
export interface RackSize {
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly height_mm: number | undefined;
  readonly weight_kg: number | null;
}

interface SceneOf {
  readonly hallId: string;
  readonly room: Room;
  /** Size of the racks of an entry. */
  readonly sizeOf: (rackId: string, rack: JsonObject) => RackSize;
  /** Its unchanged items remain the same objects. */
  readonly previous?: Scene | undefined;
}

/**
 * All items in a hall.
 *
 * @param document - the plan
 */
export function sceneOf(document: JsonObject, { hallId, room, sizeOf, previous }: SceneOf): Scene {
  const known = previous?.hallId === hallId ? previous.byKey : undefined;
  const kinds: RackKind[] = [];
  const isSameRoom = previous?.room === room;
  const parts = roomParts(objectAt(document, ['halls', hallId, 'room']), room, { known, isSameRoom });
  const byKey = new Map(parts.map((item): [string, FloorItem] => [item.key, item]));
  for (const [rackId, rack] of Object.entries(objectAt(document, ['racks']))) {
    if (!isObject(rack) || rack['hall'] !== hallId) continue;
    const size = sizeOf(rackId, rack);
    const placed = placedRacks({ rackId, rack, size }, known);
    for (const item of placed) byKey.set(item.key, item);
    kinds.push(rackKind({ rackId, rack, size }, placed.length));
  }
  return { hallId, room, items: [...byKey.values()], byKey, kinds };
}

interface KnownItems {
  /** Items of the scene before. */
  readonly known: ReadonlyMap<string, FloorItem> | undefined;
  readonly isSameRoom: boolean;
}

function roomParts(stated: JsonObject, room: Room, { known, isSameRoom }: KnownItems): FloorItem[] {
  const items: FloorItem[] = [];
  for (const list of partLists) {
    for (const [id, part] of Object.entries(objectAt(stated, [list]))) {
      if (!isObject(part)) continue;
      const old = known?.get(`${list}:${id}`);
      // The orientation of a door depends on the walls too.
      const isSame = old?.stated === part && (list !== 'doors' || isSameRoom);
      items.push(isSame ? old : partItem(list, { id, part, room }));
    }
  }
  return items;
}

interface RacksOfEntry {
  readonly rackId: string;
  readonly rack: JsonObject;
  readonly size: RackSize;
}

function placedRacks(
  { rackId, rack, size }: RacksOfEntry,
  known: ReadonlyMap<string, FloorItem> | undefined,
): FloorItem[] {
  const items: FloorItem[] = [];
  const places = objectAt(rack, ['places']);
  for (const label in places) {
    const place = places[label];
    if (!isObject(place)) continue;
    const old = known?.get(`${rackId}/${label}`);
    const isSame = old?.stated === place && old.rack !== undefined && hasSize(old.rack, size);
    items.push(isSame ? old : rackFloorItem(rackId, label, place, size));
  }
  return items;
}

function rackKind({ rackId, rack, size }: RacksOfEntry, placedCount: number): RackKind {
  const { count } = rack;
  const rackCount = typeof count === 'number' ? count : 1;
  return { rackId, name: textAt(rack, ['name']) ?? rackId, rackCount, placedCount, ...size };
}

const hasSize = (one: RackSize, other: RackSize): boolean =>
  one.width_mm === other.width_mm && one.depth_mm === other.depth_mm && one.weight_kg === other.weight_kg;

const wholeNumber = (value: Json | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : 0;

function rackFloorItem(rackId: string, label: string, place: JsonObject, size: RackSize): FloorItem {
  const x_mm = wholeNumber(place['x_mm']);
  const y_mm = wholeNumber(place['y_mm']);
  const facing_deg = facingOf(place['facing_deg']);
  const key = `${rackId}/${label}`;
  const { west_mm, south_mm, east_mm, north_mm } = footprint({ x_mm, y_mm, facing_deg, ...size });
  return {
    key,
    list: 'racks',
    kind: 'rack',
    label,
    facing_deg,
    stated: place,
    rackId,
    west_mm,
    south_mm,
    east_mm,
    north_mm,
    rack: {
      key,
      path: `racks.${rackId}.places.${label}`,
      label,
      x_mm,
      y_mm,
      facing_deg,
      width_mm: size.width_mm,
      depth_mm: size.depth_mm,
      height_mm: size.height_mm,
      weight_kg: size.weight_kg,
    },
  };
}
