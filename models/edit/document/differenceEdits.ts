import type { Edit } from './edit.ts';
import { isObject, type Json, type JsonObject, type Path } from './json.ts';

/**
 * The edits that turn one document into another, each as deep in the document as possible, with the order of keys.
 *
 * @param from - the document to be edited
 * @param target - the result
 */
export function differenceEdits(from: JsonObject, target: JsonObject): readonly Edit[] {
  return editsBetween(from, target, []);
}

function editsBetween(from: Json, target: Json, path: Path): Edit[] {
  if (from === target) return [];
  if (!isObject(from) || !isObject(target)) {
    return JSON.stringify(from) === JSON.stringify(target) ? [] : [{ kind: 'set', path, value: target }];
  }
  const removed = Object.keys(from).filter((key) => !Object.hasOwn(target, key));
  const edits = removed.map((key): Edit => ({ kind: 'remove', path: [...path, key] }));
  for (const [key, value] of Object.entries(target)) {
    const within = [...path, key];
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (before === undefined) edits.push({ kind: 'set', path: within, value });
    else edits.push(...editsBetween(before, value, within));
  }
  return [...edits, ...orderEdits(from, target, path)];
}

/** Edits place new keys at the end: states the order of all keys if that is not theirs in the target. */
function orderEdits(from: JsonObject, target: JsonObject, path: Path): Edit[] {
  const keys = Object.keys(target);
  const retained = Object.keys(from).filter((key) => Object.hasOwn(target, key));
  const reached = [...retained, ...keys.filter((key) => !Object.hasOwn(from, key))];
  return reached.every((key, index) => key === keys[index]) ? [] : [{ kind: 'order', path, keys }];
}
