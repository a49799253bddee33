import { sql } from 'kysely';
import { writeBackup } from './backup/writeBackup.ts';
import type { Database } from './database/Database.ts';
import { openDatabase, type StorePlace } from './database/openDatabase.ts';
import type { EngineOptions } from './database/pgliteEngine.ts';
import { inStore } from './database/storeErrors.ts';
import { fileStore } from './files/fileStore.ts';
import { peopleStore } from './people/peopleStore.ts';
import { removeOld, removeOldDaily } from './plans/removeOld.ts';
import { planStore } from './planStore.ts';
import { requestJobStore } from './requests/requestJobStore.ts';
import type { Store } from './Store.ts';
import { studyStore } from './studyStore.ts';
import { localChanges, type Changes } from './watch/changes.ts';

export interface StoreOptions extends EngineOptions {
  /** Milliseconds since 1970; default: the clock of this machine. */
  readonly now?: () => number;
  /** Greatest size of all files together; default: 1 GiB. */
  readonly files_bytes?: number;
}

/**
 * Opens a store, makes it where there is none, and brings its tables up to this version.
 *
 * @throws `store-newer`, `store-in-use`, `store-unavailable`, `store-full`, `store-damaged`, `file-unwritable`
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const { now = Date.now, files_bytes = 1024 ** 3 } = options;
  const db = await openDatabase(place, options);
  const changes = await changesOf(place, db);
  // What cannot be removed now, as on a full disk, is removed later: the plans can be read all the same.
  await removeOld(db, now()).catch(() => undefined);
  const stopRemoving = removeOldDaily(db, now);
  const { importPlan, ...plans } = planStore({
    db,
    changes,
    now,
    isOnlyWriter: 'folder' in place,
    files_bytes,
  });
  return {
    plans,
    importPlan,
    files: fileStore(db, { now, limit_bytes: files_bytes }),
    people: peopleStore(db),
    requestJobs: requestJobStore(db, { now, isOnlyWriter: 'folder' in place }),
    studies: (engine) => studyStore(db, { engine, isOnlyWriter: 'folder' in place }),
    backup: async (file) => {
      await writeBackup(db, file, now());
    },
    check: () =>
      inStore(async () => {
        await sql`select 1`.execute(db);
      }),
    close: async () => {
      stopRemoving();
      await changes.close();
      await db.destroy();
    },
  };
}

async function changesOf(place: StorePlace, db: Database): Promise<Changes> {
  if ('folder' in place) return localChanges();
  const { sharedChanges } = await import('./watch/sharedChanges.ts');
  return sharedChanges(place.databaseUrl, db);
}
