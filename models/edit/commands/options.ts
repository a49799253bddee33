import type { Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { objectAt, textAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';
import { neighbour } from './neighbour.ts';

const nameOf = (document: JsonObject, optionId: string): string =>
  textAt(document, ['options', optionId, 'name']) ?? optionId;

/** The base plan as an option. */
export const baselineOption: Json = { name: 'As planned', changes: {} };

/** Adds an option without changes; with the first, the base plan is added as the baseline. */
export function addOption(document: JsonObject): Command {
  const present = objectAt(document, ['options']);
  const isFirst = Object.keys(present).length === 0;
  const options: JsonObject = isFirst ? { 'option-1': baselineOption } : present;
  const id = newId(options, 'option');
  const value: Json = { name: `Option ${String(Object.keys(options).length + 1)}`, changes: {} };
  const edit: Edit = isFirst
    ? { kind: 'set', path: ['options'], value: { ...options, [id]: value } }
    : { kind: 'set', path: ['options', id], value };
  return { label: 'add an option', edits: [edit], focus: ['options', id, 'name'] };
}

/** Inserts a copy of an option directly after it. */
export function duplicateOption(document: JsonObject, optionId: string): Command {
  const options = objectAt(document, ['options']);
  const ids = Object.keys(options);
  const next = ids[ids.indexOf(optionId) + 1];
  const value: Json = { ...objectAt(options, [optionId]), name: `${nameOf(document, optionId)} copy` };
  const before = next === undefined ? {} : { before: next };
  const path = ['options', newId(options, 'option')];
  return {
    label: `duplicate ${nameOf(document, optionId)}`,
    edits: [{ kind: 'set', path, value, ...before }],
    focus: [...path, 'name'],
  };
}

/** Removes an option from the plan; with the last one the list is removed too. */
export function removeOption(document: JsonObject, optionId: string): Command {
  const options = objectAt(document, ['options']);
  const isLast = Object.keys(options).length === 1;
  const edit: Edit = { kind: 'remove', path: isLast ? ['options'] : ['options', optionId] };
  const focus = ['options', ...neighbour(options, optionId)];
  return { label: `remove ${nameOf(document, optionId)}`, edits: [edit], focus };
}

/**
 * Moves an option among the others. The first is the baseline of every comparison.
 *
 * @param document - the plan
 * @param optionId - the option
 * @param steps - -1 towards the start, 1 towards the end
 */
export function moveOption(document: JsonObject, optionId: string, steps: -1 | 1): Command {
  const label = `move ${nameOf(document, optionId)}`;
  const keys = Object.keys(objectAt(document, ['options']));
  const from = keys.indexOf(optionId);
  const to = from + steps;
  if (from < 0 || to < 0 || to >= keys.length) return { label, edits: [] };
  const others = keys.filter((key) => key !== optionId);
  others.splice(to, 0, optionId);
  return { label, edits: [{ kind: 'order', path: ['options'], keys: others }] };
}
