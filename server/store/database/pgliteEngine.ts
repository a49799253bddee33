import { statfs } from 'node:fs/promises';
import type { Results } from '@electric-sql/pglite';
import { openPglite, type OpenPglite } from './openPglite.ts';
import { storeFull, storeUnavailable } from './storeErrors.ts';

export interface EngineOptions {
  /** Writing is refused below this much free space: PostgreSQL that cannot write its log stops. */
  readonly reserve_bytes?: number;
}

const RESERVE_bytes = 64 * 1024 * 1024;
/** The log of changes since the last checkpoint is read at the start after a crash: about a second for this size. */
const CHECKPOINT_bytes = 16 * 1024 * 1024;
/** Of the log for one transaction, besides its values: pages that are written whole. */
const TRANSACTION_bytes = 16 * 1024;
const PAUSE_BETWEEN_STARTS_ms = 1_000;

/** PostgreSQL inside this process, which is started again after it has failed. Its caller runs one query at a time. */
export interface PgliteEngine {
  readonly query: <Row>(sql: string, parameters: readonly unknown[]) => Promise<Results<Row>>;
  /** Starts it again if it has failed. */
  readonly ready: () => Promise<void>;
  /** Throws `store-full` if there is no space for a change. */
  readonly beforeChange: () => Promise<void>;
  /** Keeps the log of changes short. */
  readonly afterChange: () => Promise<void>;
  /** False after a failure: a transaction is no longer open. */
  readonly isRunning: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens the engine on a folder.
 *
 * @param folder - of the store; the caller has locked it
 * @throws `store-full`, `store-damaged`
 */
export async function startEngine(folder: string, options: EngineOptions = {}): Promise<PgliteEngine> {
  const { reserve_bytes = RESERVE_bytes } = options;
  let running: OpenPglite | undefined = await openPglite(folder);
  let startedAt_ms = 0;
  let logged_bytes = 0;

  const ready = async (): Promise<void> => {
    if (running !== undefined) return;
    if (Date.now() - startedAt_ms < PAUSE_BETWEEN_STARTS_ms)
      throw storeUnavailable('it has failed and is started again');
    startedAt_ms = Date.now();
    running = await openPglite(folder);
    logged_bytes = 0;
  };

  const query = async <Row>(sql: string, parameters: readonly unknown[]): Promise<Results<Row>> => {
    if (running === undefined) throw storeUnavailable('it has failed and is started again');
    try {
      return await running.pglite.query<Row>(sql, [...parameters]);
    } catch (error) {
      if (!isFatal(error)) throw error;
      running.abandon();
      running = undefined;
      if (hasCode(error)) throw error;
      throw storeUnavailable(error instanceof Error ? error.message : 'unknown error');
    } finally {
      for (const value of parameters) logged_bytes += sizeOf(value);
    }
  };

  return {
    query,
    ready,
    isRunning: () => running !== undefined,
    beforeChange: async () => {
      const { bavail, bsize } = await statfs(folder);
      const free_bytes = bavail * bsize;
      if (free_bytes < reserve_bytes)
        throw storeFull(`${String(Math.floor(free_bytes / 2 ** 20))} MiB are free`);
      logged_bytes += TRANSACTION_bytes;
    },
    afterChange: async () => {
      if (logged_bytes < CHECKPOINT_bytes) return;
      logged_bytes = 0;
      // The change is stored, whether this works or not.
      await query('checkpoint', []).catch(() => undefined);
    },
    close: async () => {
      await running?.pglite.close();
      running = undefined;
    },
  };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return value instanceof Uint8Array ? value.byteLength : 0;
}

const hasCode = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** After an error that PostgreSQL has not got over, locks stay taken, and the next query might never end. */
function isFatal(error: unknown): boolean {
  if (!(error instanceof Error) || !('severity' in error)) return true;
  return error.severity === 'PANIC' || error.severity === 'FATAL';
}
