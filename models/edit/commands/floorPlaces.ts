import { group } from 'd3-array';
import type { Facing } from '../../floor/pointSchema.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { labelsInUse } from './arrange/labelsInUse.ts';
import { isLabelOfEntry, relabelEdits } from './arrange/relabel.ts';
import { objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** Position of a rack of an entry. */
export interface RackPlacement {
  readonly rackId: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
  /** Label, if it is not in use; default: the next free label. */
  readonly label?: string | undefined;
}

/** Above this number of changes, a list is written as a whole: fewer edits to store and to send. */
const MANY = 50;

/** A command, and the keys of the racks that it places on the floor. */
export interface Placing {
  readonly command: Command;
  readonly keys: readonly string[];
  /** Number of racks that it adds to the plan, because no further racks were unplaced. */
  readonly addedCount: number;
}

/**
 * Places racks on the floor: first the unplaced racks of an entry, then racks that it adds to the plan.
 *
 * @param document - the plan
 * @param placements - positions, in the order of their labels
 * @param label - of the command; default: "place 3 racks"
 */
export function placeRacks(
  document: JsonObject,
  placements: readonly RackPlacement[],
  label?: string,
): Placing {
  const byRack = group(placements, ({ rackId }) => rackId);
  const used = labelsInUse(document);
  const edits: Edit[] = [];
  const keys: string[] = [];
  let addedCount = 0;
  for (const [rackId, requested] of byRack) {
    const path = ['racks', rackId, 'places'];
    const places = objectAt(document, path);
    const added: Record<string, Json> = {};
    for (const { x_mm, y_mm, facing_deg, label: wanted } of requested) {
      const place = wanted === undefined || used.has(wanted) ? newLabel(used) : wanted;
      used.add(place);
      added[place] = { x_mm, y_mm, facing_deg };
      keys.push(`${rackId}/${place}`);
    }
    edits.push(...listEdits(path, places, added));
    const count = valueAt(document, ['racks', rackId, 'count']);
    const rackCount = typeof count === 'number' ? count : 1;
    const needed = Object.keys(places).length + requested.length;
    if (needed > rackCount) {
      addedCount += needed - rackCount;
      edits.push({ kind: 'set', path: ['racks', rackId, 'count'], value: needed });
    }
  }
  const racksText = placements.length === 1 ? 'a rack' : `${String(placements.length)} racks`;
  return { command: { label: label ?? `place ${racksText}`, edits }, keys, addedCount };
}

/** Sets some entries of a list: one by one, or the whole list if there are many. */
export function listEdits(path: Path, list: JsonObject, changed: Readonly<Record<string, Json>>): Edit[] {
  const entries = Object.entries(changed);
  if (entries.length === 0) return [];
  if (entries.length > MANY) return [{ kind: 'set', path, value: { ...list, ...changed } }];
  return entries.map(([key, value]) => ({ kind: 'set', path: [...path, key], value }));
}

/** Removes some entries of a list; an empty list is removed. */
export function removalEdits(path: Path, list: JsonObject, removed: ReadonlySet<string>): Edit[] {
  const left = Object.entries(list).filter(([key]) => !removed.has(key));
  if (left.length === 0) return [{ kind: 'remove', path }];
  if (removed.size > MANY) return [{ kind: 'set', path, value: Object.fromEntries(left) }];
  return [...removed].map((key) => ({ kind: 'remove', path: [...path, key] }));
}

const PER_LETTER = 20;

/** The first label that is free: A01 to A20, B01 and so on. */
function newLabel(used: Set<string>): string {
  // Labels are mostly used in order, so the search starts at the last number.
  const hint = Math.max(0, nextOf.get(used) ?? 0);
  for (let number = hint; ; number += 1) {
    const label = labelOf(number);
    if (used.has(label)) continue;
    nextOf.set(used, number + 1);
    return label;
  }
}

const nextOf = new WeakMap<Set<string>, number>();

function labelOf(number: number): string {
  let row = Math.floor(number / PER_LETTER);
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (row % 26)) + letters;
    row = Math.floor(row / 26) - 1;
  } while (row >= 0);
  return `${letters}${String((number % PER_LETTER) + 1).padStart(2, '0')}`;
}

/**
 * Changes the label of a rack on the floor, also where options and decisions on findings quote it; its index in the list is retained.
 * Nothing changes if its entry has the label, be it in an option.
 *
 * @param document - the plan
 */
export function relabelRack(
  document: JsonObject,
  rackId: string,
  change: { readonly from: string; readonly to: string },
): Command {
  const { from, to } = change;
  const places = objectAt(document, ['racks', rackId, 'places']);
  const isPossible = to !== '' && Object.hasOwn(places, from) && !isLabelOfEntry(document, rackId, to);
  const edits = isPossible ? relabelEdits(document, [{ rackId, from, to }]) : [];
  return { label: `relabel ${from} to ${to}`, edits };
}
