/** Any JSON value. The plan on the page is JSON and not yet a `Plan`: during editing a document may be invalid. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Keys from the root of a document to a value in it. */
export type Path = readonly string[];

/** True for `{…}`: not for arrays, not for null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Looks up a value.
 *
 * @param root - the document
 * @param path - keys from its root
 * @returns the value, or undefined if the path does not exist
 */
export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  let value = root;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * Looks up a value, also in lists, whose keys are numbers from 0.
 *
 * @param root - the document
 * @param path - keys from its root
 */
export function entryAt(root: Json | undefined, path: Path): Json | undefined {
  let value = root;
  for (const key of path) {
    value = Array.isArray(value) ? (value as readonly Json[])[Number(key)] : valueAt(value, [key]);
  }
  return value;
}

/** The object at a path, or an empty object: for lists that may be absent. */
export function objectAt(root: Json | undefined, path: Path): JsonObject {
  const value = valueAt(root, path);
  return isObject(value) ? value : {};
}

/** The text at a path, or undefined if it is absent or not a text. */
export function textAt(root: Json | undefined, path: Path): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}
