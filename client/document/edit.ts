import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from './json.ts';

/**
 * One small change of a document. Unlike a merge patch it can say where a key stands among its siblings,
 * because the order of racks and options is part of a plan: the first option is the baseline.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: Json; readonly before?: string }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'order'; readonly path: Path; readonly keys: readonly string[] };

export interface Applied {
  readonly document: JsonObject;
  /** Edits that give the old document back, in the order in which to apply them. */
  readonly inverse: readonly Edit[];
}

/**
 * Applies edits one after the other.
 *
 * @param document - stays as it is
 * @param edits - what to change
 * @returns the new document and what undoes it
 */
export function applyEdits(document: JsonObject, edits: readonly Edit[]): Applied {
  let current = document;
  const inverse: Edit[] = [];
  for (const edit of edits) {
    inverse.unshift(...inverseOf(current, edit));
    current = applyEdit(current, edit);
  }
  return { document: current, inverse };
}

function applyEdit(document: JsonObject, edit: Edit): JsonObject {
  const changed = within(document, edit.path, edit);
  return isObject(changed) ? changed : {};
}

function within(node: Json | undefined, path: Path, edit: Edit): Json {
  const [key, ...rest] = path;
  if (key === undefined) return edit.kind === 'set' ? edit.value : reordered(node, edit);
  const owner = isObject(node) ? node : {};
  if (rest.length > 0) {
    const value = valueAt(owner, [key]);
    if (edit.kind !== 'set' && !isObject(value)) return owner;
    return put(owner, key, within(value, rest, edit));
  }
  switch (edit.kind) {
    case 'set':
      return put(owner, key, edit.value, edit.before);
    case 'remove':
      return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key));
    case 'order': {
      const value = valueAt(owner, [key]);
      return isObject(value) ? put(owner, key, reordered(value, edit)) : owner;
    }
  }
}

function put(owner: JsonObject, key: string, value: Json, before?: string): JsonObject {
  if (Object.hasOwn(owner, key) || before === undefined || !Object.hasOwn(owner, before)) {
    return { ...owner, [key]: value };
  }
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

/** Named keys first, in their order; keys that are not named keep theirs behind them. */
function reordered(node: Json | undefined, edit: Edit): Json {
  if (!isObject(node) || edit.kind !== 'order') return node ?? null;
  const first = edit.keys.filter((key) => Object.hasOwn(node, key));
  const keys = new Set([...first, ...Object.keys(node)]);
  return Object.fromEntries([...keys].map((key): [string, Json] => [key, node[key] ?? null]));
}

function inverseOf(document: JsonObject, edit: Edit): Edit[] {
  const { kind, path } = edit;
  const missing = firstMissing(document, path);
  if (missing !== undefined) return kind === 'set' ? [{ kind: 'remove', path: missing }] : [];
  const replaced = firstNonObject(document, path);
  if (replaced !== undefined)
    return [{ kind: 'set', path: replaced, value: valueAt(document, replaced) ?? null }];
  const value = valueAt(document, path) ?? null;
  if (kind === 'order') return isObject(value) ? [{ kind: 'order', path, keys: Object.keys(value) }] : [];
  const siblings = Object.keys(objectAt(document, path.slice(0, -1)));
  const next = siblings[siblings.indexOf(path.at(-1) ?? '') + 1];
  return [{ kind: 'set', path, value, ...(kind === 'remove' && next !== undefined ? { before: next } : {}) }];
}

/** The shortest part of a path that names a key its owner, an object, does not have. */
function firstMissing(document: JsonObject, path: Path): Path | undefined {
  let node: Json | undefined = document;
  for (const [index, key] of path.entries()) {
    if (!isObject(node)) return undefined;
    if (!Object.hasOwn(node, key)) return path.slice(0, index + 1);
    node = node[key];
  }
  return undefined;
}

/** The shortest part of a path, before its end, whose value is no object: setting below it replaces it. */
function firstNonObject(document: JsonObject, path: Path): Path | undefined {
  for (let length = 1; length < path.length; length += 1) {
    const part = path.slice(0, length);
    if (!isObject(valueAt(document, part))) return part;
  }
  return undefined;
}
