import type { StoreTransaction } from './openStore.ts';

/** What an index says of a link: the revision, the number of the last journal entry that the server has, the number of conflicts. */
export type LinkKey = readonly [revision: number, head: number, conflictCount: number];

/**
 * How all plans stand to the server, by their ids, without reading the documents of their links.
 *
 * @param transaction - of the library
 */
export async function readLinkKeys(
  transaction: StoreTransaction<'readonly'>,
): Promise<ReadonlyMap<string, LinkKey>> {
  const keys = new Map<string, LinkKey>();
  let cursor = await transaction.objectStore('links').index('state').openKeyCursor();
  while (cursor !== null) {
    keys.set(cursor.primaryKey, cursor.key);
    cursor = await cursor.continue();
  }
  return keys;
}
