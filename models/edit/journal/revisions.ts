import { applyEdits } from '../document/edit.ts';
import type { JsonObject } from '../document/json.ts';
import type { JournalEntry } from './JournalEntry.ts';
import type { StoredPlan } from './workingCopy.ts';

/** A state of a plan to go back to: that after the last of a group of changes. */
export interface Revision {
  /** Number of the last entry of the group; 0: the plan as it was created. */
  readonly number: number;
  /** Time of that entry; milliseconds since 1970. */
  readonly at_ms: number;
  /** What was changed, each once, in the order of the first. */
  readonly labels: readonly string[];
  readonly changeCount: number;
}

/** A pause in editing begins a new revision. */
const PAUSE_ms = 5 * 60_000;
/** So does this time since the first change of a revision. */
const MAX_DURATION_ms = 20 * 60_000;

/** Entries in groups, each of one revision. */
export function revisionGroups(entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const groups: JournalEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const isContinued =
      first !== undefined &&
      last !== undefined &&
      last.kind !== 'merged' &&
      entry.kind !== 'merged' &&
      entry.at_ms - last.at_ms <= PAUSE_ms &&
      entry.at_ms - first.at_ms <= MAX_DURATION_ms;
    if (isContinued) group?.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/**
 * The states of a plan to go back to, the newest first; the last is the oldest that the journal knows.
 *
 * @param entries - the journal
 */
export function revisionsOf(entries: readonly JournalEntry[]): readonly Revision[] {
  const groups = revisionGroups(entries);
  const revisions = groups.map((group): Revision => {
    const last = group.at(-1);
    return {
      number: last?.number ?? 0,
      at_ms: last?.at_ms ?? 0,
      labels: labelsOf(group),
      changeCount: countOf(group),
    };
  });
  const [first] = entries;
  const start: Revision = { number: 0, at_ms: first?.at_ms ?? 0, labels: [], changeCount: 0 };
  return first === undefined ? [] : [...revisions.toReversed(), start];
}

/** Labels of what entries change; an undo is named as such. */
export function labelsOf(entries: readonly JournalEntry[]): readonly string[] {
  return [...new Set(entries.map(({ kind, label }) => (kind === 'undo' ? `undo: ${label}` : label)))];
}

/** Number of changes: typing in one field is one. */
export function countOf(entries: readonly JournalEntry[]): number {
  const merged = entries.reduce((sum, { changeCount = 0 }) => sum + changeCount, 0);
  const single = entries.filter(({ kind }) => kind !== 'merged');
  return merged + new Set(single.map(({ kind, stepId, id }) => (kind === 'do' ? stepId : id))).size;
}

/**
 * The document of a plan after an entry of its journal.
 *
 * @param plan - at a later entry
 * @param number - of the entry; 0: before the first one
 */
export function documentAt({ document, entries }: StoredPlan, number: number): JsonObject {
  const back = entries.filter((entry) => entry.number > number).toReversed();
  return applyEdits(
    document,
    back.flatMap(({ inverse }) => inverse),
  ).document;
}
