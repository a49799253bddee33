import type { Edit } from '../state/edit.ts';
import type { Command } from '../state/editor.ts';
import { objectAt, textAt, type Json, type JsonObject } from '../state/json.ts';
import { freshId } from './freshId.ts';

const nameOf = (document: JsonObject, optionId: string): string =>
  textAt(document, ['options', optionId, 'name']) ?? optionId;

/** Adds an option that changes nothing yet. */
export function addOption(document: JsonObject): Command {
  const options = objectAt(document, ['options']);
  const id = freshId(options, 'option');
  const value: Json = { name: `Option ${String(Object.keys(options).length + 1)}`, changes: {} };
  return { label: 'add an option', edits: [{ kind: 'set', path: ['options', id], value }] };
}

/** Puts a copy of an option right behind it. */
export function duplicateOption(document: JsonObject, optionId: string): Command {
  const options = objectAt(document, ['options']);
  const ids = Object.keys(options);
  const next = ids[ids.indexOf(optionId) + 1];
  const value: Json = { ...objectAt(options, [optionId]), name: `${nameOf(document, optionId)} copy` };
  const before = next === undefined ? {} : { before: next };
  return {
    label: `duplicate ${nameOf(document, optionId)}`,
    edits: [{ kind: 'set', path: ['options', freshId(options, 'option')], value, ...before }],
  };
}

/** Takes an option out of the plan; with the last one the list goes too. */
export function removeOption(document: JsonObject, optionId: string): Command {
  const isLast = Object.keys(objectAt(document, ['options'])).length === 1;
  const edit: Edit = { kind: 'remove', path: isLast ? ['options'] : ['options', optionId] };
  return { label: `remove ${nameOf(document, optionId)}`, edits: [edit] };
}

/**
 * Moves an option among the others. The first is the baseline of every comparison.
 *
 * @param document - the plan
 * @param optionId - the option
 * @param steps - -1 towards the front, 1 towards the end
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
