import type { JsonObject } from '../../models/edit/document/json.ts';
import { browserStore, finished } from './browserStore.ts';

/** A plan as stored by the browser between visits. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly document: JsonObject;
}

const STORE = 'drafts';
const MAX_DRAFTS = 30;

const database = browserStore({ database: 'plenum', store: STORE });

/** All drafts of this browser, the newest first. */
export async function listDrafts(): Promise<Draft[]> {
  const store = (await database()).transaction(STORE).objectStore(STORE);
  const drafts = await finished(store.getAll() as IDBRequest<Draft[]>);
  return drafts.sort((one, other) => other.savedAt - one.savedAt);
}

/** Saves a draft and replaces the one with the same id; only the newest thirty are retained. */
export async function saveDraft(draft: Draft): Promise<void> {
  const transaction = (await database()).transaction(STORE, 'readwrite');
  const store = transaction.objectStore(STORE);
  const putting = finished(store.put(draft));
  // Without it the browser commits after this page has finished, and discards the draft of a page that unloads.
  transaction.commit();
  await putting;
  const others = await listDrafts();
  const surplus = others.slice(MAX_DRAFTS);
  if (surplus.length === 0) return;
  const cleaning = (await database()).transaction(STORE, 'readwrite').objectStore(STORE);
  for (const { id } of surplus) cleaning.delete(id);
}
