import type { Edit } from './edit.ts';
import { isObject, type Json, type Path } from './json.ts';

/** A record that gets another id, because another tab or another person has added one with the same id. */
export interface RecordRename {
  /** Name of the list that holds it, such as `racks`. */
  readonly list: string;
  readonly from: string;
  readonly id: string;
}

/** Texts of the user and of findings, which are never ids. */
const freeTexts: ReadonlySet<string> = new Set([
  'name',
  'note',
  'notes',
  'description',
  'label',
  'reason',
  'by',
  'message',
]);

/**
 * An edit with the new ids of records: in its path, among ordered keys, and in its value, where references are texts equal to an id.
 *
 * @param edit - made after the records were added
 * @param renames - of these records, all at once: the new id of one may be the former id of another
 */
export function renameInEdit(edit: Edit, renames: readonly RecordRename[]): Edit {
  if (renames.length === 0) return edit;
  const path = edit.path.map((key, index) => renamedKey(key, edit.path[index - 1], renames));
  const list = edit.path.at(-1);
  switch (edit.kind) {
    case 'remove':
      return { kind: 'remove', path };
    case 'order':
      return { kind: 'order', path, keys: edit.keys.map((key) => renamedKey(key, list, renames)) };
    case 'set': {
      const value = renameInValue(edit.value, list, renames);
      if (edit.before === undefined) return { kind: 'set', path, value };
      return { kind: 'set', path, value, before: renamedKey(edit.before, edit.path.at(-2), renames) };
    }
  }
}

function renamedKey(key: string, list: Path[number] | undefined, renames: readonly RecordRename[]): string {
  return renames.findLast((rename) => rename.from === key && rename.list === list)?.id ?? key;
}

/** The path of a finding: `racks.rack-2.feeds` of a rack that is `rack-3` now. */
function renamedPath(text: string, renames: readonly RecordRename[]): string {
  const keys = text.split('.');
  return keys.map((key, index) => renamedKey(key, keys[index - 1], renames)).join('.');
}

/**
 * A value with the new ids of records, among its keys and where a text in it is equal to an id.
 *
 * @param value - of a document
 * @param owner - the key that it has
 * @param renames - of records, all at once
 */
export function renameInValue(
  value: Json,
  owner: string | undefined,
  renames: readonly RecordRename[],
): Json {
  if (typeof value === 'string') {
    if (freeTexts.has(owner ?? '')) return value;
    if (owner === 'path') return renamedPath(value, renames);
    return renames.findLast(({ from }) => from === value)?.id ?? value;
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]): [string, Json] => [
        renamedKey(key, owner, renames),
        renameInValue(entry, key, renames),
      ]),
    );
  }
  return Array.isArray(value)
    ? (value as readonly Json[]).map((entry) => renameInValue(entry, owner, renames))
    : value;
}
