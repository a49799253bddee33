import { Kysely, type Dialect } from 'kysely';
import type { StoreTables, Database } from './Database.ts';
import { migrateDatabase } from './migrateDatabase.ts';
import { inStore } from './storeErrors.ts';
import type { EngineOptions } from './pgliteEngine.ts';

/** Where a store is: a folder of this machine, or the address of a PostgreSQL server. */
export type StorePlace = { readonly folder: string } | { readonly databaseUrl: string };

/**
 * Opens the database of a store, makes it where there is none, and brings its tables up to this version.
 *
 * @throws `store-newer`, `store-in-use`, `store-unavailable`, `store-full`, `store-damaged`, `file-unwritable`
 */
export async function openDatabase(place: StorePlace, options: EngineOptions = {}): Promise<Database> {
  const db = new Kysely<StoreTables>({
    dialect: 'folder' in place ? await dialectIn(place.folder, options) : await dialectOf(place.databaseUrl),
  });
  try {
    await inStore(() => migrateDatabase(db));
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

// Each kind of database is loaded only where it is used.

async function dialectOf(databaseUrl: string): Promise<Dialect> {
  const { postgresDialect } = await import('./openPostgres.ts');
  return postgresDialect(databaseUrl);
}

async function dialectIn(folder: string, options: EngineOptions): Promise<Dialect> {
  const [{ lockFolder }, { startEngine }, { pgliteDialect }] = await Promise.all([
    import('./folderLock.ts'),
    import('./pgliteEngine.ts'),
    import('./pgliteDialect.ts'),
  ]);
  const release = await lockFolder(folder);
  try {
    return pgliteDialect(await startEngine(folder, options), release);
  } catch (error) {
    await release();
    throw error;
  }
}
