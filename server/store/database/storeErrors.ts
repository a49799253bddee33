import { ModelError } from '../../../models/problems/ModelError.ts';

/** Codes of PostgreSQL (SQLSTATE) and of the system, by what they mean for the store. */
const meanings: readonly { readonly pattern: RegExp; readonly error: (reason: string) => ModelError }[] = [
  { pattern: /^(53100|ENOSPC|EDQUOT)$/, error: storeFull },
  { pattern: /^(XX00[12]|58P01|58030|EIO)$/, error: storeDamaged },
  // Connections, authentication, resources, an administrator's stop, and timeouts.
  { pattern: /^(08...|28...|3D000|53[23]00|57014|57P0.)$/, error: storeUnavailable },
  {
    pattern: /^(ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)$/,
    error: storeUnavailable,
  },
];

/** Errors of the client of PostgreSQL without a code. */
const LOST_CONNECTION = /connection terminated|connection error|timeout|client was closed|connection ended/i;

/** The disk of the database is full. */
export function storeFull(reason: string): ModelError {
  return new ModelError(
    'store-full',
    `the disk of the database is full, nothing was stored (${reason}): free space on it, then try again`,
  );
}

/** A file of the database is damaged or missing. */
export function storeDamaged(reason: string): ModelError {
  return new ModelError(
    'store-damaged',
    `a file of the database is damaged or missing (${reason}): stop Plenum, move the data folder away, ` +
      'and restore the last backup with plenum restore FILE; do not delete the damaged folder before',
  );
}

/** The database does not answer. */
export function storeUnavailable(reason: string): ModelError {
  return new ModelError(
    'store-unavailable',
    `the database does not answer (${reason}): try again; whether a change in progress was stored is seen by reading the plan again`,
  );
}

/**
 * What an error of a database means.
 *
 * @param error - the thrown value
 * @returns a ModelError if the cause is outside of Plenum; other errors are returned unchanged
 */
export function asStoreError(error: unknown): unknown {
  if (error instanceof ModelError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = error.message === '' ? code : error.message;
  const known = meanings.find(({ pattern }) => pattern.test(code));
  if (known !== undefined) return known.error(reason);
  return code === '' && LOST_CONNECTION.test(error.message) ? storeUnavailable(reason) : error;
}

/** Runs a piece of work in a database; what its database throws arrives as the error that it means. */
export async function inStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}
