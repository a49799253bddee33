import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { isObject, textAt, type Json } from '../../models/edit/document/json.ts';
import type { LibrarySchema, PlanRecord } from './storeSchema.ts';

const OLD_STORE = 'drafts';

type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/**
 * Brings the database of version 1 into the present form, in the transaction that changes its version: all drafts
 * become plans, or none. What is damaged is copied as it is, and listed as damaged.
 *
 * @param database - being upgraded
 * @param transaction - of the upgrade
 */
export async function migrateDrafts(
  database: IDBPDatabase<LibrarySchema>,
  transaction: Upgrade,
): Promise<void> {
  const old = database as unknown as IDBPDatabase;
  if (!old.objectStoreNames.contains(OLD_STORE)) return;
  const drafts = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  for (const draft of (await drafts.objectStore(OLD_STORE).getAll()) as Json[]) {
    const { record, document } = planOfDraft(draft);
    await transaction.objectStore('plans').put(record);
    await transaction.objectStore('documents').put({ planId: record.id, number: 0, document });
  }
  old.deleteObjectStore(OLD_STORE);
}

/**
 * A draft of version 1 as a plan.
 *
 * @param draft - `{ id, name, savedAt, document }`, if it is not damaged
 */
export function planOfDraft(draft: Json): { readonly record: PlanRecord; readonly document: Json } {
  const { id, savedAt, document } = isObject(draft) ? draft : {};
  const savedAt_ms = typeof savedAt === 'number' ? savedAt : 0;
  const record: PlanRecord = {
    id: typeof id === 'string' ? id : JSON.stringify(id ?? null),
    name: textAt(draft, ['name']) ?? '',
    createdAt_ms: savedAt_ms,
    editedAt_ms: savedAt_ms,
    openedAt_ms: savedAt_ms,
    deletedAt_ms: null,
    head: 0,
    figures: null,
    thumbnail: null,
  };
  // What is no document is retained as a list, which no document is: it is listed as damaged.
  return { record, document: isObject(document) ? document : [draft] };
}
