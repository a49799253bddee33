import { isObject, type Json } from './json.ts';

/**
 * The merge patch that makes one value of another: what only the first has is taken away by null.
 *
 * @param from - what the patch is laid over; undefined where there is nothing
 * @param wanted - what must come out; members that are null count as absent
 */
export function patchTo(from: Json | undefined, wanted: Json): Json {
  if (!isObject(from) || !isObject(wanted)) return wanted;
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(wanted, key));
  return Object.fromEntries([
    ...Object.entries(wanted).map(([key, value]): [string, Json] => [key, patchTo(from[key], value)]),
    ...gone.map((key): [string, Json] => [key, null]),
  ]);
}
