/** What a store of the browser is called, and what its entries are found by beside their `id`. */
interface StoreName {
  readonly database: string;
  readonly store: string;
  readonly index?: string;
}

/**
 * Opens a store of this browser, once; entries are kept by their `id`.
 *
 * @returns a function that answers the database; it rejects where the browser keeps no data for this page
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
        reject(new Error(request.error?.message ?? 'the browser keeps no data for this page'));
      };
    });
    return opening;
  };
}

/** What a request to a store comes to. */
export function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = (): void => {
      resolve(request.result);
    };
    request.onerror = (): void => {
      reject(new Error(request.error?.message ?? 'the browser did not answer'));
    };
  });
}
