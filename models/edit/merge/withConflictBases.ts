import { applyEdits, settingEdit } from '../document/edit.ts';
import type { JsonObject } from '../document/json.ts';
import type { FieldConflict } from './FieldConflict.ts';

/**
 * The document that further merges start from: that of the server, but with the value before both changes where a conflict is
 * open. So the conflict is found again until one side has become as the other, or as before.
 *
 * @param document - of the server
 * @param conflicts - that are open
 */
export function withConflictBases(document: JsonObject, conflicts: readonly FieldConflict[]): JsonObject {
  const edits = conflicts.map(({ path, base }) => settingEdit(path, base));
  return edits.length === 0 ? document : applyEdits(document, edits).document;
}
