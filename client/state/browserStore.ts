/** Name of a store of the browser, and the index of its entries in addition to their `id`. */
interface StoreName {
  readonly database: string;
  readonly store: string;
  readonly index?: string;
}

/**
 * Opens a store of this browser, once; entries are stored by their `id`.
 *
 * @returns a function that returns the database; it rejects if the browser stores no data for this page
 */
export function browserStore({ database, store, index }: StoreName): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined;
  return () => {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = (): void => {
        const made = request.result.createObjectStore(store, { keyPath: 'id' });
        if (index !== undefined) made.createIndex(index, index);
      };
      request.onsuccess = (): void => {
        resolve(request.result);
      };
      request.onerror = (): void => {
        reject(new Error(request.error?.message ?? 'the browser stores no data for this page'));
      };
    });
    return opening;
  };
}

/** The result of a request to a store. */
export function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = (): void => {
      resolve(request.result);
    };
    request.onerror = (): void => {
      reject(new Error(request.error?.message ?? 'the browser did not respond'));
    };
  });
}
