import { begin } from './openStore.ts';
import { readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';

/** Time that a deleted plan stays in the trash. */
const KEPT_ms = 30 * 24 * 3_600_000;

/**
 * Deletes plans that have been in the trash for thirty days, with their studies.
 *
 * @param now_ms - milliseconds since 1970
 * @throws StoreFailure
 */
export async function emptyTrash(now_ms: number): Promise<void> {
  const deletedIds: string[] = [];
  try {
    const transaction = await begin('readwrite');
    const plans = transaction.objectStore('plans');
    for (const value of (await plans.getAll()) as unknown[]) {
      const record = readPlanRecord(value);
      const deletedAt_ms = record?.deletedAt_ms ?? null;
      if (record === null || deletedAt_ms === null || now_ms - deletedAt_ms < KEPT_ms) continue;
      const { id } = record;
      deletedIds.push(id);
      await Promise.all([
        plans.delete(id),
        transaction.objectStore('documents').delete(id),
        transaction.objectStore('links').delete(id),
        transaction.objectStore('entries').delete(IDBKeyRange.bound([id], [id, []])),
      ]);
    }
    await transaction.done;
  } catch (error) {
    throw storeFailureOf(error);
  }
  if (deletedIds.length === 0) return;
  const { deleteStudiesOf } = await import('./studyStore.ts');
  await deleteStudiesOf(deletedIds);
}
