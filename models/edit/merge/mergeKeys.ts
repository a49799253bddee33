import type { JsonObject } from '../document/json.ts';

/**
 * The keys of an object that two sides have changed, in one order: that of theirs if they have reordered it, else that of mine.
 * Keys that only the other side has follow the key that they follow there. Keys that were removed are among them.
 *
 * @param base - what both have started from
 * @param mine - what I have made of it
 * @param theirs - what the other side has made of it
 */
export function mergeKeys(base: JsonObject, mine: JsonObject, theirs: JsonObject): readonly string[] {
  const [first, second] = isReordered(base, theirs) ? [theirs, mine] : [mine, theirs];
  const keys = Object.keys(first);
  const known = new Set(keys);
  const following = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of Object.keys(second)) {
    if (known.has(key)) last = key;
    else following.set(last, [...(following.get(last) ?? []), key]);
  }
  if (following.size === 0) return keys;
  return [
    ...(following.get(undefined) ?? []),
    ...keys.flatMap((key) => [key, ...(following.get(key) ?? [])]),
  ];
}

function isReordered(base: JsonObject, now: JsonObject): boolean {
  const before = Object.keys(base).filter((key) => Object.hasOwn(now, key));
  const after = Object.keys(now).filter((key) => Object.hasOwn(base, key));
  return before.some((key, index) => after[index] !== key);
}
