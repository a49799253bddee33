import { isObject, type Json } from './json.ts';

/**
 * True if two values are the same, whatever the order of keys in their objects.
 *
 * @param one - a value; undefined where there is none
 * @param other - another one
 */
export function equalJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && equalJson(one[key], other[key]))
    );
  }
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  const [entries, others] = [one as readonly Json[], other as readonly Json[]];
  return entries.length === others.length && entries.every((entry, index) => equalJson(entry, others[index]));
}
