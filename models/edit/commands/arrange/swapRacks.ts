import type { Facing } from '../../../floor/pointSchema.ts';
import type { Command } from '../../document/command.ts';
import { settingEdit, type Edit } from '../../document/edit.ts';
import { objectAt, type Json, type JsonObject } from '../../document/json.ts';
import { ownerOf } from '../floorItemPath.ts';
import type { ArrangedItem } from './ArrangedItem.ts';
import { isLockedEntry } from './lockItems.ts';
import { isLabelOfEntry, relabelledQuotes, type Relabelling } from './relabel.ts';

/** A command that swaps two racks, and why it does nothing; null if it does. */
interface Swapping {
  readonly command: Command;
  /** Keys of both racks afterwards. */
  readonly keys: readonly string[];
  readonly problem: string | null;
}

/**
 * Swaps two racks: each takes the position and the label of the other.
 *
 * Fronts stay in line and the start of each position along its row is retained, so that a deeper rack extends to the rear.
 * What options and decisions on findings quote of a rack stays with it under its new label. The power path stays with the rack: of two racks of one entry, which are identical, only separate source nodes are swapped.
 *
 * @param document - the plan
 * @param racks - both racks
 */
export function swapRacks(
  document: JsonObject,
  [one, other]: readonly [ArrangedItem, ArrangedItem],
): Swapping {
  const [from, to] = [ownerOf(one.key), ownerOf(other.key)];
  const label = `swap ${from.id} and ${to.id}`;
  const unchanged = (problem: string): Swapping => ({
    command: { label, edits: [] },
    keys: [one.key, other.key],
    problem,
  });
  const locked = [one, other].find(({ stated }) => isLockedEntry(stated));
  if (locked !== undefined) return unchanged(`${ownerOf(locked.key).id} is locked.`);
  if (from.list === to.list) {
    const swapped = swappedSources(one, other);
    if (swapped.length === 0) return unchanged('Both racks are of the same entry: a swap changes nothing.');
    return { command: { label, edits: swapped }, keys: [one.key, other.key], problem: null };
  }
  const edits: Edit[] = [];
  const keys: string[] = [];
  const relabellings: Relabelling[] = [];
  for (const [rack, target] of [
    [one, other],
    [other, one],
  ] as const) {
    const { list, id } = ownerOf(rack.key);
    const newLabel = ownerOf(target.key).id;
    const rackId = list.slice(0, -1);
    const path = ['racks', rackId, 'places'];
    const places = Object.entries(objectAt(document, path));
    // An entry that has the other label already keeps its own.
    const placedAs = isLabelOfEntry(document, rackId, newLabel) ? id : newLabel;
    const value = { ...rack.stated, ...positionAt(rack, target) };
    edits.push({
      kind: 'set',
      path,
      value: Object.fromEntries(
        places.map(([key, place]): [string, Json] => (key === id ? [placedAs, value] : [key, place])),
      ),
    });
    keys.push(`${list}${placedAs}`);
    relabellings.push({ rackId, from: id, to: placedAs });
  }
  edits.push(...relabelledQuotes(document, relabellings));
  return { command: { label, edits }, keys, problem: null };
}

/** Edits that swap the source nodes that two racks of one entry state for themselves. */
function swappedSources(one: ArrangedItem, other: ArrangedItem): Edit[] {
  const [own, others] = [one.stated['from'], other.stated['from']];
  if (JSON.stringify(own) === JSON.stringify(others)) return [];
  return [[one, others] as const, [other, own] as const].map(([{ key }, value]): Edit => {
    const { list, id } = ownerOf(key);
    return settingEdit(['racks', list.slice(0, -1), 'places', id, 'from'], value);
  });
}

/** The position of a rack at the place of another one: fronts in line. */
function positionAt(rack: ArrangedItem, target: ArrangedItem): JsonObject {
  const [width_mm, depth_mm] = sizeOf(rack);
  const facing_deg = target.facing_deg ?? 0;
  const [east_mm, north_mm] = facing_deg % 180 === 0 ? [width_mm, depth_mm] : [depth_mm, width_mm];
  return { ...cornerAt(target, facing_deg, east_mm, north_mm), facing_deg };
}

/** Width and depth of a rack, as it faces north. */
function sizeOf({ west_mm, south_mm, east_mm, north_mm, facing_deg = 0 }: ArrangedItem): [number, number] {
  const [across, up] = [east_mm - west_mm, north_mm - south_mm];
  return facing_deg % 180 === 0 ? [across, up] : [up, across];
}

function cornerAt(target: ArrangedItem, facing_deg: Facing, width_mm: number, depth_mm: number): JsonObject {
  const { west_mm, south_mm, east_mm, north_mm } = target;
  if (facing_deg === 0) return { x_mm: west_mm, y_mm: north_mm - depth_mm };
  if (facing_deg === 90) return { x_mm: east_mm - width_mm, y_mm: south_mm };
  return { x_mm: west_mm, y_mm: south_mm };
}
