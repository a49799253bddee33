import type {
  DoorInDrawing,
  HallInDrawing,
  PartInDrawing,
  WallInDrawing,
} from '../../interchange/dxf/HallInDrawing.ts';
import type { Edit } from '../document/edit.ts';
import { equalJson } from '../document/equalJson.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../document/json.ts';
import { listEdits } from './floorPlaces.ts';
import { newId } from './newId.ts';

/** A part of a room as a plan states it: what the drawing says of it. */
interface StatedPart {
  readonly list: string;
  readonly stem: string;
  /** Empty if the drawing has none. */
  readonly id: string;
  readonly value: JsonObject;
}

/** Edits that bring the parts of a room to where a drawing has them; parts that are there already have none. */
export function drawnPartEdits(
  document: JsonObject,
  hallId: string,
  { walls, doors, parts }: Pick<HallInDrawing, 'walls' | 'doors' | 'parts'>,
): Edit[] {
  const stated = [...walls.map(wallOf), ...doors.map(doorOf), ...parts.flatMap((part) => partOf(part) ?? [])];
  const lists = new Map<string, StatedPart[]>();
  for (const part of stated) lists.set(part.list, [...(lists.get(part.list) ?? []), part]);
  return [...lists].flatMap(([name, ofList]) => {
    const path = ['halls', hallId, 'room', name];
    const list = objectAt(document, path);
    return listEdits(path, list, changedEntries(list, ofList));
  });
}

/** Changes of a list: what has an id first, so that what has none is compared with the entries as they will be. */
function changedEntries(list: JsonObject, parts: readonly StatedPart[]): Record<string, Json> {
  const changed: Record<string, Json> = {};
  const keepers = idKeepers(list, parts);
  for (const [id, { value }] of keepers) {
    const known = objectAt(list, [id]);
    if (!isContained(value, known)) changed[id] = { ...known, ...value };
  }
  for (const part of parts) {
    const { id, stem, value } = part;
    if (keepers.get(id) === part) continue;
    const present = { ...list, ...changed };
    if (id === '' && Object.values(present).some((known) => isObject(known) && isContained(value, known)))
      continue;
    changed[newId(present, stem)] = value;
  }
  return changed;
}

/** Which part keeps an id that several have, as copies in CAD do: the one that stands where the plan has it, else the first. */
function idKeepers(list: JsonObject, parts: readonly StatedPart[]): ReadonlyMap<string, StatedPart> {
  const keepers = new Map<string, StatedPart>();
  for (const part of parts) {
    const { id, value } = part;
    if (id === '') continue;
    const isAtPlace = isContained(value, objectAt(list, [id]));
    const before = keepers.get(id);
    if (before === undefined || (isAtPlace && !isContained(before.value, objectAt(list, [id]))))
      keepers.set(id, part);
  }
  return keepers;
}

/** Whether an entry already says what a drawing says of it; a front to the north and no name need not be stated. */
function isContained(value: JsonObject, known: JsonObject): boolean {
  const defaults: JsonObject = { facing_deg: 0 };
  const has = (stated: JsonObject): boolean =>
    Object.keys(stated).every((key) => equalJson(known[key] ?? defaults[key], stated[key]));
  const { from, to, ...others } = value;
  // A wall is the same from either end.
  return has(value) || (from !== undefined && to !== undefined && has({ ...others, from: to, to: from }));
}

const wallOf = ({ id, from, to, thickness_mm }: WallInDrawing): StatedPart => ({
  list: 'walls',
  stem: 'wall',
  id,
  value: { from: { ...from }, to: { ...to }, ...(thickness_mm === null ? {} : { thickness_mm }) },
});

const doorOf = ({ id, at, width_mm }: DoorInDrawing): StatedPart => ({
  list: 'doors',
  stem: 'door',
  id,
  value: { at: { ...at }, width_mm },
});

/** A part of a room; null for racks, which are no part of it. */
function partOf({ kind, id, name, facing_deg, ...place }: PartInDrawing): StatedPart | null {
  const { x_mm, y_mm, width_mm, depth_mm } = place;
  const value = { x_mm, y_mm, width_mm, depth_mm };
  switch (kind) {
    case 'rack':
      return null;
    case 'column':
      return { list: 'columns', stem: 'column', id, value };
    case 'ramp':
      return { list: 'ramps', stem: 'ramp', id, value };
    case 'perforated':
      return { list: 'perforatedTiles', stem: 'perforated', id, value };
    case 'hot-aisle':
    case 'cold-aisle':
      return { list: 'containments', stem: 'containment', id, value: { kind, ...value } };
    default:
      return {
        list: 'units',
        stem: kind,
        id,
        value: { kind, ...(name === '' ? {} : { name }), ...value, facing_deg },
      };
  }
}
