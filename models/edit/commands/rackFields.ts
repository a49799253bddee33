import type { Edit } from '../document/edit.ts';
import { settingEdit } from '../document/edit.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { addFeed } from './rackFeeds.ts';

/** A value that some entries have in common; without one if they differ. */
export type CommonValue =
  | { readonly isMixed: false; readonly value: Json | undefined }
  | { readonly isMixed: true; readonly value: undefined };

const same = (values: readonly (Json | undefined)[]): CommonValue => {
  const [first] = values;
  const isMixed = values.some((value) => JSON.stringify(value) !== JSON.stringify(first));
  return isMixed ? { isMixed, value: undefined } : { isMixed, value: first };
};

/** The value of a field of some rack entries. */
export function commonOfRacks(document: JsonObject, rackIds: readonly string[], field: Path): CommonValue {
  return same(rackIds.map((rackId) => valueAt(document, ['racks', rackId, ...field])));
}

/** The edits that give a field of a rack entry a value; undefined removes it. */
export function rackFieldEdits(
  document: JsonObject,
  rackId: string,
  { field, value }: { readonly field: Path; readonly value: Json | undefined },
): readonly Edit[] {
  const path = ['racks', rackId, ...field];
  const present = valueAt(document, path);
  if (JSON.stringify(present) === JSON.stringify(value)) return [];
  const owner = path.slice(0, -1);
  // The workload of a rack states its kind.
  if (value !== undefined && field[0] === 'workload' && valueAt(document, owner) === undefined) {
    return [{ kind: 'set', path: owner, value: { kind: 'constant', [field.at(-1) ?? '']: value } }];
  }
  return [settingEdit(path, value)];
}

const sideOf = ([id, feed]: readonly [string, Json]): string => textAt(feed, ['side']) ?? id;

/** The sides of the feeds of some rack entries, in their order. */
export function feedSides(document: JsonObject, rackIds: readonly string[]): readonly string[] {
  const sides = rackIds.flatMap((rackId) =>
    Object.entries(objectAt(document, ['racks', rackId, 'feeds'])).map(sideOf),
  );
  return [...new Set(sides)].sort();
}

/** Ids of the feeds of a rack entry on one side. */
export function feedsOnSide(document: JsonObject, rackId: string, side: string): readonly string[] {
  return Object.entries(objectAt(document, ['racks', rackId, 'feeds']))
    .filter((entry) => sideOf(entry) === side)
    .map(([id]) => id);
}

/** The value of a field of all feeds of some rack entries on one side. */
export function commonOfFeeds(
  document: JsonObject,
  rackIds: readonly string[],
  { side, field }: { readonly side: string; readonly field: string },
): CommonValue {
  return same(
    rackIds.flatMap((rackId) =>
      feedsOnSide(document, rackId, side).map((id) =>
        valueAt(document, ['racks', rackId, 'feeds', id, field]),
      ),
    ),
  );
}

/** The edits that give a field of all feeds of a rack entry on one side a value; undefined removes it. */
export function feedFieldEdits(
  document: JsonObject,
  rackId: string,
  change: { readonly side: string; readonly field: string; readonly value: Json | undefined },
): readonly Edit[] {
  const { side, field, value } = change;
  return feedsOnSide(document, rackId, side).flatMap((id) =>
    rackFieldEdits(document, rackId, { field: ['feeds', id, field], value }),
  );
}

/** The edits that give a rack entry without feeds one on each of two sides. */
export function firstFeedEdits(document: JsonObject, rackId: string): readonly Edit[] {
  const hasFeeds = Object.keys(objectAt(document, ['racks', rackId, 'feeds'])).length > 0;
  return hasFeeds ? [] : addFeed(document, rackId).edits;
}
