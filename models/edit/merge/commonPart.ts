import { equalJson } from '../document/equalJson.ts';
import { isObject, type Json, type JsonObject } from '../document/json.ts';

/**
 * What two documents have in common: where nothing is known of what they were made from, a merge that starts from it removes nothing
 * of either side, and finds a conflict in every field that differs.
 *
 * @param one - a document
 * @param other - another one
 */
export function commonPart(one: JsonObject, other: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(one).flatMap(([key, value]): [string, Json][] => {
      const second = Object.hasOwn(other, key) ? other[key] : undefined;
      if (isObject(value) && isObject(second)) return [[key, commonPart(value, second)]];
      return equalJson(value, second) ? [[key, value]] : [];
    }),
  );
}
