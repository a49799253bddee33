import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Command } from '../document/command.ts';
import { differenceEdits } from '../document/differenceEdits.ts';
import { differencePatch } from '../document/differencePatch.ts';
import { applyEdits, type Edit } from '../document/edit.ts';
import { isObject, objectAt, textAt, type Json, type JsonObject } from '../document/json.ts';
import { bothPatches } from './changedOption.ts';

/**
 * The design of an option as a document of its own, which commands can work on.
 *
 * @param document - the plan
 */
export function designOfOption(document: JsonObject, optionId: string): JsonObject {
  // JSON merged with JSON is JSON.
  return mergePatch(baseOf(document), objectAt(document, ['options', optionId, 'changes'])) as JsonObject;
}

function baseOf({
  options: _options,
  findingDecisions: _decisions,
  netbox: _netbox,
  ...base
}: JsonObject): JsonObject {
  return base;
}

/**
 * What a command does to the design of an option, as a change of that option: the base plan and the other options stay as they are. What the option states
 * stays stated.
 *
 * @param document - the plan
 * @param command - on {@link designOfOption}
 */
export function editOption(document: JsonObject, optionId: string, command: Command): Command {
  const { label, edits, focus, ...others } = command;
  const path = ['options', optionId, 'changes'];
  const name = textAt(document, ['options', optionId, 'name']) ?? optionId;
  const before = designOfOption(document, optionId);
  const after = applyEdits(before, edits).document;
  const changes = objectAt(document, path);
  const next = changedPatch(baseOf(document), changes, { before, after });
  return {
    ...others,
    label: `${label} in ${name}`,
    edits: differenceEdits(changes, next).map((edit): Edit => ({ ...edit, path: [...path, ...edit.path] })),
    ...(focus !== undefined && { focus: [...path, ...focus] }),
  };
}

/** The patch of an option after its design was changed, section by section. */
function changedPatch(
  base: JsonObject,
  changes: JsonObject,
  { before, after }: { readonly before: JsonObject; readonly after: JsonObject },
): JsonObject {
  const delta = differencePatch(before, after);
  const next: Record<string, Json> = { ...changes };
  for (const [section, change] of Object.entries(delta)) {
    const stated = Object.hasOwn(changes, section) ? changes[section] : undefined;
    const joined = isObject(stated) && isObject(change) ? bothPatches(stated, change) : change;
    // A patch that replaces an object by one of another kind is no sum of both.
    next[section] = isSame(mergePatch(base[section], joined) as Json, after[section])
      ? joined
      : (differencePatch(base, after)[section] ?? joined);
  }
  return next;
}

/** The order of keys makes no difference. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (!isObject(one) || !isObject(other)) return JSON.stringify(one) === JSON.stringify(other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
