import type { Command } from '../state/editor.ts';
import { objectAt, textAt, type JsonObject } from '../state/json.ts';
import { freshId } from './freshId.ts';

/** Adds an empty hall. */
export function addHall(document: JsonObject): Command {
  const halls = objectAt(document, ['halls']);
  const name = `Hall ${String(Object.keys(halls).length + 1)}`;
  return {
    label: 'add a hall',
    edits: [{ kind: 'set', path: ['halls', freshId(halls, 'hall')], value: { name } }],
  };
}

/** Takes a hall out of the plan; racks that stand in it are then said to stand nowhere. */
export function removeHall(document: JsonObject, hallId: string): Command {
  const name = textAt(document, ['halls', hallId, 'name']) ?? hallId;
  return { label: `remove ${name}`, edits: [{ kind: 'remove', path: ['halls', hallId] }] };
}
