import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import {
  isObject,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';

/** Fields of several rack entries that are changed together; what is absent stays as it is in each. */
export interface RackChanges {
  /** Name with `{n}` for the number of the entry among those that are changed, `{name}` for its present name. */
  readonly namePattern?: string;
  /** Number of the first entry. Default: 1 */
  readonly firstNumber?: number;
  readonly hall?: string;
  readonly rackType?: string;
  /** Racks of each entry. */
  readonly rackCount?: number;
  /** From 0 to 1; null: that of the plan. */
  readonly utilisationFraction?: number | null;
  /** Entries of a device: another device, another number, or both. */
  readonly contents?: {
    readonly device: string;
    readonly newDevice?: string;
    readonly count?: number;
  };
  /** Circuit of every feed of the racks. */
  readonly feeds?: {
    readonly phaseCount?: number;
    readonly voltage_V?: number;
    readonly current_A?: number;
  };
  /** null: no limit. */
  readonly coolingCapacity_kW?: number | null;
  /** null: none. */
  readonly tenant?: string | null;
}

/**
 * Changes fields of several rack entries in one step.
 *
 * @param rackIds - in the order in which they are numbered
 */
export function changeRacks(document: JsonObject, rackIds: readonly string[], changes: RackChanges): Command {
  const racks = objectAt(document, ['racks']);
  const edits = rackIds.flatMap((id, index): Edit[] => {
    const rack = racks[id];
    if (!isObject(rack)) return [];
    const number = (changes.firstNumber ?? 1) + index;
    return [
      ...ownFields(changes, nameOf(rack, id, changes.namePattern, number)).map(({ path, value }) =>
        editOf(document, ['racks', id, ...path], value),
      ),
      ...contentsFields(rack, changes.contents).map(({ path, value }) =>
        editOf(document, ['racks', id, ...path], value),
      ),
      ...feedFields(rack, changes.feeds).map(({ path, value }) =>
        editOf(document, ['racks', id, ...path], value),
      ),
    ].flatMap((edit) => edit ?? []);
  });
  const changedCount = new Set(edits.map(({ path }) => path[1])).size;
  return { label: `change ${String(changedCount)} rack ${changedCount === 1 ? 'entry' : 'entries'}`, edits };
}

/** Removes several rack entries in one step. */
export function removeRacks(document: JsonObject, rackIds: readonly string[]): Command {
  const racks = objectAt(document, ['racks']);
  const edits = rackIds
    .filter((id) => racks[id] !== undefined)
    .map((id): Edit => ({ kind: 'remove', path: ['racks', id] }));
  return { label: `remove ${String(edits.length)} rack ${edits.length === 1 ? 'entry' : 'entries'}`, edits };
}

/** A field of a rack; null removes it. */
interface Field {
  readonly path: Path;
  readonly value: Json;
}

function ownFields(changes: RackChanges, name: string | undefined): Field[] {
  const { hall, rackType, rackCount, utilisationFraction, coolingCapacity_kW, tenant } = changes;
  const field = (path: Path, value: Json | undefined): Field[] =>
    value === undefined ? [] : [{ path, value }];
  return [
    ...field(['name'], name),
    ...field(['hall'], hall),
    ...field(['rackType'], rackType),
    ...field(['count'], rackCount),
    ...field(
      ['workload'],
      typeof utilisationFraction === 'number'
        ? { kind: 'constant', utilisationFraction }
        : utilisationFraction,
    ),
    ...field(['coolingCapacity_kW'], coolingCapacity_kW),
    ...field(['tenant'], tenant),
  ];
}

/** Longest name of an entry in a plan. */
const MAX_NAME = 200;

function nameOf(
  rack: JsonObject,
  id: string,
  pattern: string | undefined,
  number: number,
): string | undefined {
  if (pattern === undefined || pattern.trim() === '') return undefined;
  const present = textAt(rack, ['name']) ?? id;
  return pattern
    .replaceAll(/\{(n|name)\}/g, (_, key: string) => (key === 'n' ? String(number) : present))
    .slice(0, MAX_NAME);
}

function contentsFields(rack: JsonObject, change: RackChanges['contents']): Field[] {
  if (change === undefined) return [];
  const { device, newDevice, count } = change;
  return Object.entries(objectAt(rack, ['contents'])).flatMap(([id, contents]): Field[] => {
    if (textAt(contents, ['device']) !== device) return [];
    return [
      ...(newDevice === undefined ? [] : [{ path: ['contents', id, 'device'], value: newDevice }]),
      ...(count === undefined ? [] : [{ path: ['contents', id, 'count'], value: count }]),
    ];
  });
}

function feedFields(rack: JsonObject, change: RackChanges['feeds']): Field[] {
  if (change === undefined) return [];
  return Object.keys(objectAt(rack, ['feeds'])).flatMap((id) =>
    Object.entries(change).map(([key, value]) => ({ path: ['feeds', id, key], value })),
  );
}

/** The edit that gives a field its value; undefined if it has that value already. */
function editOf(document: JsonObject, path: Path, value: Json): Edit | undefined {
  const present = valueAt(document, path);
  if (value === null) return present === undefined ? undefined : { kind: 'remove', path };
  if (JSON.stringify(present) === JSON.stringify(value)) return undefined;
  return { kind: 'set', path, value };
}
