import { PGlite, types } from '@electric-sql/pglite';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DurableFolder } from './durableFolder.ts';
import { stopAfterPanic } from './stopAfterPanic.ts';
import { asStoreError, storeDamaged, storeFull } from './storeErrors.ts';

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
  // All of it is written at each start, where the usual 128 MB take longer than the rest of it; the system caches the files.
  ['-c', 'shared_buffers=32MB'],
].flat();

/** Bytes go in as they are: PGlite would write each as a text of its own. */
const bytesAsTheyAre = {
  serializers: { [types.BYTEA]: (value: unknown) => value as string },
  parsers: { [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
};

/** PostgreSQL inside this process, with its folder. */
export interface OpenPglite {
  readonly pglite: PGlite;
  /** Gives up one that has failed, whose functions may not return. */
  readonly abandon: () => void;
}

/**
 * Opens the PostgreSQL that runs inside this process on a folder, and makes the database if it is missing.
 *
 * @param folder - of the store; the caller has locked it
 * @throws `store-full`, `store-damaged`
 */
export async function openPglite(folder: string): Promise<OpenPglite> {
  const database = join(folder, 'database');
  if (!existsSync(database)) await makeDatabase(folder, database);
  return startIn(database);
}

/** A database that was half made when its process ended would never start: it gets its name when it is whole. */
async function makeDatabase(folder: string, database: string): Promise<void> {
  const unfinished = join(folder, 'database.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!(await isUnpacked(unfinished))) {
    const { pglite } = await startIn(unfinished);
    await pglite.close();
  }
  renameSync(unfinished, database);
}

async function isUnpacked(path: string): Promise<boolean> {
  const { packedDatabase, unpackDatabase } = await import('./packedDatabase.ts');
  try {
    return unpackDatabase(packedDatabase(), path);
  } catch (error) {
    throw asStoreError(error);
  }
}

async function startIn(path: string): Promise<OpenPglite> {
  const fs = new DurableFolder(path);
  const abandon = (): void => {
    fs.abandon();
  };
  let running: PGlite | undefined;
  let failure = '';
  const onStderr = (text: string): boolean => {
    const [, severity, message = ''] = /\b(FATAL|PANIC): +(.*)/.exec(text) ?? [];
    if (severity === undefined) return false;
    failure = message;
    if (severity === 'PANIC' && running !== undefined) stopAfterPanic(running, message);
    return false;
  };
  const { exitCode } = process;
  try {
    running = await PGlite.create({ fs, startParams, onStderr, ...bytesAsTheyAre });
    return { pglite: running, abandon };
  } catch (error) {
    abandon();
    const known = asStoreError(error);
    if (known !== error) throw known;
    const reason = failure === '' && error instanceof Error ? error.message : failure;
    throw reason.includes('No space left') ? storeFull(reason) : storeDamaged(reason);
  } finally {
    // PostgreSQL that ends in this process would set that of the process.
    process.exitCode = exitCode;
  }
}
