import { applyEdits, type Edit } from '../document/edit.ts';
import { equalJson } from '../document/equalJson.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { renameInEdit, type RecordRename } from '../document/renameRecord.ts';
import type { UnseenValue } from './JournalEntry.ts';

export interface RebasedEdits {
  readonly edits: readonly Edit[];
  /** New ids of records, which later edits of the same tab refer to. */
  readonly renames: readonly RecordRename[];
  /** Values of the other document that the edits replace, although they were made from others. */
  readonly unseen: readonly UnseenValue[];
}

/**
 * Edits that were made on one state of a document, for another state, in which changes of other tabs are. Changes of
 * different fields are both retained. Of two changes of one field the later wins. A record that another tab removed is
 * restored by a change inside it. A record that both tabs added under one id gets another id.
 *
 * @param edits - in order of application
 * @param before - the document that they were made on
 * @param now - the document that they are applied to
 * @param known - earlier renames of records of this tab
 */
export function rebaseEdits(
  edits: readonly Edit[],
  before: JsonObject,
  now: JsonObject,
  known: readonly RecordRename[],
): RebasedEdits {
  const rebased: Edit[] = [];
  const renames = [...known];
  const unseen: UnseenValue[] = [];
  let old = before;
  let current = now;
  for (const edit of edits) {
    const rename = collision(edit, old, renameInEdit(edit, renames), current);
    if (rename !== undefined) renames.push(rename);
    const renamed = renameInEdit(edit, renames);
    const applied = [...restoredRecord(edit.path, renamed, old, current), renamed];
    rebased.push(...applied);
    for (const one of applied) {
      const value = valueAt(old, one === renamed ? edit.path : one.path);
      if (isUnseen(one, value, current))
        unseen.push({ path: one.path, ...(value !== undefined && { base: value }) });
      current = applyEdits(current, [one]).document;
    }
    old = applyEdits(old, [edit]).document;
  }
  return { edits: rebased, renames, unseen };
}

/** True if an edit replaces another value than that which it was made from. */
function isUnseen(edit: Edit, from: Json | undefined, current: JsonObject): boolean {
  if (edit.kind === 'order') return false;
  const replaced = valueAt(current, edit.path);
  return !equalJson(from, replaced) && !equalJson(replaced, edit.kind === 'set' ? edit.value : undefined);
}

/** Ids that the page gives to records: `rack-2`. Names of fields contain no dash. */
const RECORD_ID = /^(.+)-\d+$/;

function collision(
  edit: Edit,
  old: JsonObject,
  renamed: Edit,
  current: JsonObject,
): RecordRename | undefined {
  const [list, id] = renamed.path.slice(-2);
  const stem = RECORD_ID.exec(id ?? '')?.[1];
  if (renamed.kind !== 'set' || list === undefined || id === undefined || stem === undefined)
    return undefined;
  const isAdded = valueAt(old, edit.path) === undefined && isObject(renamed.value);
  if (!isAdded || valueAt(current, renamed.path) === undefined) return undefined;
  const siblings = {
    ...objectAt(old, edit.path.slice(0, -1)),
    ...objectAt(current, renamed.path.slice(0, -1)),
  };
  let number = 1;
  while (Object.hasOwn(siblings, `${stem}-${String(number)}`)) number += 1;
  return { list, from: edit.path.at(-1) ?? id, id: `${stem}-${String(number)}` };
}

/** The edit that restores the outermost object around a changed field, if the document has lost it. */
function restoredRecord(path: Path, renamed: Edit, old: JsonObject, current: JsonObject): Edit[] {
  if (renamed.kind !== 'set') return [];
  for (let length = 1; length < path.length; length += 1) {
    const lost = renamed.path.slice(0, length);
    if (valueAt(current, lost) !== undefined) continue;
    const value = valueAt(old, path.slice(0, length));
    return value === undefined ? [] : [{ kind: 'set', path: lost, value }];
  }
  return [];
}
