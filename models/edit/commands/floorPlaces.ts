import { group } from 'd3-array';
import type { Facing } from '../../floor/pointSchema.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** Where a rack of an entry is put. */
export interface RackPlacement {
  readonly rackId: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: Facing;
}

/** From so many changes of one list on, the list is written anew: fewer edits to keep and to send. */
const MANY = 50;

/** A command, and the keys of the racks that it puts on the floor. */
export interface Placing {
  readonly command: Command;
  readonly keys: readonly string[];
  /** How many racks it adds to the plan, because no more were without a place. */
  readonly addedCount: number;
}

/**
 * Puts racks on the floor: those of an entry that have no place yet, and beyond them racks that it adds to the plan.
 *
 * @param document - the plan
 * @param placements - where, in the order of their labels
 * @param label - of the command, "place 3 racks" unless given
 */
export function placeRacks(
  document: JsonObject,
  placements: readonly RackPlacement[],
  label?: string,
): Placing {
  const byRack = group(placements, ({ rackId }) => rackId);
  const taken = usedLabels(document);
  const edits: Edit[] = [];
  const keys: string[] = [];
  let addedCount = 0;
  for (const [rackId, wanted] of byRack) {
    const path = ['racks', rackId, 'places'];
    const places = objectAt(document, path);
    const added: Record<string, Json> = {};
    for (const { x_mm, y_mm, facing_deg } of wanted) {
      const place = freshLabel(taken);
      taken.add(place);
      added[place] = { x_mm, y_mm, facing_deg };
      keys.push(`${rackId}/${place}`);
    }
    edits.push(...listEdits(path, places, added));
    const count = valueAt(document, ['racks', rackId, 'count']);
    const rackCount = typeof count === 'number' ? count : 1;
    const needed = Object.keys(places).length + wanted.length;
    if (needed > rackCount) {
      addedCount += needed - rackCount;
      edits.push({ kind: 'set', path: ['racks', rackId, 'count'], value: needed });
    }
  }
  const words = placements.length === 1 ? 'a rack' : `${String(placements.length)} racks`;
  return { command: { label: label ?? `place ${words}`, edits }, keys, addedCount };
}

/** Sets some entries of a list: one by one, or the whole list where they are many. */
export function listEdits(path: Path, list: JsonObject, changed: Readonly<Record<string, Json>>): Edit[] {
  const entries = Object.entries(changed);
  if (entries.length === 0) return [];
  if (entries.length > MANY) return [{ kind: 'set', path, value: { ...list, ...changed } }];
  return entries.map(([key, value]) => ({ kind: 'set', path: [...path, key], value }));
}

/** Takes some entries out of a list; a list without entries goes. */
export function removalEdits(path: Path, list: JsonObject, gone: ReadonlySet<string>): Edit[] {
  const left = Object.entries(list).filter(([key]) => !gone.has(key));
  if (left.length === 0) return [{ kind: 'remove', path }];
  if (gone.size > MANY) return [{ kind: 'set', path, value: Object.fromEntries(left) }];
  return [...gone].map((key) => ({ kind: 'remove', path: [...path, key] }));
}

/** Labels of all halls: people look for a rack by its label alone. */
function usedLabels(document: JsonObject): Set<string> {
  const taken = new Set<string>();
  for (const rack of Object.values(objectAt(document, ['racks']))) {
    for (const label of Object.keys(objectAt(rack, ['places']))) taken.add(label);
  }
  return taken;
}

const PER_LETTER = 20;

/** The first label that is free: A01 to A20, B01 and so on. */
function freshLabel(taken: Set<string>): string {
  // Labels are mostly taken in order, so the number of those taken is nearly the next one.
  const hint = Math.max(0, nextOf.get(taken) ?? 0);
  for (let number = hint; ; number += 1) {
    const label = labelOf(number);
    if (taken.has(label)) continue;
    nextOf.set(taken, number + 1);
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
 * Gives a rack on the floor another label; its place in the list stays.
 *
 * @param document - the plan
 */
export function relabelRack(
  document: JsonObject,
  rackId: string,
  change: { readonly from: string; readonly to: string },
): Command {
  const path = ['racks', rackId, 'places'];
  const places = objectAt(document, path);
  const label = `call ${change.from} ${change.to}`;
  const isPossible =
    change.to !== '' && Object.hasOwn(places, change.from) && !Object.hasOwn(places, change.to);
  if (!isPossible) return { label, edits: [] };
  const value = Object.fromEntries(
    Object.entries(places).map(([key, place]): [string, Json] => [
      key === change.from ? change.to : key,
      place,
    ]),
  );
  return { label, edits: [{ kind: 'set', path, value }] };
}
