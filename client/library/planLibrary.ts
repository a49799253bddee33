import { isObject, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import { addChange, workingCopyOf } from '../../models/edit/journal/workingCopy.ts';
import { followChannel, tellChange, type LibraryChange } from './libraryChannel.ts';
import { begin } from './openStore.ts';
import type { CardFigures } from './PlanCard.ts';
import { newLink } from './PlanLink.ts';
import { nameOfDamaged } from './planListing.ts';
import { addPlan, readPlan } from './planStore.ts';
import { randomId } from './randomId.ts';
import { listedName, readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';
import { storePending, type PlanHolder } from './storePending.ts';
import type { PlanRecord } from './storeSchema.ts';
import { newEntryId, visit } from './visit.ts';

/**
 * Everything that is stored of a plan as JSON text, for a plan that is damaged.
 *
 * @param id - as listed
 * @throws StoreFailure
 */
export async function rawPlanText(id: string): Promise<string> {
  try {
    const transaction = await begin('readonly');
    const [plan, document, entries, link] = await Promise.all([
      transaction.objectStore('plans').get(id),
      transaction.objectStore('documents').get(id),
      transaction.objectStore('entries').getAll(IDBKeyRange.bound([id], [id, []])),
      transaction.objectStore('links').get(id),
    ]);
    return `${JSON.stringify({ plan, document, entries, link }, null, 2)}\n`;
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/**
 * Names a plan, as a change that its undo history contains.
 *
 * @param id - as listed
 * @param name - the new name
 * @throws StoreFailure
 */
export async function renamePlan(id: string, name: string): Promise<void> {
  const reading = await readPlan(id);
  if (reading.kind !== 'read') return;
  const entryId = newEntryId();
  const holder: PlanHolder = {
    planId: id,
    copy: addChange(workingCopyOf(reading.plan), {
      id: entryId,
      at_ms: Date.now(),
      visit,
      kind: 'do',
      stepId: entryId,
      label: 'change plan name',
      edits: [{ kind: 'set', path: ['name'], value: name }],
    }),
  };
  await storePending(holder);
}

/**
 * Copies a plan without its history.
 *
 * @param id - as listed
 * @returns the id of the copy; null if the plan is damaged or missing
 * @throws StoreFailure
 */
export async function duplicatePlan(id: string): Promise<string | null> {
  const reading = await readPlan(id);
  if (reading.kind !== 'read') return null;
  const { plan, record } = reading;
  const { figures, thumbnail, isCardCurrent = false } = record;
  const document: JsonObject = { ...plan.document, name: `${listedName(plan.document)} copy` };
  const copyId = randomId();
  await addPlan(
    copyId,
    { document, head: 0, entries: [] },
    { card: { figures, thumbnail, isCardCurrent }, link: newLink(copyId) },
  );
  return copyId;
}

/**
 * Moves a plan to the trash, from which it is deleted after thirty days.
 *
 * @param id - as listed
 * @returns moves it back
 * @throws StoreFailure
 */
export async function deletePlan(id: string): Promise<() => Promise<void>> {
  await changeRecord(id, { deletedAt_ms: Date.now() });
  tellChange({ planId: id, what: 'list' });
  return () => restorePlan(id);
}

/**
 * Moves a plan back from the trash.
 *
 * @param id - as listed
 * @throws StoreFailure
 */
export async function restorePlan(id: string): Promise<void> {
  await changeRecord(id, { deletedAt_ms: null });
  tellChange({ planId: id, what: 'list' });
}

/**
 * Stores what the list shows of a plan in addition to its name.
 *
 * @param id - a plan of the library; others are ignored
 * @param card - computed from its present document
 * @throws StoreFailure
 */
export async function rememberCard(
  id: string,
  card: { readonly figures: CardFigures | null; readonly thumbnail: JsonObject | null },
): Promise<void> {
  await changeRecord(id, { ...card, isCardCurrent: true });
  tellChange({ planId: id, what: 'card' });
}

/**
 * Stores that a plan was opened now.
 *
 * @param id - a plan of the library
 * @throws StoreFailure
 */
export async function rememberOpening(id: string): Promise<void> {
  await changeRecord(id, { openedAt_ms: Date.now() });
  tellChange({ planId: id, what: 'card' });
}

/** Changes a record; a damaged one can only be deleted. */
async function changeRecord(id: string, change: Partial<PlanRecord>): Promise<void> {
  try {
    const transaction = await begin('readwrite');
    const plans = transaction.objectStore('plans');
    const value: unknown = await plans.get(id);
    const record = readPlanRecord(value) ?? (change.deletedAt_ms === undefined ? null : restOf(id, value));
    if (record !== null) await plans.put({ ...record, ...change });
    await transaction.done;
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/** What is known of a plan whose record is damaged; its document and its journal are unchanged. */
function restOf(id: string, value: unknown): PlanRecord {
  const name = nameOfDamaged(isObject(value as Json) ? (value as JsonObject)['name'] : undefined);
  const rest = { createdAt_ms: 0, editedAt_ms: 0, openedAt_ms: 0, figures: null, thumbnail: null };
  return { ...rest, id, name, head: 0, deletedAt_ms: null };
}

/**
 * Calls back after each change of the library, by this tab or another one.
 *
 * @param callback - receives what changed
 * @returns ends it
 */
export function followLibrary(callback: (change: LibraryChange) => void): () => void {
  return followChannel(callback);
}
