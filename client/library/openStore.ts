import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrateDrafts } from './migrateDrafts.ts';
import { StoreFailure, storeFailureOf } from './storeFailure.ts';
import { STORE_NAME, STORE_VERSION, type LibrarySchema } from './storeSchema.ts';

type LibraryStore = IDBPDatabase<LibrarySchema>;

/** A browser that does not answer must not leave the page blank. */
const MAX_WAIT_ms = 8000;

let opening: Promise<LibraryStore> | undefined;

/**
 * The database of plans, opened once. After a failure, or after the browser closed it, the next call opens it again.
 *
 * @throws StoreFailure
 */
async function openStore(): Promise<LibraryStore> {
  opening ??= open();
  return opening;
}

const storeNames = ['plans', 'documents', 'entries'] as const;

/**
 * Begins a transaction on all stores. One that writes is complete when its data is on the disk.
 *
 * @throws StoreFailure
 */
export async function begin<Mode extends 'readonly' | 'readwrite'>(
  mode: Mode,
): Promise<IDBPTransaction<LibrarySchema, typeof storeNames, Mode>> {
  const transaction = (await openStore()).transaction(storeNames, mode, { durability: 'strict' });
  // Who waits for a request learns of the failure there.
  transaction.done.catch(() => undefined);
  return transaction;
}

function open(): Promise<LibraryStore> {
  return new Promise((resolve, reject) => {
    const fail = (failure: StoreFailure): void => {
      opening = undefined;
      reject(failure);
    };
    const timer = setTimeout(() => {
      fail(new StoreFailure('failed', new Error('the browser did not answer')));
    }, MAX_WAIT_ms);
    // Where storage is blocked, reading `indexedDB` throws.
    const opened = Promise.resolve().then(() =>
      openDB<LibrarySchema>(STORE_NAME, STORE_VERSION, {
        upgrade: async (database, oldVersion, _newVersion, transaction) => {
          database.createObjectStore('plans', { keyPath: 'id' });
          database
            .createObjectStore('documents', { keyPath: 'planId' })
            .createIndex('shape', 'document.schemaVersion');
          database.createObjectStore('entries', { keyPath: ['planId', 'number'] });
          if (oldVersion > 0) await migrateDrafts(database, transaction);
        },
        blocked: () => {
          fail(new StoreFailure('older-tab'));
        },
        // A newer version of the program waits in another tab: its upgrade must not wait for this one to be closed.
        blocking: (_currentVersion, _blockedVersion, event) => {
          opening = undefined;
          (event.target as IDBDatabase).close();
        },
        terminated: () => {
          opening = undefined;
        },
      }),
    );
    opened
      .then(resolve, (error: unknown) => {
        fail(
          typeof indexedDB === 'undefined' ? new StoreFailure('unavailable', error) : storeFailureOf(error),
        );
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
