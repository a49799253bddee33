import { differenceEdits } from '../../models/edit/document/differenceEdits.ts';
import { applyEdits } from '../../models/edit/document/edit.ts';
import type { JsonObject, Path } from '../../models/edit/document/json.ts';
import { isWithin } from '../../models/edit/document/path.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { labelsOf } from '../../models/edit/journal/revisions.ts';
import type { FieldConflict } from '../../models/edit/merge/FieldConflict.ts';
import { mergeDocuments } from '../../models/edit/merge/mergeDocuments.ts';
import { withConflictBases } from '../../models/edit/merge/withConflictBases.ts';
import type { LinkConflict } from '../library/PlanLink.ts';
import type { LinkChange, LinkedPlan } from '../library/planLinks.ts';
import { SERVER_VISIT } from '../library/visit.ts';
import type { ServerChange, ServerPlan } from './PlanServer.ts';

/** The plan on the server, with what was changed since the revision of the link; without changes if they are not known. */
export interface Theirs extends ServerPlan {
  readonly changes: readonly ServerChange[];
}

/** Names and times for what a merge makes. */
export interface NewIds {
  /** A text that no other has. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Merges a plan with that of the server: what the browser receives as an entry of its journal, and what the server is to receive as
 * a change in flight.
 *
 * @param linked - the plan here, with nothing in flight
 * @param theirs - the plan on the server; that of the link if it has nothing new
 * @returns null if there is nothing to do
 */
export function mergeLinked(linked: LinkedPlan, theirs: Theirs, ids: NewIds): LinkChange | null {
  const { link, plan } = linked;
  const base = link.ancestor ?? link.document;
  const { mine, shared, conflicts, renames } = mergeDocuments(base, plan.document, theirs.document);
  const edits = differenceEdits(plan.document, mine);
  const entry = edits.length === 0 ? null : { ...entryOf(plan.document, { edits, theirs }, ids), renames };
  const received = entry === null ? null : { ...entry, number: plan.head + 1 };
  const head = plan.head + (received === null ? 0 : 1);
  const sent = differenceEdits(theirs.document, shared);
  const isSettled = received === null && sent.length === 0 && head === link.head;
  const held = conflicts.map((conflict) => withAuthor(conflict, link.conflicts, theirs.changes));
  if (isSettled && theirs.revision === link.revision && isSameConflicts(held, link.conflicts)) return null;
  return {
    entry: received,
    document: mine,
    link: {
      ...link,
      revision: theirs.revision,
      document: theirs.document,
      ancestor: held.length === 0 ? null : withConflictBases(theirs.document, held),
      conflicts: held,
      ...(sent.length === 0
        ? { head, inFlight: null }
        : {
            inFlight: {
              kind: 'change',
              key: ids.newId(),
              label: sentLabel(plan.entries.filter(({ number }) => number > link.head)),
              edits: sent,
              head,
            },
          }),
    },
  };
}

function entryOf(
  document: JsonObject,
  { edits, theirs }: { readonly edits: JournalEntry['edits']; readonly theirs: Theirs },
  { newId, now }: NewIds,
): Omit<JournalEntry, 'number'> {
  const id = `${SERVER_VISIT}:${newId()}`;
  const { inverse } = applyEdits(document, edits);
  const label = receivedLabel(theirs.changes);
  return { id, stepId: id, visit: SERVER_VISIT, kind: 'do', at_ms: now(), label, edits, inverse };
}

const MAX_LABELS = 3;
/** Of what the server accepts. */
const MAX_LABEL_LENGTH = 500;

function joined(labels: readonly string[]): string {
  const more = labels.length > MAX_LABELS ? ` and ${String(labels.length - MAX_LABELS)} more` : '';
  return `${labels.slice(0, MAX_LABELS).join(', ')}${more}`.slice(0, MAX_LABEL_LENGTH);
}

/** What this browser has changed, in words; empty if it is not known. */
const sentLabel = (entries: readonly JournalEntry[]): string =>
  joined(labelsOf(entries.filter(({ visit }) => visit !== SERVER_VISIT)));

function receivedLabel(changes: readonly ServerChange[]): string {
  const labels = new Set(changes.map(({ who, label }) => `${label} (${who})`));
  return labels.size === 0 ? 'changes from the server' : joined([...labels]);
}

/** A conflict with the last change that it is about; one that was known keeps its author if it is about none of these. */
function withAuthor(
  conflict: FieldConflict,
  known: readonly LinkConflict[],
  changes: readonly ServerChange[],
): LinkConflict {
  const last = changes.findLast(({ edits }) =>
    edits.some(({ kind, path }) => kind !== 'order' && isRelated(path, conflict.path)),
  );
  const earlier = known.find(({ path }) => isRelated(path, conflict.path));
  const { who, at_ms } = last ?? earlier ?? { who: '', at_ms: 0 };
  return { ...conflict, who, at_ms };
}

const isRelated = (one: Path, other: Path): boolean => isWithin(one, other) || isWithin(other, one);

const isSameConflicts = (one: readonly LinkConflict[], other: readonly LinkConflict[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
