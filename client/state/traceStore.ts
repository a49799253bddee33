import type { DxfDrawing } from '../../models/interchange/dxf/DxfDrawing.ts';
import type { TracePlacement } from '../../models/edit/trace/tracePlacement.ts';
import { browserStore, finished } from './browserStore.ts';

/** A traced drawing as stored by the browser: separate from the drafts, not in the plan. */
export interface StoredTrace {
  /** Of document and hall. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly placement: TracePlacement;
  readonly opacityFraction: number;
  readonly isLocked: boolean;
  readonly isShown: boolean;
  readonly source:
    | { readonly kind: 'image'; readonly image: Blob }
    | { readonly kind: 'lines'; readonly drawing: DxfDrawing; readonly hiddenLayers: readonly string[] };
}

const STORE = 'traces';
/** Drawings are large: only the newest ones are retained. */
const MAX_TRACES = 12;

const database = browserStore({ database: 'plenum-traces', store: STORE, index: 'savedAt' });

const traces = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await database()).transaction(STORE, mode).objectStore(STORE);

/** The stored drawing of a hall of a document. */
export async function storedTrace(id: string): Promise<StoredTrace | undefined> {
  const store = await traces('readonly');
  return finished(store.get(id) as IDBRequest<StoredTrace | undefined>);
}

/** Stores a drawing and replaces the previous one. */
export async function storeTrace(trace: StoredTrace): Promise<void> {
  await finished((await traces('readwrite')).put(trace));
  const index = (await traces('readonly')).index('savedAt');
  const oldestFirst = await finished(index.getAllKeys());
  for (const key of oldestFirst.slice(0, Math.max(0, oldestFirst.length - MAX_TRACES))) {
    await finished((await traces('readwrite')).delete(key));
  }
}

export async function removeStoredTrace(id: string): Promise<void> {
  await finished((await traces('readwrite')).delete(id));
}
