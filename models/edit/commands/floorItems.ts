import { group } from 'd3-array';
import type { Facing } from '../../floor/pointSchema.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../document/json.ts';
import { itemText, listPath, ownerOf } from './floorItemPath.ts';
import { isLockedEntry } from './arrange/lockItems.ts';
import { newId } from './newId.ts';
import { listEdits, removalEdits } from './floorPlaces.ts';

/** Target position of an item on the floor; for walls and doors, which have no corner, the displacement. */
export interface ItemMove {
  /** `rack-1/A01`, or `units:crah-1`. */
  readonly key: string;
  /** South-west corner of the footprint at the target position. */
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing | undefined;
  /** Displacement from the current position. */
  readonly east_mm: number;
  readonly north_mm: number;
  /** True if width and depth are swapped, for items without a front. */
  readonly isTurned: boolean;
}

/**
 * Moves items on the floor, in one step; locked items retain their positions.
 *
 * @param document - the plan
 * @param hallId - hall of the items
 * @param moves - target positions
 */
export function moveItems(
  document: JsonObject,
  hallId: string,
  moves: readonly ItemMove[],
  label?: string,
): Command {
  const edits: Edit[] = [];
  for (const [listKey, ofList] of group(moves, ({ key }) => ownerOf(key).list)) {
    const path = listPath(hallId, listKey);
    const list = objectAt(document, path);
    const changed: Record<string, Json> = {};
    for (const move of ofList) {
      const { id } = ownerOf(move.key);
      const stated = list[id];
      if (isObject(stated) && !isLockedEntry(stated)) changed[id] = movedEntry(stated, move);
    }
    edits.push(...listEdits(path, list, changed));
  }
  return { label: label ?? `move ${itemText(moves.map(({ key }) => key))}`, edits };
}

function movedEntry(stated: JsonObject, move: ItemMove): JsonObject {
  const { x_mm, y_mm, facing_deg, east_mm, north_mm, isTurned } = move;
  if ('from' in stated && 'to' in stated && !('x_mm' in stated)) {
    if (isTurned) return { ...stated, ...turnedEnds(stated, east_mm, north_mm) };
    return {
      ...stated,
      from: movedPoint(stated['from'], east_mm, north_mm),
      to: movedPoint(stated['to'], east_mm, north_mm),
    };
  }
  if ('at' in stated) return { ...stated, at: movedPoint(stated['at'], east_mm, north_mm) };
  const { width_mm, depth_mm } = stated;
  const sizes =
    isTurned && width_mm !== undefined && depth_mm !== undefined
      ? { width_mm: depth_mm, depth_mm: width_mm }
      : {};
  return { ...stated, x_mm, y_mm, ...sizes, ...(facing_deg === undefined ? {} : { facing_deg }) };
}

/** Ends of a wall after a quarter turn clockwise about its centre and a displacement of its footprint's corner. */
function turnedEnds(stated: JsonObject, east_mm: number, north_mm: number): JsonObject {
  const [from, to] = [pointOf(stated['from']), pointOf(stated['to'])];
  const [east, north] = [to.x_mm - from.x_mm, to.y_mm - from.y_mm];
  const lean_mm = (Math.abs(north) - Math.abs(east)) / 2;
  const middle_x_mm = (from.x_mm + to.x_mm) / 2 + east_mm + lean_mm;
  const middle_y_mm = (from.y_mm + to.y_mm) / 2 + north_mm - lean_mm;
  const start = { x_mm: Math.round(middle_x_mm - north / 2), y_mm: Math.round(middle_y_mm + east / 2) };
  return { from: start, to: { x_mm: start.x_mm + north, y_mm: start.y_mm - east } };
}

function movedPoint(point: Json | undefined, east_mm: number, north_mm: number): Json {
  const { x_mm, y_mm } = pointOf(point);
  return { x_mm: x_mm + east_mm, y_mm: y_mm + north_mm };
}

function pointOf(point: Json | undefined): { readonly x_mm: number; readonly y_mm: number } {
  const { x_mm, y_mm } = isObject(point) ? point : {};
  return { x_mm: typeof x_mm === 'number' ? x_mm : 0, y_mm: typeof y_mm === 'number' ? y_mm : 0 };
}

/**
 * Removes items from the floor: racks stay in the plan, unplaced; parts of the room are deleted. Locked items stay.
 *
 * @param document - the plan
 * @param hallId - hall of the items
 * @param keys - of the items
 */
export function removeFromFloor(document: JsonObject, hallId: string, keys: readonly string[]): Command {
  const edits: Edit[] = [];
  for (const [listKey, ofList] of group(keys, (key) => ownerOf(key).list)) {
    const path = listPath(hallId, listKey);
    const list = objectAt(document, path);
    const removed = new Set(
      ofList
        .map((key) => ownerOf(key).id)
        .filter((id) => Object.hasOwn(list, id) && !isLockedEntry(list[id])),
    );
    if (removed.size > 0) edits.push(...removalEdits(path, list, removed));
  }
  return { label: `remove ${itemText(keys)} from the floor`, edits };
}

/** Adds parts to a room; ids continue from the existing ones. */
export function addParts(
  document: JsonObject,
  hallId: string,
  parts: readonly { readonly list: string; readonly stem: string; readonly value: JsonObject }[],
): { readonly command: Command; readonly keys: readonly string[] } {
  const usedIds = new Map<string, Record<string, unknown>>();
  const keys: string[] = [];
  const edits = parts.map(({ list, stem, value }): Edit => {
    const path = listPath(hallId, `${list}:`);
    const ids = usedIds.get(list) ?? { ...objectAt(document, path) };
    usedIds.set(list, ids);
    const id = newId(ids, stem);
    ids[id] = value;
    keys.push(`${list}:${id}`);
    return { kind: 'set', path: [...path, id], value };
  });
  const what = parts.length === 1 ? (parts[0]?.stem ?? 'part') : `${String(parts.length)} parts`;
  return { command: { label: `add ${what}`, edits }, keys };
}
