import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrateDrafts } from './migrateDrafts.ts';
import { StoreFailure, storeFailureOf } from './storeFailure.ts';
import { STORE_NAME, STORE_VERSION, type LibrarySchema } from './storeSchema.ts';

type LibraryStore = IDBPDatabase<LibrarySchema>;

/** A browser that does not answer must not leave the page blank. */
const MAX_WAIT_ms = 8000;
/** Another tab holds the older form of the database: it may be closing. */
const MAX_WAIT_FOR_TAB_ms = 1000;

/** The database, while it is open. */
let store: LibraryStore | undefined;
let opening: Promise<LibraryStore> | undefined;
/** The upgrade of the database waits until another tab is closed. */
let isBlocked = false;

const storeNames = ['plans', 'documents', 'entries', 'links'] as const;

/** A transaction on all stores. */
export type StoreTransaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  LibrarySchema,
  typeof storeNames,
  Mode
>;

/**
 * Begins a transaction on all stores. One that writes is complete when its data is on the disk.
 *
 * @throws StoreFailure
 */
export async function begin<Mode extends 'readonly' | 'readwrite'>(
  mode: Mode,
): Promise<StoreTransaction<Mode>> {
  const transaction = (store ?? (await openStore())).transaction(storeNames, mode, { durability: 'strict' });
  // The failure is told where a request of it is awaited.
  transaction.done.catch(() => undefined);
  return transaction;
}

/** Opens the database, once; after a failure, or after the browser closed it, the next call opens it again. */
async function openStore(): Promise<LibraryStore> {
  opening ??= openDatabase();
  const started = Date.now();
  while (Date.now() - started < (isBlocked ? MAX_WAIT_FOR_TAB_ms : MAX_WAIT_ms)) {
    const opened = await Promise.race([opening, pause(100)]);
    if (opened !== undefined) return opened;
  }
  throw isBlocked
    ? new StoreFailure('older-tab')
    : new StoreFailure('failed', new Error('the browser did not answer'));
}

const pause = (time_ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, time_ms);
  });

async function openDatabase(): Promise<LibraryStore> {
  const close = (): void => {
    store?.close();
    store = undefined;
    opening = undefined;
  };
  try {
    store = await openDB<LibrarySchema>(STORE_NAME, STORE_VERSION, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        database
          .createObjectStore('links', { keyPath: 'planId' })
          .createIndex('state', ['revision', 'head', 'conflicts.length']);
        if (oldVersion === 2) return;
        database.createObjectStore('plans', { keyPath: 'id' });
        database
          .createObjectStore('documents', { keyPath: 'planId' })
          .createIndex('shape', 'document.schemaVersion');
        database.createObjectStore('entries', { keyPath: ['planId', 'number'] });
        if (oldVersion === 0) return;
        // Then the database stays as it was.
        migrateDrafts(database, transaction).catch(() => {
          transaction.abort();
        });
      },
      blocked: () => {
        isBlocked = true;
      },
      // A newer version of the program waits in another tab: its upgrade must not wait for this one to be closed.
      blocking: close,
      terminated: close,
    });
    isBlocked = false;
    return store;
  } catch (error) {
    opening = undefined;
    // Where storage is blocked, reading `indexedDB` throws, or it is missing.
    throw error instanceof ReferenceError ? new StoreFailure('unavailable', error) : storeFailureOf(error);
  }
}
