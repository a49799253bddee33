import { PGlite } from '@electric-sql/pglite';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DurableFolder } from './durableFolder.ts';

/**
 * PostgreSQL in its mode for a single user, as PGlite starts it, but with `fsync`: PGlite's own `-F` turns it off, and
 * its `fdatasync` does nothing.
 */
const startParams = [
  ['--single', '-O', '-j'],
  ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'],
  ['-c', 'search_path=public', '-c', 'exit_on_error=false', '-c', 'log_checkpoints=false'],
  ['-c', 'max_worker_processes=0', '-c', 'max_parallel_workers=0', '-c', 'max_parallel_workers_per_gather=0'],
  ['-c', 'max_parallel_maintenance_workers=0', '-c', 'io_method=sync'],
].flat();

/**
 * Opens the PostgreSQL that runs inside this process on a folder, which it makes if it is missing.
 *
 * @param folder - of the store; the caller has locked it
 */
export async function openPglite(folder: string): Promise<PGlite> {
  const database = join(folder, 'database');
  if (!existsSync(database)) await makeDatabase(folder, database);
  return PGlite.create({ fs: new DurableFolder(database), startParams });
}

/** A database that was half made when its process ended would never start: it gets its name when it is whole. */
async function makeDatabase(folder: string, database: string): Promise<void> {
  const unfinished = join(folder, 'database.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = await PGlite.create({ fs: new DurableFolder(unfinished), startParams });
  await made.close();
  renameSync(unfinished, database);
}
