import { createHash, randomBytes } from 'node:crypto';
import type { Database, Queries } from '../database/Database.ts';
import { onDatabase, withinTransaction, type BossDatabase } from './bossDatabase.ts';

/** A chunk that waits for a worker. */
export interface Ticket {
  readonly id: string;
  readonly studyId: string;
  readonly number: number;
}

/**
 * Chunks that wait for workers, in a queue of pg-boss: at most one worker gets each. A ticket has nothing but a name: whether its chunk is to be
 * computed is in the table of chunks, and both change in one transaction.
 */
export interface TicketQueue {
  /** Opens the queue, and makes it where there is none. To be awaited before a transaction that uses it: a PGlite has one connection. */
  readonly open: () => Promise<void>;
  /**
   * Adds tickets; those that are there are left as they are.
   *
   * @param chunkCount - of their study: those of smaller studies are taken first
   */
  readonly put: (queries: Queries, tickets: readonly Ticket[], chunkCount: number) => Promise<void>;
  /** Takes the next ticket, which no other worker can get then; undefined if none waits. */
  readonly take: (queries: Queries) => Promise<Ticket | undefined>;
  readonly remove: (queries: Queries, ids: readonly string[]) => Promise<void>;
}

const SCHEMA = 'plenum_queue';
/** Tickets that one statement adds or removes. */
const AT_ONCE = 2_000;
/** Tickets wait for as long as their study does. */
const KEPT_minutes = 60 * 24 * 365 * 10;

/** Without it, pg-boss sorts all waiting tickets to find the next one. One process at a time makes it, as two would hinder each other. */
const ORDER_INDEX = `begin;
  select pg_advisory_xact_lock(hashtextextended('${SCHEMA}.ticket_order', 0));
  create index if not exists ticket_order on ${SCHEMA}.job (name, priority desc, created_on, id) where state < 'active';
  commit`;

/** The part of pg-boss that is used. */
interface Boss {
  readonly insert: (jobs: JobOfTicket[], options: { readonly db: BossDatabase }) => Promise<unknown>;
  readonly fetch: (
    queue: string,
    options: { readonly db: BossDatabase },
  ) => Promise<readonly { readonly id: string; readonly data: object }[]>;
  readonly deleteJob: (
    queue: string,
    ids: string[],
    options: { readonly db: BossDatabase },
  ) => Promise<unknown>;
}

interface JobOfTicket {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly priority: number;
  readonly retryLimit: number;
}

/**
 * The queue of one engine; each has a queue of its own, so that a worker gets what it computes as the others do.
 *
 * @param db - of the store; pg-boss makes its tables in it when the queue is first used
 * @param engine - version of Plenum and of its tables
 */
export function ticketQueue(db: Database, engine: string): TicketQueue {
  const queue = `studies-${createHash('sha256').update(engine).digest('hex').slice(0, 16)}`;
  let opening: Promise<Boss> | undefined;
  const boss = (): Promise<Boss> => {
    opening ??= openBoss(db, queue).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    open: async () => {
      await boss();
    },
    put: async (queries, tickets, chunkCount) => {
      const { insert } = await boss();
      const priority = -Math.ceil(Math.log2(chunkCount));
      for (let from = 0; from < tickets.length; from += AT_ONCE) {
        const jobs = tickets.slice(from, from + AT_ONCE).map(({ id, ...data }) => {
          return { id, name: queue, data, priority, retryLimit: 0 };
        });
        await insert(jobs, { db: withinTransaction(queries) });
      }
    },
    take: async (queries) => {
      const { fetch } = await boss();
      const within = withinTransaction(queries);
      const [job] = await fetch(queue, { db: within });
      if (within.failure() !== undefined) throw within.failure();
      return job === undefined ? undefined : { id: job.id, ...(job.data as Omit<Ticket, 'id'>) };
    },
    remove: async (queries, ids) => {
      const { deleteJob } = await boss();
      for (let from = 0; from < ids.length; from += AT_ONCE)
        await deleteJob(queue, ids.slice(from, from + AT_ONCE), { db: withinTransaction(queries) });
    },
  };
}

/**
 * Opens pg-boss without its timers: what has ended leaves the queue at once, so that there is nothing to archive, and a lease of our own tells
 * which worker has gone, since an expiry of pg-boss 10 does not know a worker that is still at work from one that is not.
 */
async function openBoss(db: Database, queue: string): Promise<Boss> {
  const { default: PgBoss } = await import('pg-boss');
  const database = onDatabase(db);
  const boss = new PgBoss({ db: database, schema: SCHEMA, supervise: false, schedule: false });
  await boss.start();
  await database.executeSql(ORDER_INDEX);
  await boss.createQueue(queue, { name: queue, retentionMinutes: KEPT_minutes });
  return boss;
}

const UUID_VERSION_AND_VARIANT = ['4', '8'] as const;

/**
 * The beginning that the tickets of chunks share which are put into the queue together: it takes those in the order of their ids, so of their
 * numbers.
 */
export function newTicketPrefix(): string {
  const hex = randomBytes(9).toString('hex');
  const [version, variant] = UUID_VERSION_AND_VARIANT;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-`;
}

/** The id of a ticket: a UUID. */
export const ticketId = (prefix: string, number: number): string =>
  `${prefix}${number.toString(16).padStart(12, '0')}`;
