import { equalJson } from '../document/equalJson.ts';
import { isObject, type Json, type JsonObject, type Path } from '../document/json.ts';
import type { RecordRename } from '../document/renameRecord.ts';
import { renamesOfAdded, withRenames } from './addedRecords.ts';
import type { FieldConflict } from './FieldConflict.ts';
import { mergeKeys } from './mergeKeys.ts';

export interface MergedDocuments {
  /** All changes of both sides, with my values where both have changed the same. */
  readonly mine: JsonObject;
  /** The same with their values there. */
  readonly shared: JsonObject;
  /** What both have changed, in a different way. */
  readonly conflicts: readonly FieldConflict[];
  /** New ids of records of mine, whose ids the other side has given to its own. */
  readonly renames: readonly RecordRename[];
}

/**
 * Merges two documents that were made from one, by record and field. Lists without keys are one field. What one side has
 * removed and the other changed inside is a conflict of the record, and so is a record that both made to be of different kinds. The
 * order of keys is no conflict.
 *
 * @param base - what both have started from; at the path of an open conflict, its value before both changes
 * @param mine - the document here
 * @param theirs - the document on the server
 */
export function mergeDocuments(base: JsonObject, mine: JsonObject, theirs: JsonObject): MergedDocuments {
  const renames = renamesOfAdded(base, mine, theirs);
  const renamed = withRenames(base, mine, renames);
  const conflicts: FieldConflict[] = [];
  const merged = mergeObjects({ base, mine: renamed, theirs }, [], conflicts);
  return { ...merged, conflicts, renames };
}

/** A value on three sides; undefined where there is none. */
interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

interface Merged<Value> {
  readonly mine: Value;
  readonly shared: Value;
}

function mergeValues(sides: Sides, path: Path, conflicts: FieldConflict[]): Merged<Json | undefined> {
  const { base, mine, theirs } = sides;
  if (isObject(mine) && isObject(theirs) && isSameKind(mine, theirs)) {
    return mergeObjects({ base: isObject(base) ? base : {}, mine, theirs }, path, conflicts);
  }
  if (equalJson(mine, theirs) || equalJson(base, mine)) return { mine: theirs, shared: theirs };
  if (equalJson(base, theirs)) return { mine, shared: mine };
  conflicts.push({ path, base, mine, theirs });
  return { mine, shared: theirs };
}

/** Fields of a record follow from its kind: those of two kinds make no record. */
const isSameKind = (one: JsonObject, other: JsonObject): boolean => one['kind'] === other['kind'];

function mergeObjects(
  sides: { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject },
  path: Path,
  conflicts: FieldConflict[],
): Merged<JsonObject> {
  const mine: [string, Json][] = [];
  const shared: [string, Json][] = [];
  for (const key of mergeKeys(sides.base, sides.mine, sides.theirs)) {
    const merged = mergeValues(
      { base: own(sides.base, key), mine: own(sides.mine, key), theirs: own(sides.theirs, key) },
      [...path, key],
      conflicts,
    );
    if (merged.mine !== undefined) mine.push([key, merged.mine]);
    if (merged.shared !== undefined) shared.push([key, merged.shared]);
  }
  return { mine: Object.fromEntries(mine), shared: Object.fromEntries(shared) };
}

const own = (owner: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(owner, key) ? owner[key] : undefined;
