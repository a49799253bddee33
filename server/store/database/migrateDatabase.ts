import { Migrator, sql } from 'kysely';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database } from './Database.ts';
import { migrations } from './migrations.ts';

/**
 * Brings the tables up to this version. Several servers that start on one database do it one after the other.
 *
 * @throws `store-newer` if a newer version has changed them, before anything is written
 */
export async function migrateDatabase(db: Database): Promise<void> {
  const applied = await appliedNames(db);
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new ModelError(
      'store-newer',
      `a newer version of Plenum has changed this database (${unknown.join(', ')}): ` +
        'start that version, or restore a backup of this version into an empty store',
    );
  }
  // On a full disk, what is up to date can be read all the same.
  if (applied.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}

async function appliedNames(db: Database): Promise<readonly string[]> {
  const table = sql<{ oid: string | null }>`select to_regclass('kysely_migration')::text as oid`;
  const oid = (await table.execute(db)).rows[0]?.oid ?? null;
  if (oid === null) return [];
  const names = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return names.rows.map(({ name }) => name);
}
