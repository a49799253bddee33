import { condenseEdits } from './condenseEdits.ts';
import type { JournalEntry } from './JournalEntry.ts';
import { countOf, labelsOf, revisionGroups } from './revisions.ts';

/** Entries that are retained one by one, so that undo can take them back. */
const MAX_SINGLE_ENTRIES = 500;
/** Merged entries that are retained, a revision each; older ones are merged into one. */
const MAX_MERGED_ENTRIES = 100;
/** Merging begins at this number of entries more than are retained: it is not worth it for each. */
const SURPLUS = 100;

export interface CompactedEntries {
  /** Number of the last entry that the merged ones replace. */
  readonly last: number;
  readonly merged: readonly JournalEntry[];
}

/**
 * The merged entries that replace the oldest ones of a long journal; null if it is short enough. Merged entries lead to
 * the same documents forwards and backwards, at the revisions; what was between them is dropped.
 *
 * @param entries - the whole journal
 */
export function compactJournal(entries: readonly JournalEntry[]): CompactedEntries | null {
  const singleCount = entries.filter(({ kind }) => kind !== 'merged').length;
  if (singleCount < MAX_SINGLE_ENTRIES + SURPLUS) return null;
  const old = entries.slice(0, -MAX_SINGLE_ENTRIES);
  const groups = revisionGroups(old).map(mergeEntries);
  const surplus = groups.slice(0, Math.max(0, groups.length - MAX_MERGED_ENTRIES + 1));
  const merged = [...(surplus.length === 0 ? [] : [mergeEntries(surplus)]), ...groups.slice(surplus.length)];
  return { last: old.at(-1)?.number ?? 0, merged };
}

const MAX_LABELS = 3;

function mergeEntries(group: readonly JournalEntry[]): JournalEntry {
  const last = group.at(-1);
  if (last === undefined) throw new Error('A group of entries is empty.');
  const labels = labelsOf(group);
  const more = labels.length > MAX_LABELS ? ` and ${String(labels.length - MAX_LABELS)} more` : '';
  return {
    id: last.id,
    number: last.number,
    at_ms: last.at_ms,
    visit: last.visit,
    kind: 'merged',
    stepId: last.id,
    label: `${labels.slice(0, MAX_LABELS).join(', ')}${more}`,
    edits: condenseEdits(group.flatMap(({ edits }) => edits)),
    inverse: condenseEdits(group.toReversed().flatMap(({ inverse }) => inverse)),
    changeCount: countOf(group),
  };
}
