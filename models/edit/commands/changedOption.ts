import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';
import { baselineOption } from './options.ts';

/** A design that differs from an option by some changes. */
export interface ChangedOption {
  readonly name: string;
  /** The option whose changes it has too; an id that does not exist is the base plan. */
  readonly like: string;
  /** JSON Merge Patch, of the kinds that the option has. */
  readonly changes: JsonObject;
}

/**
 * Adds an option with the changes of another and further ones.
 *
 * @param document - the plan; without options, the base plan becomes the baseline
 */
export function addChangedOption(document: JsonObject, { name, like, changes }: ChangedOption): Command {
  const present = objectAt(document, ['options']);
  const isFirst = Object.keys(present).length === 0;
  const options: JsonObject = isFirst ? { 'option-1': baselineOption } : present;
  const value: JsonObject = { name, changes: bothPatches(objectAt(present, [like, 'changes']), changes) };
  const id = newId(options, 'option');
  const edit: Edit = isFirst
    ? { kind: 'set', path: ['options'], value: { ...options, [id]: value } }
    : { kind: 'set', path: ['options', id], value };
  return { label: `add the option ${name}`, edits: [edit] };
}

/** One patch that does what two do, one after the other: removals stay. */
export function bothPatches(first: JsonObject, second: JsonObject): JsonObject {
  const entries = Object.entries(second).map(([key, change]): [string, Json] => {
    const before = first[key];
    return [key, isObject(before) && isObject(change) ? bothPatches(before, change) : change];
  });
  return { ...first, ...Object.fromEntries(entries) };
}
