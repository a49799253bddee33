import type { DxfDrawing } from '../floor/trace/DxfDrawing.ts';
import type { TracePlacement } from '../floor/trace/tracePlacement.ts';

/** A drawing that is traced, as the browser keeps it: beside the drafts, not in the plan. */
export interface KeptTrace {
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

const DATABASE = 'plenum-traces';
const STORE = 'traces';
/** Drawings are large: the oldest beyond these go. */
const MOST_TRACES = 12;

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = (): void => {
      request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
    };
    request.onsuccess = (): void => {
      resolve(request.result);
    };
    request.onerror = (): void => {
      reject(new Error(request.error?.message ?? 'the browser keeps no data for this page'));
    };
  });
  return opening;
}

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = (): void => {
      resolve(request.result);
    };
    request.onerror = (): void => {
      reject(new Error(request.error?.message ?? 'the browser did not answer'));
    };
  });
}

const traces = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await database()).transaction(STORE, mode).objectStore(STORE);

/** The drawing that was traced for a hall of a document. */
export async function keptTrace(id: string): Promise<KeptTrace | undefined> {
  const store = await traces('readonly');
  return finished(store.get(id) as IDBRequest<KeptTrace | undefined>);
}

/** Keeps a drawing, in the place of the one before. */
export async function keepTrace(trace: KeptTrace): Promise<void> {
  await finished((await traces('readwrite')).put(trace));
  const index = (await traces('readonly')).index('savedAt');
  const oldestFirst = await finished(index.getAllKeys());
  for (const key of oldestFirst.slice(0, Math.max(0, oldestFirst.length - MOST_TRACES))) {
    await finished((await traces('readwrite')).delete(key));
  }
}

export async function forgetTrace(id: string): Promise<void> {
  await finished((await traces('readwrite')).delete(id));
}
