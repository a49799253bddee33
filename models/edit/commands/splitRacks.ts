import { applyEdits, settingEdit, type Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { isObject, objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { removalEdits } from './floorPlaces.ts';
import { newId } from './newId.ts';

/** Some placed racks of an entry as an entry of their own, or the reason why they cannot be. */
export type RackSplit =
  | { readonly command: Command; readonly rackId: string; readonly refusal: null }
  | { readonly command: null; readonly rackId: string; readonly refusal: string };

/** Number of racks of an entry; 1 if none is stated. */
export function rackCountOf(document: JsonObject, rackId: string): number {
  const count = valueAt(document, ['racks', rackId, 'count']);
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 1;
}

/**
 * Divides an entry of identical racks: the named ones become a new entry with the same contents and feeds, so that they can be
 * changed alone. The dates of phases stay the same in total, and options that change the entry change both.
 *
 * @param document - the plan
 * @param rackId - an entry of several racks
 * @param labels - of its placed racks; all of them, or none, leave the entry as it is
 * @returns the command, and the id of the entry that then has the named racks
 */
export function splitRacks(document: JsonObject, rackId: string, labels: readonly string[]): RackSplit {
  const racks = objectAt(document, ['racks']);
  const rack = objectAt(racks, [rackId]);
  const places = objectAt(rack, ['places']);
  const named = labels.filter((label) => Object.hasOwn(places, label));
  const rackCount = Math.max(rackCountOf(document, rackId), Object.keys(places).length);
  const name = textAt(rack, ['name']) ?? rackId;
  const label = `make ${what(named)} an entry of its own`;
  if (named.length === 0 || named.length >= rackCount) {
    return { command: { label, edits: [] }, rackId, refusal: null };
  }
  const split: Split = { rackId, ownId: newId(racks, 'rack'), labels: new Set(named), rackCount };
  const refusal = refusalOf(document, split);
  if (refusal !== undefined) return { command: null, rackId, refusal };
  const ids = Object.keys(racks);
  const next = ids[ids.indexOf(rackId) + 1];
  const edits: Edit[] = [
    ...removalEdits(['racks', rackId, 'places'], places, split.labels),
    settingEdit(['racks', rackId, 'count'], remaining(split) === 1 ? undefined : remaining(split)),
    {
      kind: 'set',
      path: ['racks', split.ownId],
      value: ownEntry(rack, `${name}, ${what(named)}`, split),
      ...(next === undefined ? {} : { before: next }),
    },
    ...phaseEdits(document, split),
    ...optionEdits(document, split),
  ];
  return { command: { label, edits }, rackId: split.ownId, refusal: null };
}

interface Split {
  readonly rackId: string;
  readonly ownId: string;
  readonly labels: ReadonlySet<string>;
  /** Of the entry before. */
  readonly rackCount: number;
}

const remaining = ({ rackCount, labels }: Split): number => rackCount - labels.size;

const what = (labels: readonly string[]): string =>
  labels.length === 1 ? (labels[0] ?? '') : `${String(labels.length)} racks`;

function ownEntry(rack: JsonObject, name: string, { labels }: Split): JsonObject {
  const { count: _count, places, ...others } = rack;
  const own = Object.entries(objectAt(places, [])).filter(([label]) => labels.has(label));
  return {
    ...others,
    name: name.slice(0, 200),
    ...(labels.size === 1 ? {} : { count: labels.size }),
    places: Object.fromEntries(own),
  };
}

/** What an option states that cannot be divided. */
function refusalOf(document: JsonObject, split: Split): string | undefined {
  const { rackId, labels } = split;
  for (const [optionId, option] of Object.entries(objectAt(document, ['options']))) {
    const name = textAt(option, ['name']) ?? optionId;
    const changes = objectAt(option, ['changes']);
    const count = valueAt(changes, ['racks', rackId, 'count']);
    const countThere = count === null ? 1 : count;
    if (typeof countThere === 'number' && countThere <= labels.size) {
      return `The option “${name}” changes the number of racks of this entry to ${String(countThere)}: change it there first.`;
    }
    const isPhased = Object.values(objectAt(changes, ['phases'])).some(
      (phase) => valueAt(phase, ['adds', 'rackCounts', rackId]) !== undefined,
    );
    if (isPhased) return `The option “${name}” has phases with racks of this entry: change them there first.`;
  }
  return undefined;
}

/**
 * Phases name numbers of racks, not single ones. As long as the racks that stay are enough for them, nothing changes; the rest is
 * taken from the last phases.
 */
function phaseEdits(document: JsonObject, split: Split): Edit[] {
  const phases = Object.entries(objectAt(document, ['phases'])).flatMap(([id, phase]) => {
    const count = valueAt(phase, ['adds', 'rackCounts', split.rackId]);
    return typeof count === 'number' ? [{ id, count, date: textAt(phase, ['date']) ?? '' }] : [];
  });
  let excess = phases.reduce((sum, { count }) => sum + count, 0) - remaining(split);
  const fromLast = phases.toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return fromLast.flatMap(({ id, count }): Edit[] => {
    const moved = Math.min(count, Math.max(0, excess), split.labels.size);
    if (moved === 0) return [];
    excess -= moved;
    const path = ['phases', id, 'adds', 'rackCounts'];
    return [
      { kind: 'set', path: [...path, split.ownId], value: moved },
      settingEdit([...path, split.rackId], count === moved ? undefined : count - moved),
    ];
  });
}

/** What options change in the entry, for both entries: positions by their labels, numbers for the one that stays. */
function optionEdits(document: JsonObject, { rackId, ownId, labels }: Split): Edit[] {
  return Object.entries(objectAt(document, ['options'])).flatMap(([optionId, option]): Edit[] => {
    const racks = ['options', optionId, 'changes', 'racks'];
    const patch = valueAt(option, ['changes', 'racks', rackId]);
    if (patch === undefined) return [];
    const own = [...racks, ownId];
    if (!isObject(patch)) return [{ kind: 'set', path: own, value: patch }];
    const { count, places, name: _name, ...others } = patch;
    const [ownPlaces, keptPlaces] = divided(places, labels);
    const edits: Edit[] = [];
    if (typeof count === 'number') {
      edits.push({ kind: 'set', path: [...racks, rackId, 'count'], value: count - labels.size });
    }
    if (isObject(places) && keptPlaces !== places) {
      edits.push(settingEdit([...racks, rackId, 'places'], keptPlaces));
    }
    const value: JsonObject = { ...others, ...(ownPlaces === undefined ? {} : { places: ownPlaces }) };
    return Object.keys(value).length === 0 ? edits : [...edits, { kind: 'set', path: own, value }];
  });
}

/** Changed positions of the named racks, and of the others. */
function divided(
  places: Json | undefined,
  labels: ReadonlySet<string>,
): readonly [own: Json | undefined, kept: Json | undefined] {
  if (!isObject(places)) return [places, places];
  const entries = Object.entries(places);
  const own = entries.filter(([label]) => labels.has(label));
  if (own.length === 0) return [undefined, places];
  const kept = entries.filter(([label]) => !labels.has(label));
  return [Object.fromEntries(own), kept.length === 0 ? undefined : Object.fromEntries(kept)];
}

/** Placed racks of one entry. */
export interface ChosenRacks {
  readonly rackId: string;
  readonly labels: readonly string[];
}

/** A change of chosen racks, and their keys after it. */
export type RacksChange =
  | { readonly command: Command; readonly keys: readonly string[]; readonly refusal: null }
  | { readonly command: null; readonly keys: readonly string[]; readonly refusal: string };

/**
 * Changes chosen racks and no others, in one step: an entry of which only some are chosen is divided first, if the change
 * concerns it.
 *
 * @param document - the plan
 * @param chosen - placed racks, by their entries
 * @param change - the edits for one entry; none if it is already so
 */
export function changeChosenRacks(
  document: JsonObject,
  chosen: readonly ChosenRacks[],
  change: {
    readonly label: string;
    readonly editsOf: (document: JsonObject, rackId: string) => readonly Edit[];
  },
): RacksChange {
  const edits: Edit[] = [];
  const keys: string[] = [];
  let current = document;
  const apply = (more: readonly Edit[]): void => {
    edits.push(...more);
    current = applyEdits(current, more).document;
  };
  for (const { rackId, labels } of chosen) {
    let changedId = rackId;
    if (change.editsOf(current, rackId).length > 0) {
      const split = splitRacks(current, rackId, labels);
      if (split.refusal !== null) return { command: null, keys: [], refusal: split.refusal };
      apply(split.command.edits);
      changedId = split.rackId;
      apply(change.editsOf(current, changedId));
    }
    keys.push(...labels.map((label) => `${changedId}/${label}`));
  }
  return { command: { label: change.label, edits }, keys, refusal: null };
}
