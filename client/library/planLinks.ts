import type { JsonObject } from '../../models/edit/document/json.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import type { StoredPlan } from '../../models/edit/journal/workingCopy.ts';
import { tellChange } from './libraryChannel.ts';
import { begin } from './openStore.ts';
import type { PlanLink } from './PlanLink.ts';
import { readPlanWithin, writeEntries } from './planStore.ts';
import { readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';

/** A plan that the server has too, or is to get: both of one moment. */
export interface LinkedPlan {
  readonly link: PlanLink;
  readonly plan: StoredPlan;
}

/** A change of a link, with an entry that goes into the journal in the same transaction. */
export interface LinkChange {
  readonly link: PlanLink;
  readonly entry: JournalEntry | null;
  /** The plan after the entry. */
  readonly document: JsonObject;
}

/**
 * Reads a plan with its link.
 *
 * @returns null if it is in this browser only, in the trash, damaged or missing
 * @throws StoreFailure
 */
export async function readLinked(planId: string): Promise<LinkedPlan | null> {
  try {
    const transaction = await begin('readonly');
    const link = await transaction.objectStore('links').get(planId);
    if (link === undefined) return null;
    const reading = await readPlanWithin(transaction, planId);
    if (reading.kind !== 'read' || reading.record.deletedAt_ms !== null) return null;
    return { link, plan: reading.plan };
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/**
 * Changes a link, and adds an entry to the journal, if neither was changed since they were read: comparing and writing are one
 * transaction. Other tabs may do the same.
 *
 * @param read - as `readLinked` returned it
 * @param change - of it
 * @returns the plan and its link as they are now; null if something was changed meanwhile: then nothing is written
 * @throws StoreFailure
 */
export async function storeLinked(
  { link, plan }: LinkedPlan,
  change: LinkChange,
): Promise<LinkedPlan | null> {
  const { planId } = link;
  const { entry, document } = change;
  const next = { ...change.link, version: link.version + 1 };
  try {
    const transaction = await begin('readwrite');
    const links = transaction.objectStore('links');
    const [present, value] = await Promise.all([
      links.get(planId),
      transaction.objectStore('plans').get(planId),
    ]);
    const record = readPlanRecord(value);
    if (present?.version !== link.version || record === null) return null;
    if (entry !== null && record.head !== plan.head) return null;
    const writing = [
      links.put(next),
      ...(entry === null ? [] : writeEntries(transaction, record, [entry], document)),
    ];
    transaction.commit();
    await Promise.all([...writing, transaction.done]);
  } catch (error) {
    throw storeFailureOf(error);
  }
  if (entry !== null) tellChange({ planId, what: 'journal', isFromServer: true });
  tellChange({ planId, what: 'link' });
  return { link: next, plan: entry === null ? plan : withEntry(plan, entry, document) };
}

const withEntry = (plan: StoredPlan, entry: JournalEntry, document: JsonObject): StoredPlan => ({
  document,
  head: entry.number,
  entries: [...plan.entries, entry],
});

/**
 * Ties a plan of the library to the server, if it is not.
 *
 * @param link - of the plan
 * @throws StoreFailure
 */
export async function addLink(link: PlanLink): Promise<void> {
  const { planId } = link;
  await writeLink(planId, (present) => (present === undefined ? link : present));
}

/**
 * Leaves a plan in this browser only.
 *
 * @param planId - of the library
 * @throws StoreFailure
 */
export async function removeLink(planId: string): Promise<void> {
  await writeLink(planId, () => undefined);
}

async function writeLink(
  planId: string,
  change: (present: PlanLink | undefined) => PlanLink | undefined,
): Promise<void> {
  try {
    const transaction = await begin('readwrite');
    const links = transaction.objectStore('links');
    const next = change(await links.get(planId));
    const writing: Promise<unknown> = next === undefined ? links.delete(planId) : links.put(next);
    await Promise.all([writing, transaction.done]);
  } catch (error) {
    throw storeFailureOf(error);
  }
  tellChange({ planId, what: 'link' });
}

/** How a plan stands to the server, as it is stored. */
export interface LinkState {
  readonly link: PlanLink;
  /** The server does not have all entries of the journal. */
  readonly isPending: boolean;
  /** It was deleted in this browser: it is not exchanged. */
  readonly isInTrash: boolean;
}

/**
 * How a plan stands to the server, without its journal.
 *
 * @param planId - of the library
 * @returns null if it is in this browser only
 * @throws StoreFailure
 */
export async function readLinkState(planId: string): Promise<LinkState | null> {
  try {
    const transaction = await begin('readonly');
    const [link, value] = await Promise.all([
      transaction.objectStore('links').get(planId),
      transaction.objectStore('plans').get(planId),
    ]);
    const record = readPlanRecord(value);
    if (link === undefined || record === null) return null;
    const isPending = link.revision === 0 || link.inFlight !== null || record.head !== link.head;
    return { link, isPending, isInTrash: record.deletedAt_ms !== null };
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/**
 * The plans that are tied to the server, in no order.
 *
 * @throws StoreFailure
 */
export async function linkedPlanIds(): Promise<readonly string[]> {
  try {
    return await (await begin('readonly')).objectStore('links').getAllKeys();
  } catch (error) {
    throw storeFailureOf(error);
  }
}
