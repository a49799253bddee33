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

function changedEntries(list: JsonObject, parts: readonly StatedPart[]): Record<string, Json> {
  const changed: Record<string, Json> = {};
  for (const { id, stem, value } of parts) {
    if (id === '' && Object.values(list).some((known) => isObject(known) && isContained(value, known)))
      continue;
    const key = id === '' ? newId({ ...list, ...changed }, stem) : id;
    const known = objectAt(list, [key]);
    if (!isContained(value, known)) changed[key] = { ...known, ...value };
  }
  return changed;
}

/** Whether an entry already says what a drawing says of it; a front to the north and no name need not be stated. */
function isContained(value: JsonObject, known: JsonObject): boolean {
  const defaults: JsonObject = { facing_deg: 0 };
  return Object.keys(value).every((key) => equalJson(known[key] ?? defaults[key], value[key]));
}

const wallOf = ({ from, to, thickness_mm }: WallInDrawing): StatedPart => ({
  list: 'walls',
  stem: 'wall',
  id: '',
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
