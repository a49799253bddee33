import type { Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** Sections that a plan may leave out, and the kind that a first value in one brings along. */
const kindOfNewSection: Readonly<Record<string, string>> = { power: 'within-pue', workload: 'constant' };

/** Sections that a plan must have: they stay when their last value goes. */
const requiredSections = new Set(['cooling', 'workload', 'tariff', 'carbon']);

interface Change {
  readonly path: Path;
  /** undefined takes the value away. */
  readonly value: Json | undefined;
  /** What the field is called, for "Undo: change PUE". */
  readonly label: string;
  /** Given while typing: changes with the same key are one step. */
  readonly mergeKey?: string;
}

/**
 * Sets or takes away one value of the plan or of an option's changes, with the sections that come or go with it.
 *
 * @param document - the plan
 * @param change - where and what
 */
export function changeValue(document: JsonObject, change: Change): Command {
  const { path, value, label, mergeKey } = change;
  const edits = value === undefined ? removal(document, path) : [setting(document, path, value)];
  return { label: `change ${label}`, edits, ...(mergeKey === undefined ? {} : { mergeKey }) };
}

/** The part of a path behind `options.<id>.changes`, or all of it: where the value stands in a design. */
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
  let gone = path;
  while (gone.length > 1 && goesWithItsLast(document, gone.slice(0, -1), gone.at(-1)))
    gone = gone.slice(0, -1);
  return [{ kind: 'remove', path: gone }];
}

/** True where an object has nothing left but its kind once `key` goes, and a plan can do without it. */
function goesWithItsLast(document: JsonObject, owner: Path, key: string | undefined): boolean {
  const left = Object.keys(objectAt(document, owner)).filter((name) => name !== key && name !== 'kind');
  if (left.length > 0) return false;
  const isOption = owner[0] === 'options';
  if (isOption) return owner.length > 3;
  return owner.length > 1
    ? owner.at(-1) === 'workload'
    : !requiredSections.has(owner[0] ?? '') && owner[0] !== 'racks';
}
