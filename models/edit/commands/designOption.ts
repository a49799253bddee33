import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';
import { baselineOption } from './options.ts';

/** A design that is to be an option. */
export interface DesignOption {
  readonly name: string;
  /** Merge patch on the base plan. */
  readonly changes: JsonObject;
}

/**
 * Adds a design as an option, as the last one.
 *
 * @param document - the plan; without options, the base plan becomes the baseline
 */
export function addDesignOption(document: JsonObject, { name, changes }: DesignOption): Command {
  const present = objectAt(document, ['options']);
  const isFirst = Object.keys(present).length === 0;
  const options: JsonObject = isFirst ? { 'option-1': baselineOption } : present;
  const id = newId(options, 'option');
  const value: JsonObject = { name, changes };
  const edit: Edit = isFirst
    ? { kind: 'set', path: ['options'], value: { ...options, [id]: value } }
    : { kind: 'set', path: ['options', id], value };
  return { label: `add the option ${name}`, edits: [edit] };
}
