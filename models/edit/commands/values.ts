import type { Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** Optional sections of a plan, and their kind when the first value is set. */
const kindOfNewSection: Readonly<Record<string, string>> = { power: 'within-pue', workload: 'constant' };

/** Required sections of a plan: they stay when their last value is removed. */
const requiredSections = new Set(['cooling', 'workload', 'tariff', 'carbon']);

interface Change {
  readonly path: Path;
  /** undefined removes the value. */
  readonly value: Json | undefined;
  /** Label of the field, for "Undo: change PUE". */
  readonly label: string;
  /** Given while typing: changes with the same key are one step. */
  readonly mergeKey?: string;
}

/**
 * Sets or removes one value of the plan or of an option's changes, and adds or removes sections accordingly.
 *
 * @param document - the plan
 * @param change - path and value
 */
export function changeValue(document: JsonObject, change: Change): Command {
  const { path, value, label, mergeKey } = change;
  const edits = value === undefined ? removal(document, path) : [setting(document, path, value)];
  return { label: `change ${label}`, edits, ...(mergeKey === undefined ? {} : { mergeKey }) };
}

/** The part of a path after `options.<id>.changes`, or all of it: the path in a design. */
export function pathInDesign(path: Path): Path {
  return path[0] === 'options' && path[2] === 'changes' ? path.slice(3) : path;
}

function setting(document: JsonObject, path: Path, value: Json): Edit {
  const owner = path.slice(0, -1);
  const section = pathInDesign(owner);
  const kind = kindOfNewSection[section.at(-1) ?? ''];
  const isNew = !isObject(valueAt(document, section)) && !isObject(valueAt(document, owner));
  if (kind !== undefined && isNew) {
    return { kind: 'set', path: owner, value: { kind, [path.at(-1) ?? '']: value } };
  }
  return { kind: 'set', path, value };
}

function removal(document: JsonObject, path: Path): Edit[] {
  if (valueAt(document, path) === undefined) return [];
  let removed = path;
  while (removed.length > 1 && isRemovedWithLast(document, removed.slice(0, -1), removed.at(-1)))
    removed = removed.slice(0, -1);
  return [{ kind: 'remove', path: removed }];
}

/** True if an object has only its kind left without `key`, and is optional in a plan. */
function isRemovedWithLast(document: JsonObject, owner: Path, key: string | undefined): boolean {
  const left = Object.keys(objectAt(document, owner)).filter((name) => name !== key && name !== 'kind');
  if (left.length > 0) return false;
  const isOption = owner[0] === 'options';
  if (isOption) return owner.length > 3;
  return owner.length > 1
    ? owner.at(-1) === 'workload'
    : !requiredSections.has(owner[0] ?? '') && owner[0] !== 'racks';
}
