import { sql } from 'kysely';
import type { Queries } from '../database/Database.ts';
import { now_ms, studyUnknown } from './readStudies.ts';
import { newTicketPrefix, ticketId, type TicketQueue } from './ticketQueue.ts';

/** A study that is changed: what is known of it while its row is locked. */
export interface LockedStudy {
  readonly id: string;
  readonly engine: string;
  readonly state: string;
  readonly chunk_count: number;
  readonly done_chunk_count: number;
  readonly failed_chunk_count: number;
  /** Of a search, whose chunks are computed one after the other; null otherwise. */
  readonly search_limit: number | null;
}

/** Chunks by where they are: finished ones are in none of them. */
export const UNFINISHED = ['waiting', 'running'] as const;

/**
 * Locks a study for the rest of the transaction. Everything that changes chunks does so first, so that two workers that finish the last two
 * chunks see each other, and no two steps wait for each other.
 *
 * @returns undefined if there is none
 */
export async function lockStudy(queries: Queries, id: string): Promise<LockedStudy | undefined> {
  return queries
    .selectFrom('study')
    .select([
      'id',
      'engine',
      'state',
      'chunk_count',
      'done_chunk_count',
      'failed_chunk_count',
      'search_limit',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Likewise of a study that must be there. */
export async function lockKnownStudy(queries: Queries, id: string): Promise<LockedStudy> {
  const study = await lockStudy(queries, id);
  if (study === undefined) throw studyUnknown(id);
  return study;
}

/** Stores the counts of a study, which ends it if they are all of its chunks. */
export async function recordProgress(
  queries: Queries,
  { id, chunk_count, search_limit }: LockedStudy,
  counts: { readonly done: number; readonly failed: number; readonly addedRows: number },
): Promise<void> {
  const { done, failed, addedRows } = counts;
  // A search ends with a chunk that failed.
  const isOver = done + failed === chunk_count || (search_limit !== null && failed > 0);
  await queries
    .updateTable('study')
    .set(({ eb }) => ({
      done_chunk_count: done,
      failed_chunk_count: failed,
      done_row_count: eb('done_row_count', '+', addedRows),
      state: isOver ? (failed > 0 ? 'failed' : 'done') : 'running',
      finished_at_ms: isOver ? now_ms : null,
    }))
    .where('id', '=', id)
    .execute();
}

/** Which chunks of a study are put into the queue again, and what that leaves of them. */
export interface Requeued {
  readonly states: readonly string[];
  readonly numbers?: readonly number[];
  /** As if they had never been tried. */
  readonly isAfresh: boolean;
}

/** Puts chunks of a study into the queue again. Tickets that they had are void. */
export async function requeue(
  queries: Queries,
  tickets: TicketQueue,
  { id, chunk_count, search_limit }: Pick<LockedStudy, 'id' | 'chunk_count' | 'search_limit'>,
  { states, numbers, isAfresh }: Requeued,
): Promise<number> {
  const prefix = newTicketPrefix();
  let query = queries
    .updateTable('study_chunk')
    .set({
      state: 'waiting',
      ticket: sql<string>`${prefix}::text || lpad(to_hex(number), 12, '0')`,
      worker: null,
      lease_ends_at_ms: null,
      ...(isAfresh && { try_count: 0, loss_count: 0, message: '', result: null, done_at_ms: null }),
    })
    .where('study_id', '=', id)
    .where('state', 'in', states);
  if (numbers !== undefined) query = query.where('number', 'in', numbers);
  const waiting = await query.returning('number').execute();
  const added = waiting
    .map(({ number }) => ({ id: ticketId(prefix, number), studyId: id, number }))
    .sort((a, b) => a.number - b.number);
  // Of a search the first: the others follow from it.
  await tickets.put(queries, search_limit === null ? added : added.slice(0, 1), chunk_count);
  return added.length;
}
