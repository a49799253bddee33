import type { Database } from '../database/Database.ts';

const DAY_ms = 24 * 60 * 60 * 1000;
/** Deleted plans can be brought back for this time; idempotency keys are remembered for it too. */
const RETENTION_ms = 30 * DAY_ms;

/**
 * Removes deleted plans with all their revisions, and idempotency keys, after 30 days.
 *
 * @param now_ms - milliseconds since 1970
 */
export async function removeOld(db: Database, now_ms: number): Promise<void> {
  const until_ms = now_ms - RETENTION_ms;
  await db.transaction().execute(async (queries) => {
    await queries.deleteFrom('plan').where('deleted_at_ms', '<', until_ms).execute();
    await queries.deleteFrom('idempotency_key').where('at_ms', '<', until_ms).execute();
  });
}

/**
 * Does so every day.
 *
 * @returns how to stop
 */
export function removeOldDaily(db: Database, now: () => number): () => void {
  const timer = setInterval(() => {
    // A database that does not answer now does so tomorrow.
    removeOld(db, now()).catch(() => undefined);
  }, DAY_ms).unref();
  return () => {
    clearInterval(timer);
  };
}
