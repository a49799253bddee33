import type { Command } from '../../document/command.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../../document/json.ts';
import { itemText, listPath, ownerOf } from '../floorItemPath.ts';
import { statedEdits } from './statedEdits.ts';

const lists = ['walls', 'columns', 'doors', 'ramps', 'units', 'containments', 'perforatedTiles'];

/** The group that an item of the plan states; undefined if it is in none. */
export function groupOfEntry(stated: Json | undefined): string | undefined {
  const id = isObject(stated) ? stated['group'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Makes a group of items: they are selected and moved together. Items leave the groups that they were in.
 *
 * The id of a group is made from its first item, so that groups made at the same time in two places stay apart.
 *
 * @param document - the plan
 * @param hallId - hall of the items
 * @param keys - two or more items
 */
export function groupItems(document: JsonObject, hallId: string, keys: readonly string[]): Command {
  const label = `group ${itemText(keys)}`;
  if (keys.length < 2) return { label, edits: [] };
  const used = groupsOf(document, hallId);
  const stem = ownerOf(keys[0] ?? '').id.slice(0, 40);
  let id = stem;
  for (let number = 2; used.has(id); number += 1) id = `${stem}-${String(number)}`;
  return { label, edits: statedEdits(document, { hallId, keys, field: 'group' }, () => id) };
}

/** Takes items out of their groups; the other items of these groups leave them too. */
export function ungroupItems(document: JsonObject, hallId: string, keys: readonly string[]): Command {
  const ids = new Set(keys.flatMap((key) => groupOfEntry(entryAtKey(document, hallId, key)) ?? []));
  const members = [...groupsOf(document, hallId)].flatMap(([id, ofGroup]) => (ids.has(id) ? ofGroup : []));
  return {
    label: `ungroup ${itemText(members)}`,
    edits: statedEdits(document, { hallId, keys: members, field: 'group' }, () => undefined),
  };
}

function entryAtKey(document: JsonObject, hallId: string, key: string): Json | undefined {
  const { list, id } = ownerOf(key);
  return valueAt(document, [...listPath(hallId, list), id]);
}

/** The groups of a hall: keys of the items by group. */
function groupsOf(document: JsonObject, hallId: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const add = (list: string, entries: JsonObject): void => {
    for (const [id, entry] of Object.entries(entries)) {
      const groupId = groupOfEntry(entry);
      if (groupId === undefined) continue;
      const members = groups.get(groupId);
      if (members === undefined) groups.set(groupId, [`${list}${id}`]);
      else members.push(`${list}${id}`);
    }
  };
  for (const list of lists) add(`${list}:`, objectAt(document, ['halls', hallId, 'room', list]));
  for (const [rackId, rack] of Object.entries(objectAt(document, ['racks']))) {
    if (valueAt(rack, ['hall']) === hallId) add(`${rackId}/`, objectAt(rack, ['places']));
  }
  return groups;
}
