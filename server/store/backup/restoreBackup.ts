import { sql } from 'kysely';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database, Queries } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import {
  backupTables,
  emptyCounts,
  type BackupCounts,
  type BackupRow,
  type BackupTable,
} from './backupFormat.ts';
import { readBackup } from './readBackup.ts';

/**
 * Restores a backup into an empty store, in one transaction. The file is read twice: before anything is written it is
 * known to be whole.
 *
 * @param db - the database of the store
 * @param file - path of the backup
 * @returns the rows of each table
 * @throws `store-not-empty`, `backup-invalid`, `store-newer`, `file-unreadable`
 */
export async function restoreBackup(db: Database, file: string): Promise<BackupCounts> {
  const counts = emptyCounts();
  for await (const { table } of readBackup(file)) counts[table] += 1;
  await inStore(() =>
    db.transaction().execute(async (queries) => {
      // Other servers of the database wait until this has ended.
      const tables = sql.join(backupTables.map(({ name }) => sql.table(name)));
      await sql`lock table ${tables} in share row exclusive mode`.execute(queries);
      await refuseUnlessEmpty(queries);
      await insertAll(queries, readBackup(file));
    }),
  );
  return counts;
}

async function refuseUnlessEmpty(queries: Queries): Promise<void> {
  for (const { name } of backupTables) {
    const row = await queries
      .selectFrom(name)
      .select(sql<number>`1`.as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) {
      throw new ModelError(
        'store-not-empty',
        'a backup is restored into an empty store only, and this one holds plans, files or studies: ' +
          'name a new folder in PLENUM_DATA or a new database in DATABASE_URL',
      );
    }
  }
}

async function insertAll(queries: Queries, rows: AsyncIterable<BackupRow>): Promise<void> {
  let pending: BackupRow[] = [];
  const insertPending = async (): Promise<void> => {
    const table = backupTables.find(({ name }) => name === pending[0]?.table);
    if (table === undefined) return;
    const values = pending.map(({ row }) => restored(row, table));
    // The columns of a backup are those of its tables; what does not fit is refused by the database.
    await queries.insertInto(table.name).values(values).execute();
    pending = [];
  };
  for await (const row of rows) {
    const [first] = pending;
    const limit = backupTables.find(({ name }) => name === row.table)?.rowsAtATime ?? 1;
    if (first !== undefined && (first.table !== row.table || pending.length >= limit)) await insertPending();
    pending.push(row);
  }
  await insertPending();
  // The next entry of the audit log comes after those that were restored.
  await sql`select setval(pg_get_serial_sequence('audit_entry', 'number'), coalesce(max(number), 0) + 1, false) from audit_entry`.execute(
    queries,
  );
}

const restored = (row: BackupRow['row'], { bytes = [] }: BackupTable): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      bytes.includes(column) && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
    ]),
  );
