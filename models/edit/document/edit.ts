import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from './json.ts';

/**
 * One small change of a document. Unlike a merge patch, it can state the order of a key among its siblings,
 * because the order of racks and options is part of a plan: the first option is the baseline.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: Json; readonly before?: string }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'order'; readonly path: Path; readonly keys: readonly string[] };

/**
 * The edit after which a path has a value.
 *
 * @param path - of the value
 * @param value - undefined: none
 */
export function settingEdit(path: Path, value: Json | undefined): Edit {
  return value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value };
}

export interface Applied {
  readonly document: JsonObject;
  /** Edits that restore the previous document, in order of application. */
  readonly inverse: readonly Edit[];
}

/**
 * Applies edits in sequence.
 *
 * @param document - is not changed
 * @param edits - the changes
 * @returns the new document and the inverse edits
 */
export function applyEdits(document: JsonObject, edits: readonly Edit[]): Applied {
  const copies: Copies = new Map();
  let current = document;
  const undoing: Edit[][] = [];
  for (const edit of edits) {
    undoing.push(inverseOf(current, edit));
    current = applyEdit(current, edit, copies);
  }
  return { document: current, inverse: undoing.reverse().flat() };
}

/**
 * Objects created for these edits, mapped to themselves as writable objects: an owner is copied once, even if several of its
 * entries change.
 */
type Copies = Map<JsonObject, Record<string, Json>>;

function applyEdit(document: JsonObject, edit: Edit, copies: Copies): JsonObject {
  const changed = within(document, edit.path, edit, copies);
  return isObject(changed) ? changed : {};
}

function within(node: Json | undefined, path: Path, edit: Edit, copies: Copies): Json {
  const [key, ...rest] = path;
  if (key === undefined) return edit.kind === 'set' ? edit.value : reordered(node, edit);
  const owner = isObject(node) ? node : {};
  if (rest.length > 0) {
    const value = valueAt(owner, [key]);
    if (edit.kind !== 'set' && !isObject(value)) return owner;
    const changed = within(value, rest, edit, copies);
    return changed === value ? owner : put(owner, key, changed, copies);
  }
  switch (edit.kind) {
    case 'set':
      return edit.before === undefined || Object.hasOwn(owner, key) || !Object.hasOwn(owner, edit.before)
        ? put(owner, key, edit.value, copies)
        : putBefore(owner, key, edit.value, edit.before);
    case 'remove': {
      if (!Object.hasOwn(owner, key)) return owner;
      const copy = copyOf(owner, copies);
      Reflect.deleteProperty(copy, key);
      return copy;
    }
    case 'order': {
      const value = valueAt(owner, [key]);
      return isObject(value) ? put(owner, key, reordered(value, edit), copies) : owner;
    }
  }
}

function copyOf(owner: JsonObject, copies: Copies): Record<string, Json> {
  const known = copies.get(owner);
  if (known !== undefined) return known;
  const copy: Record<string, Json> = { ...owner };
  copies.set(copy, copy);
  return copy;
}

function put(owner: JsonObject, key: string, value: Json, copies: Copies): JsonObject {
  const copy = copyOf(owner, copies);
  // Assigning to __proto__ would not make a key of it.
  if (key === '__proto__') {
    Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    copy[key] = value;
  }
  return copy;
}

function putBefore(owner: JsonObject, key: string, value: Json, before: string): JsonObject {
  return Object.fromEntries(
    Object.entries(owner).flatMap(([name, entry]): [string, Json][] =>
      name === before
        ? [
            [key, value],
            [name, entry],
          ]
        : [[name, entry]],
    ),
  );
}

/** Named keys first, in their order; all other keys after them, in their previous order. */
function reordered(node: Json | undefined, edit: Edit): Json {
  if (!isObject(node) || edit.kind !== 'order') return node ?? null;
  const first = edit.keys.filter((key) => Object.hasOwn(node, key));
  const keys = new Set([...first, ...Object.keys(node)]);
  return Object.fromEntries([...keys].map((key): [string, Json] => [key, node[key] ?? null]));
}

function inverseOf(document: JsonObject, edit: Edit): Edit[] {
  const { kind, path } = edit;
  // The root cannot be removed: no change.
  if (kind === 'remove' && path.length === 0) return [];
  const missing = firstMissing(document, path);
  if (missing !== undefined) return kind === 'set' ? [{ kind: 'remove', path: missing }] : [];
  const replaced = firstNonObject(document, path);
  if (replaced !== undefined)
    return [{ kind: 'set', path: replaced, value: valueAt(document, replaced) ?? null }];
  const value = valueAt(document, path) ?? null;
  if (kind === 'order') return isObject(value) ? [{ kind: 'order', path, keys: Object.keys(value) }] : [];
  if (kind === 'set') return [{ kind: 'set', path, value }];
  const siblings = Object.keys(objectAt(document, path.slice(0, -1)));
  const next = siblings[siblings.indexOf(path.at(-1) ?? '') + 1];
  return [{ kind: 'set', path, value, ...(next === undefined ? {} : { before: next }) }];
}

/** The shortest part of a path whose key is missing in its owner, an object. */
function firstMissing(document: JsonObject, path: Path): Path | undefined {
  let node: Json | undefined = document;
  for (const [index, key] of path.entries()) {
    if (!isObject(node)) return undefined;
    if (!Object.hasOwn(node, key)) return path.slice(0, index + 1);
    node = node[key];
  }
  return undefined;
}

/** The shortest proper part of a path whose value is not an object: setting a value below replaces it. */
function firstNonObject(document: JsonObject, path: Path): Path | undefined {
  for (let length = 1; length < path.length; length += 1) {
    const part = path.slice(0, length);
    if (!isObject(valueAt(document, part))) return part;
  }
  return undefined;
}
