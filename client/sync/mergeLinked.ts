import { differenceEdits } from '../../models/edit/document/differenceEdits.ts';
import { applyEdits, settingEdit, type Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { RecordRename } from '../../models/edit/document/renameRecord.ts';
import { condenseEdits } from '../../models/edit/journal/condenseEdits.ts';
import { SERVER_VISIT, type JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { commonPart } from '../../models/edit/merge/commonPart.ts';
import { mergeDocuments } from '../../models/edit/merge/mergeDocuments.ts';
import { withConflictBases } from '../../models/edit/merge/withConflictBases.ts';
import type { LinkConflict, PlanLink } from '../library/PlanLink.ts';
import type { LinkChange, LinkedPlan } from '../library/planLinks.ts';
import type { Theirs } from './PlanServer.ts';
import { receivedLabel, sentLabel, withAuthor } from './syncLabels.ts';

/** Names and times for what a merge makes. */
export interface NewIds {
  /** A text that no other has. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a merge has found. */
interface Exchange {
  /** For the journal of the browser. */
  readonly received: readonly Edit[];
  /** For the server. */
  readonly sent: readonly Edit[];
  /** The plan in the browser afterwards. */
  readonly document: JsonObject;
  readonly conflicts: readonly LinkConflict[];
  readonly renames: readonly RecordRename[];
}

/**
 * Merges a plan with that of the server: what the browser receives as an entry of its journal, and what the server is to receive as
 * a change in flight.
 *
 * @param linked - the plan here; what is in flight is given up
 * @param theirs - the plan on the server; that of the link if it has nothing new
 * @returns null if there is nothing to do
 */
export function mergeLinked(linked: LinkedPlan, theirs: Theirs, ids: NewIds): LinkChange | null {
  const { link, plan } = linked;
  const pending = plan.entries.filter(({ number }) => number > link.head);
  const exchange = oneSided(linked, theirs, pending) ?? merged(linked, theirs);
  const { received, sent, conflicts } = exchange;
  const entry =
    received.length === 0
      ? null
      : { ...entryOf(plan.document, exchange, theirs, ids), number: plan.head + 1 };
  const head = entry === null ? plan.head : entry.number;
  const inFlight: PlanLink['inFlight'] =
    sent.length === 0
      ? null
      : {
          kind: 'change',
          key: ids.newId(),
          label: sentLabel(pending, sent, plan.document),
          edits: sent,
          head,
        };
  const next: PlanLink = {
    ...link,
    revision: theirs.revision,
    document: theirs.document,
    ancestor: conflicts.length === 0 ? null : withConflictBases(theirs.document, conflicts),
    conflicts,
    merged: head,
    head: inFlight === null ? head : link.head,
    inFlight,
  };
  return isSame(link, next) && !theirs.hasOtherHistory
    ? null
    : { entry, document: exchange.document, link: next };
}

const isSame = (link: PlanLink, next: PlanLink): boolean =>
  next.inFlight === null &&
  next.revision === link.revision &&
  next.head === link.head &&
  next.merged === link.merged &&
  JSON.stringify(next.conflicts) === JSON.stringify(link.conflicts);

/**
 * The exchange where only one side has changed something, which is told without comparing documents: a plan of ten thousand racks
 * is edited as fast as a small one. Null if both have, or if it is not known.
 */
function oneSided(
  { link, plan }: LinkedPlan,
  theirs: Theirs,
  pending: readonly JournalEntry[],
): Exchange | null {
  if (link.ancestor !== null || theirs.hasOtherHistory) return null;
  const nothing = { received: [], sent: [], conflicts: [], renames: [] };
  if (theirs.revision === link.revision) {
    const isOwn = pending.every(({ number, visit, unseen }, index) => {
      // Without a gap, as the merging of old entries makes it.
      return visit !== SERVER_VISIT && unseen === undefined && number === link.head + index + 1;
    });
    const isWhole = plan.head === link.head + pending.length;
    return isOwn && isWhole
      ? { ...nothing, document: plan.document, sent: condenseEdits(pending.flatMap(({ edits }) => edits)) }
      : null;
  }
  if (plan.head !== link.head || theirs.changes.length === 0) return null;
  const received = condenseEdits(theirs.changes.flatMap(({ edits }) => edits));
  return { ...nothing, document: theirs.document, received };
}

function merged({ link, plan }: LinkedPlan, theirs: Theirs): Exchange {
  const base = theirs.hasOtherHistory
    ? commonPart(plan.document, theirs.document)
    : withUnseenBases(
        link.ancestor ?? link.document,
        plan.entries.filter(({ number }) => number > link.merged),
      );
  const { mine, shared, conflicts, renames } = mergeDocuments(base, plan.document, theirs.document);
  return {
    received: differenceEdits(plan.document, mine),
    sent: differenceEdits(theirs.document, shared),
    document: mine,
    conflicts: conflicts.map((conflict) => withAuthor(conflict, link.conflicts, theirs)),
    renames,
  };
}

/** A change that has replaced a value of the server without having known it started from the value before. */
function withUnseenBases(base: JsonObject, entries: readonly JournalEntry[]): JsonObject {
  const unseen = entries.flatMap((entry) => entry.unseen ?? []);
  const edits = unseen.map(({ path, base: value }) => settingEdit(path, value));
  return edits.length === 0 ? base : applyEdits(base, edits).document;
}

function entryOf(
  document: JsonObject,
  { received: edits, renames }: Exchange,
  { changes }: Theirs,
  { newId, now }: NewIds,
): Omit<JournalEntry, 'number'> {
  const id = `${SERVER_VISIT}:${newId()}`;
  const { inverse } = applyEdits(document, edits);
  const label = receivedLabel(changes);
  const entry = {
    id,
    stepId: id,
    visit: SERVER_VISIT,
    kind: 'do',
    at_ms: now(),
    label,
    edits,
    inverse,
  } as const;
  return renames.length === 0 ? entry : { ...entry, renames };
}
