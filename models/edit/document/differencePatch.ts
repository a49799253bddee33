import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * The smallest merge patch from one object to another, as options of a plan state their changes: members that are the same are left out, lists are
 * stated whole, and an object of another kind is stated whole, as `mergePatch` replaces it.
 *
 * @param from - without members that are null
 * @param target - likewise
 */
export function differencePatch(from: JsonObject, target: JsonObject): JsonObject {
  const removed = Object.keys(from).filter((key) => !Object.hasOwn(target, key));
  const changed = Object.entries(target).flatMap(([key, value]): [string, Json][] => {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (!isObject(before) || !isObject(value) || isOtherKind(before, value)) {
      return isSame(before, value) ? [] : [[key, value]];
    }
    const inner = differencePatch(before, value);
    return Object.keys(inner).length === 0 ? [] : [[key, inner]];
  });
  return Object.fromEntries([...changed, ...removed.map((key): [string, Json] => [key, null])]);
}

const isOtherKind = (before: JsonObject, value: JsonObject): boolean =>
  typeof value['kind'] === 'string' && before['kind'] !== value['kind'];

const isSame = (one: Json | undefined, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);
