import { differenceEdits } from './differenceEdits.ts';
import type { Edit } from './edit.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * The edits after which a document states what a plan does that was made from it. The plan is read by its schema, which has an order of
 * its own: where keys are only in another order, nothing is edited.
 *
 * @param stated - the document
 * @param wanted - a plan that was made from it; undefined values are none
 */
export function orderedEdits(stated: JsonObject, wanted: object): readonly Edit[] {
  const json = JSON.parse(JSON.stringify(wanted)) as JsonObject;
  return differenceEdits(stated, inOrderOf(stated, json) as JsonObject);
}

/** The same value with the keys in the order of another, so that only what was taken is an edit. */
function inOrderOf(stated: Json | undefined, value: Json): Json {
  if (!isObject(value) || !isObject(stated)) return value;
  const kept = Object.keys(stated).filter((key) => Object.hasOwn(value, key));
  const keys = new Set([...kept, ...Object.keys(value)]);
  return Object.fromEntries(
    [...keys].map((key): [string, Json] => [key, inOrderOf(stated[key], value[key] ?? null)]),
  );
}
