import type { JsonObject } from '../../models/edit/document/json.ts';
import { compactJournal } from '../../models/edit/journal/compactJournal.ts';
import { documentAt, revisionsOf, type Revision } from '../../models/edit/journal/revisions.ts';
import { begin } from './openStore.ts';
import { readPlan } from './planStore.ts';
import { storeFailureOf } from './storeFailure.ts';
import { asOnlyWriter } from './writerLock.ts';

/**
 * The states of a plan to go back to, the newest first.
 *
 * @param id - a plan of the library
 * @throws StoreFailure
 * @public
 */
export async function listRevisions(id: string): Promise<readonly Revision[]> {
  const reading = await readPlan(id);
  return reading.kind === 'read' ? revisionsOf(reading.plan.entries) : [];
}

/**
 * The document of a revision; null if the plan is missing or damaged.
 *
 * @param id - a plan of the library
 * @param number - of the revision, as listed
 * @throws StoreFailure
 * @public
 */
export async function readRevision(id: string, number: number): Promise<JsonObject | null> {
  const reading = await readPlan(id);
  return reading.kind === 'read' ? documentAt(reading.plan, number) : null;
}

/**
 * Merges the oldest entries of a long journal.
 *
 * @param id - a plan of the library
 * @throws StoreFailure
 */
export async function compactPlan(id: string): Promise<void> {
  await asOnlyWriter(id, async () => {
    const reading = await readPlan(id);
    const compacted = reading.kind === 'read' ? compactJournal(reading.plan.entries) : null;
    if (compacted === null) return;
    try {
      const transaction = await begin('readwrite');
      const entries = transaction.objectStore('entries');
      await entries.delete(IDBKeyRange.bound([id], [id, compacted.last]));
      await Promise.all(compacted.merged.map((entry) => entries.put({ ...entry, planId: id })));
      await transaction.done;
    } catch (error) {
      throw storeFailureOf(error);
    }
  });
}
