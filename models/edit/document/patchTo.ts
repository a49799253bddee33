import { isObject, type Json } from './json.ts';

/**
 * The merge patch from one value to another: members that only the first has are removed by null.
 *
 * @param from - the value to be patched; undefined if there is none
 * @param target - the result; members that are null count as absent
 */
export function patchTo(from: Json | undefined, target: Json): Json {
  if (!isObject(from) || !isObject(target)) return target;
  const removed = Object.keys(from).filter((key) => !Object.hasOwn(target, key));
  return Object.fromEntries([
    ...Object.entries(target).map(([key, value]): [string, Json] => [key, patchTo(from[key], value)]),
    ...removed.map((key): [string, Json] => [key, null]),
  ]);
}
