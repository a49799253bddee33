import type { Edit } from './edit.ts';
import { isObject, type Json, type Path } from './json.ts';

/** A record that gets another id, because another tab has added one with the same id. */
export interface RecordRename {
  /** Name of the list that holds it, such as `racks`. */
  readonly list: string;
  readonly from: string;
  readonly id: string;
}

/** Texts of the user, which are never ids. */
const freeTexts: ReadonlySet<string> = new Set(['name', 'note', 'notes', 'description', 'label']);

/**
 * An edit with the new id of a record: in its path, among ordered keys, and in its value, where references are texts equal to the id.
 *
 * @param edit - made after the record was added
 * @param rename - of that record
 */
export function renameInEdit(edit: Edit, rename: RecordRename): Edit {
  const path = renameInPath(edit.path, rename);
  const list = edit.path.at(-1);
  switch (edit.kind) {
    case 'remove':
      return { kind: 'remove', path };
    case 'order':
      return { kind: 'order', path, keys: edit.keys.map((key) => renamedKey(key, list, rename)) };
    case 'set': {
      const value = renameInValue(edit.value, list, rename);
      if (edit.before === undefined) return { kind: 'set', path, value };
      return { kind: 'set', path, value, before: renamedKey(edit.before, edit.path.at(-2), rename) };
    }
  }
}

function renamedKey(key: string, list: string | undefined, rename: RecordRename): string {
  return key === rename.from && list === rename.list ? rename.id : key;
}

function renameInPath(path: Path, rename: RecordRename): Path {
  return path.map((key, index) => renamedKey(key, path[index - 1], rename));
}

export function renameInValue(value: Json, owner: string | undefined, rename: RecordRename): Json {
  if (typeof value === 'string') {
    return value === rename.from && !freeTexts.has(owner ?? '') ? rename.id : value;
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]): [string, Json] => [
        renamedKey(key, owner, rename),
        renameInValue(entry, key, rename),
      ]),
    );
  }
  return Array.isArray(value)
    ? (value as readonly Json[]).map((entry) => renameInValue(entry, owner, rename))
    : value;
}
