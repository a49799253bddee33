import { group } from 'd3-array';
import type { Edit } from '../../document/edit.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../../document/json.ts';
import { listPath, ownerOf } from '../floorItemPath.ts';

interface StatedField {
  readonly hallId: string;
  readonly keys: readonly string[];
  readonly field: string;
}

/**
 * Edits that set one field of items on the floor, each as small as possible, so that changes of others can be merged.
 *
 * @param document - the plan
 * @param stated - the items that exist, and the name of the field
 * @param valueOf - the value for an item; undefined removes it
 */
export function statedEdits(
  document: JsonObject,
  { hallId, keys, field }: StatedField,
  valueOf: (key: string) => Json | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const [list, ofList] of group(keys, (key) => ownerOf(key).list)) {
    const path = listPath(hallId, list);
    const items = objectAt(document, path);
    for (const key of ofList) {
      const { id } = ownerOf(key);
      const item = Object.hasOwn(items, id) ? items[id] : undefined;
      if (!isObject(item)) continue;
      const value = valueOf(key);
      if (item[field] === value) continue;
      const at = [...path, id, field];
      edits.push(value === undefined ? { kind: 'remove', path: at } : { kind: 'set', path: at, value });
    }
  }
  return edits;
}
