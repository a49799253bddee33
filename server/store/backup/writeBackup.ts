import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { fileReason, unwritableFile } from '../../files/fileErrors.ts';
import type { Database, Queries } from '../database/Database.ts';
import { migrations } from '../database/migrations.ts';
import { inStore } from '../database/storeErrors.ts';
import {
  backupTables,
  emptyCounts,
  FORMAT,
  FORMAT_VERSION,
  type BackupCounts,
  type BackupFooter,
  type BackupHeader,
  type BackupTable,
} from './backupFormat.ts';

/**
 * Writes all that a store has to a file, as it is at one moment. The file gets its name when it is whole.
 *
 * @param db - the database of the store
 * @param file - where to write; an existing file is replaced
 * @param now_ms - milliseconds since 1970
 * @returns the rows of each table
 * @throws `file-unwritable`
 */
export async function writeBackup(db: Database, file: string, now_ms: number): Promise<BackupCounts> {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`;
  const counts = emptyCounts();
  try {
    await inStore(() =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((queries) => writeLines(linesOf(queries, counts, now_ms), unfinished, file)),
    );
    await rename(unfinished, file);
    await syncFolderOf(file);
    return counts;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeLines(lines: AsyncGenerator<string>, unfinished: string, file: string): Promise<void> {
  const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
  let readError: unknown;
  async function* source(): AsyncGenerator<string> {
    try {
      yield* lines;
    } catch (error) {
      readError = error;
      throw error;
    }
  }
  try {
    await pipeline(source(), createGzip(), target);
  } catch (error) {
    throw readError === undefined ? unwritableFile(file, fileReason(error)) : error;
  }
}

async function* linesOf(
  queries: Queries,
  counts: ReturnType<typeof emptyCounts>,
  now_ms: number,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const header: BackupHeader = {
    format: FORMAT,
    version: FORMAT_VERSION,
    tables: Object.keys(migrations).at(-1) ?? '',
    createdAt_ms: now_ms,
  };
  yield hashed(hash, header);
  for (const table of backupTables) {
    for await (const row of rowsOf(queries, table)) {
      counts[table.name] += 1;
      yield hashed(hash, { table: table.name, row: portable(row, table) });
    }
  }
  const footer: BackupFooter = { counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(footer)}\n`;
}

function hashed(hash: Hash, line: unknown): string {
  const text = `${JSON.stringify(line)}\n`;
  hash.update(text);
  return text;
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table in the order of their keys, a few at a time. */
async function* rowsOf(queries: Queries, { name, keys, rowsAtATime }: BackupTable): AsyncGenerator<Row> {
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let after: readonly unknown[] | undefined;
  for (;;) {
    const condition = after === undefined ? sql`true` : sql`(${columns}) > (${sql.join(after)})`;
    const page =
      await sql<Row>`select * from ${sql.table(name)} where ${condition} order by ${columns} limit ${sql.lit(rowsAtATime)}`.execute(
        queries,
      );
    yield* page.rows;
    const last = page.rows.at(-1);
    if (last === undefined || page.rows.length < rowsAtATime) return;
    after = keys.map((key) => last[key]);
  }
}

const portable = (row: Row, { bytes = [] }: BackupTable): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      bytes.includes(column) && value !== null ? Buffer.from(value as Uint8Array).toString('base64') : value,
    ]),
  );

/** A new name is only on disk once its folder is. */
async function syncFolderOf(file: string): Promise<void> {
  const folder = await open(dirname(file));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
