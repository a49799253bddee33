import { Kysely, sql, type Dialect } from 'kysely';
import type { Tables } from './database/Database.ts';
import { migrate } from './database/migrate.ts';
import { fileStore } from './files/fileStore.ts';
import { auditStore } from './people/auditStore.ts';
import { sessionStore } from './people/sessionStore.ts';
import { shareStore } from './people/shareStore.ts';
import { tokenStore } from './people/tokenStore.ts';
import { planStore } from './planStore.ts';
import type { Store } from './Store.ts';
import { localChanges } from './watch/changes.ts';

/** Where a store is: a folder of this machine, or the address of a PostgreSQL server. */
export type StorePlace = { readonly folder: string } | { readonly databaseUrl: string };

export interface StoreOptions {
  /** Milliseconds since 1970; default: the clock of this machine. */
  readonly now?: () => number;
}

/**
 * Opens a store, makes it where there is none, and brings its tables up to this version.
 *
 * @throws `store-newer`, `store-in-use`, `store-unavailable`, `store-full`, `store-damaged`
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const { now = Date.now } = options;
  const db = new Kysely<Tables>({ dialect: await dialectOf(place) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    plans: planStore({ db, changes: localChanges(), now }),
    files: fileStore(db, now),
    people: { ...tokenStore(db), ...sessionStore(db), ...shareStore(db), ...auditStore(db) },
    check: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

/** Each kind of database is loaded only where it is used. */
async function dialectOf(place: StorePlace): Promise<Dialect> {
  if ('databaseUrl' in place) {
    const { postgresDialect } = await import('./database/openPostgres.ts');
    return postgresDialect(place.databaseUrl);
  }
  const [{ openPglite }, { pgliteDialect }] = await Promise.all([
    import('./database/openPglite.ts'),
    import('./database/pgliteDialect.ts'),
  ]);
  return pgliteDialect(await openPglite(place.folder));
}
