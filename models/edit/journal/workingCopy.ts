import { applyEdits } from '../document/edit.ts';
import type { JsonObject } from '../document/json.ts';
import { condenseEdits } from './condenseEdits.ts';
import { SERVER_VISIT, type JournalEntry } from './JournalEntry.ts';
import { journalSteps } from './journalSteps.ts';
import { rebaseEdits, type RebasedEdits } from './rebaseEdits.ts';
import type { RecordRename } from '../document/renameRecord.ts';
import { reverseStep } from './reverseStep.ts';

/** A plan as its store has it: the document and the journal of the changes that led to it. */
export interface StoredPlan {
  readonly document: JsonObject;
  /** Number of the last entry; 0 for a plan that was never changed. */
  readonly head: number;
  readonly entries: readonly JournalEntry[];
}

/** A plan in one tab: the state of the store, and the changes of this tab that are not in the store yet. */
export interface WorkingCopy {
  readonly stored: StoredPlan;
  readonly pending: readonly JournalEntry[];
  /** How many pending entries the store is receiving: they are not changed any more. */
  readonly sentCount: number;
  /** The document with all pending changes. */
  readonly document: JsonObject;
}

/** A change of this tab, before it is applied. */
export type NewEntry = Omit<JournalEntry, 'number' | 'inverse' | 'changeCount' | 'renames'>;

export function workingCopyOf(stored: StoredPlan): WorkingCopy {
  return { stored, pending: [], sentCount: 0, document: stored.document };
}

/** The journal as this tab sees it. */
export function allEntries({ stored, pending }: WorkingCopy): readonly JournalEntry[] {
  return pending.length === 0 ? stored.entries : [...stored.entries, ...pending];
}

/**
 * Applies a change of this tab. One that continues the last step, such as typing, joins its pending entry.
 *
 * @param copy - is not changed
 * @param change - its edits fit the document of the copy
 */
export function addChange(copy: WorkingCopy, change: NewEntry): WorkingCopy {
  const { document, inverse } = applyEdits(copy.document, change.edits);
  const last = copy.pending.length > copy.sentCount ? copy.pending.at(-1) : undefined;
  if (last?.kind === 'do' && change.kind === 'do' && last.stepId === change.stepId) {
    const joined: JournalEntry = {
      ...last,
      label: change.label,
      at_ms: change.at_ms,
      edits: condenseEdits([...last.edits, ...change.edits]),
      inverse: condenseEdits([...inverse, ...last.inverse]),
      ...(change.unseen !== undefined && { unseen: [...(last.unseen ?? []), ...change.unseen] }),
    };
    return { ...copy, document, pending: [...copy.pending.slice(0, -1), joined] };
  }
  const number = copy.stored.head + copy.pending.length + 1;
  return { ...copy, document, pending: [...copy.pending, { ...change, number, inverse }] };
}

/** Marks all pending entries as being sent to the store. */
export function withSent(copy: WorkingCopy): WorkingCopy {
  return { ...copy, sentCount: copy.pending.length };
}

/**
 * After the store has accepted the entries that were sent.
 *
 * @param copy - with entries that were sent
 */
export function withAccepted(copy: WorkingCopy): WorkingCopy {
  const accepted = copy.pending.slice(0, copy.sentCount);
  const { document } = applyEdits(
    copy.stored.document,
    accepted.flatMap(({ edits }) => edits),
  );
  const stored: StoredPlan = {
    document,
    head: copy.stored.head + accepted.length,
    entries: [...copy.stored.entries, ...accepted],
  };
  return { ...copy, stored, pending: copy.pending.slice(copy.sentCount), sentCount: 0 };
}

/**
 * After other tabs have added entries to the store: pending changes are applied after them.
 *
 * @param copy - is not changed
 * @param newer - the entries that follow the stored ones
 */
export function withNewer(copy: WorkingCopy, newer: readonly JournalEntry[]): WorkingCopy {
  const { document } = applyEdits(
    copy.stored.document,
    newer.flatMap(({ edits }) => edits),
  );
  const head = newer.at(-1)?.number ?? copy.stored.head;
  return withStored(copy, { document, head, entries: [...copy.stored.entries, ...newer] });
}

/**
 * After the state of the store was read again: pending changes that it does not have are applied after it.
 *
 * @param copy - is not changed
 * @param stored - a later state
 */
export function withStored(copy: WorkingCopy, stored: StoredPlan): WorkingCopy {
  const known = new Set(stored.entries.map(({ id }) => id));
  const newer = stored.entries.filter(({ number }) => number > copy.stored.head);
  const isFromServer = newer.some(({ visit }) => visit === SERVER_VISIT);
  let rebased: WorkingCopy = workingCopyOf(stored);
  let renames = newer.flatMap((entry) => entry.renames ?? []);
  let before = copy.stored.document;
  for (const entry of copy.pending) {
    if (!known.has(entry.id)) {
      const now = rebaseEntry(entry, before, rebased, renames);
      renames = [...now.renames];
      const unseen = [...(entry.unseen ?? []), ...(isFromServer ? now.unseen : [])];
      rebased = addChange(rebased, unseen.length === 0 ? now.change : { ...now.change, unseen });
    }
    before = applyEdits(before, entry.edits).document;
  }
  return rebased;
}

interface RebasedEntry extends Pick<RebasedEdits, 'renames' | 'unseen'> {
  readonly change: NewEntry;
}

function rebaseEntry(
  entry: JournalEntry,
  before: JsonObject,
  onto: WorkingCopy,
  renames: readonly RecordRename[],
): RebasedEntry {
  const { id, at_ms, visit, kind, stepId, label } = entry;
  const change = { id, at_ms, visit, kind, stepId, label };
  if (kind === 'do' || kind === 'merged') {
    const { edits, ...rest } = rebaseEdits(entry.edits, before, onto.document, renames);
    return { change: { ...change, edits }, ...rest };
  }
  const entries = allEntries(onto);
  const step = journalSteps(entries).get(stepId);
  const edits = step === undefined ? [] : reverseStep(entries, step).edits;
  // It leaves what others have changed.
  return { change: { ...change, edits }, renames, unseen: [] };
}
