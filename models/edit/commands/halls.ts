import type { Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import {
  isObject,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { newId } from './newId.ts';
import { neighbour } from './neighbour.ts';

/** Adds an empty hall. */
export function addHall(document: JsonObject): Command {
  const halls = objectAt(document, ['halls']);
  const name = `Hall ${String(Object.keys(halls).length + 1)}`;
  const path = ['halls', newId(halls, 'hall')];
  return {
    label: 'add a hall',
    edits: [{ kind: 'set', path, value: { name } }],
    focus: [...path, 'name'],
  };
}

/**
 * Removes a hall from the plan. Its racks move to the first remaining hall, in the plan and in every option.
 *
 * @param document - the plan
 * @param hallId - a hall, not the only one
 */
export function removeHall(document: JsonObject, hallId: string): Command {
  const halls = objectAt(document, ['halls']);
  const remaining = hallInsteadOf(document, hallId);
  const label = `remove ${textAt(halls, [hallId, 'name']) ?? hallId}`;
  if (remaining === undefined) return { label, edits: [] };
  const designs: readonly Path[] = [
    [],
    ...Object.keys(objectAt(document, ['options'])).map((id) => ['options', id, 'changes']),
  ];
  const edits = designs.flatMap((design): Edit[] => {
    const path = [...design, 'racks'];
    const isNamed = valueAt(document, [...design, 'halls', hallId]) !== undefined;
    return [
      ...(racksIn(document, path, hallId).length === 0
        ? []
        : [{ kind: 'set' as const, path, value: moved(objectAt(document, path), hallId, remaining) }]),
      ...(isNamed ? [{ kind: 'remove' as const, path: [...design, 'halls', hallId] }] : []),
    ];
  });
  return { label, edits, focus: ['halls', ...neighbour(halls, hallId)] };
}

/** The hall that receives the racks of a removed hall: the first of the others. */
export function hallInsteadOf(document: JsonObject, hallId: string): string | undefined {
  return Object.keys(objectAt(document, ['halls'])).find((id) => id !== hallId);
}

/**
 * The racks of a list that are in a hall.
 *
 * @param document - the plan
 * @param path - of the list
 * @param hallId - the hall
 */
export function racksIn(document: JsonObject, path: Path, hallId: string): string[] {
  const racks = objectAt(document, path);
  return Object.keys(racks).filter((id) => textAt(racks, [id, 'hall']) === hallId);
}

/** One new list: an edit for each of ten thousand racks would copy the list ten thousand times. */
function moved(racks: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(
    Object.entries(racks).map(([id, rack]): [string, Json] => [
      id,
      isObject(rack) && rack['hall'] === from ? { ...rack, hall: to } : rack,
    ]),
  );
}
