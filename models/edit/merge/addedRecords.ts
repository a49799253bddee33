import { equalJson } from '../document/equalJson.ts';
import { isObject, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { renameInValue, type RecordRename } from '../document/renameRecord.ts';

/** Ids that the page gives to records: `rack-2`. Names of fields contain no dash. */
const RECORD_ID = /^(.+)-\d+$/;

/**
 * New ids for records that both sides have added under one id with different content, as two people do who add a rack each.
 *
 * @param base - what both have started from
 * @param mine - the document whose records get the new ids
 * @param theirs - the other one
 */
export function renamesOfAdded(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
): readonly RecordRename[] {
  const renames: RecordRename[] = [];
  const look = (from: Json | undefined, one: Json | undefined, other: Json | undefined, path: Path): void => {
    if (!isObject(one) || !isObject(other) || one === other) return;
    const before = isObject(from) ? from : {};
    for (const key of Object.keys(one)) {
      if (!Object.hasOwn(other, key)) continue;
      const within = [...path, key];
      if (isAddedTwice({ before, one, other }, key) && !isChangeByOption(base, within)) {
        const id = freeId(key, { ...before, ...one, ...other }, renames);
        renames.push({ list: path.at(-1) ?? '', from: key, id });
      } else {
        look(before[key], one[key], other[key], within);
      }
    }
  };
  look(base, mine, theirs, []);
  return renames;
}

interface Siblings {
  readonly before: JsonObject;
  readonly one: JsonObject;
  readonly other: JsonObject;
}

function isAddedTwice({ before, one, other }: Siblings, key: string): boolean {
  if (Object.hasOwn(before, key) || !RECORD_ID.test(key)) return false;
  return isObject(one[key]) && isObject(other[key]) && !equalJson(one[key], other[key]);
}

/** What an option states about a record of the plan adds none. */
function isChangeByOption(base: JsonObject, path: Path): boolean {
  const [list, , changes, ...changed] = path;
  return list === 'options' && changes === 'changes' && valueAt(base, changed) !== undefined;
}

function freeId(key: string, siblings: JsonObject, renames: readonly RecordRename[]): string {
  const stem = RECORD_ID.exec(key)?.[1] ?? key;
  const isTaken = (id: string): boolean =>
    Object.hasOwn(siblings, id) || renames.some((rename) => rename.id === id);
  let number = 1;
  while (isTaken(`${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}

/**
 * A document with the new ids of records that it has added: only what it has changed can refer to them.
 *
 * @param base - what it has started from
 * @param mine - the document
 * @param renames - of these records
 */
export function withRenames(
  base: JsonObject,
  mine: JsonObject,
  renames: readonly RecordRename[],
): JsonObject {
  if (renames.length === 0) return mine;
  const renamed = renameIn(base, mine, undefined, renames);
  return isObject(renamed) ? renamed : mine;
}

function renameIn(
  from: Json | undefined,
  value: Json,
  owner: string | undefined,
  renames: readonly RecordRename[],
): Json {
  if (equalJson(from, value)) return value;
  if (!isObject(value) || !isObject(from)) return renameInValue(value, owner, renames);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]): [string, Json] => [
      Object.hasOwn(from, key)
        ? key
        : (renames.findLast((rename) => rename.from === key && rename.list === owner)?.id ?? key),
      renameIn(Object.hasOwn(from, key) ? from[key] : undefined, entry, key, renames),
    ]),
  );
}
