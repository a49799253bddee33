import { ModelError } from '../../problems/ModelError.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Applies a JSON Merge Patch: members replace members, null removes, arrays are replaced whole.
 * One deviation: if the patch states another `kind` than the target, the target is replaced whole, since the
 * fields of one kind are not valid for another.
 *
 * Source: RFC 7396.
 *
 * @param target - any JSON value; not changed
 * @param patch - any JSON value; not changed
 * @returns a value that shares all unchanged parts with the target
 * @throws ModelError `key-forbidden` for a key `__proto__`
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const changesKind =
    isObject(target) && typeof patch['kind'] === 'string' && target['kind'] !== patch['kind'];
  const merged = new Map(isObject(target) && !changesKind ? Object.entries(target) : []);
  for (const [key, change] of Object.entries(patch)) {
    if (key === '__proto__') {
      throw new ModelError('key-forbidden', 'A merge patch must not have a key __proto__.');
    }
    if (change === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), change));
  }
  return Object.fromEntries(merged);
}
