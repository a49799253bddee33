import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/Database.ts';
import { localChanges, type Changes, type PlanChange } from './changes.ts';
import { CHANNEL, listenForever, type ListeningConnection } from './listenForever.ts';

/** The clocks of servers differ, by less than this. */
const CLOCK_DIFFERENCE_ms = 60_000;

/**
 * The changes of a PostgreSQL database, also those that other processes make. After a lost connection the plans that
 * have changed since are announced with their present revision.
 *
 * @param databaseUrl - address of the database
 * @param db - the same database
 */
export function sharedChanges(databaseUrl: string, db: Database): Changes {
  const local = localChanges();
  const process = randomUUID();
  let listening: ListeningConnection | undefined;
  /** The last revision that was announced of each plan. */
  const announced = new Map<string, number>();
  const announce = (change: PlanChange): void => {
    if (change.revision <= (announced.get(change.id) ?? 0)) return;
    announced.set(change.id, change.revision);
    local.announce(change);
  };

  const announceSince = async (since_ms: number): Promise<void> => {
    const rows = await db
      .selectFrom('plan')
      .select(['id', 'revision'])
      .where('changed_at_ms', '>=', since_ms - CLOCK_DIFFERENCE_ms)
      .execute();
    for (const row of rows) announce(row);
  };
  const onNotice = (text: string): void => {
    const notice = JSON.parse(text) as PlanChange & { readonly process: string };
    if (notice.process !== process) announce({ id: notice.id, revision: notice.revision });
  };
  return {
    announceWithin: async (queries, { id, revision }) => {
      const text = JSON.stringify({ id, revision, process });
      await sql`select pg_notify(${CHANNEL}, ${text})`.execute(queries);
    },
    announce,
    watch: (onChange) => {
      listening ??= listenForever(databaseUrl, { onNotice, onReconnect: announceSince });
      return local.watch(onChange);
    },
    close: async () => {
      await listening?.close();
      await local.close();
    },
  };
}
