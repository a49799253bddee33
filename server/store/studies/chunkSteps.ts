import { sql, type RawBuilder } from 'kysely';
import type { Queries } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';
import { now_ms } from './readStudies.ts';
import { recordProgress, lockStudy, requeue, type LockedStudy } from './studyRows.ts';
import { cancelFollowing, goOnSearching } from './searchSteps.ts';
import type { ChunkRows, ClaimedChunk, Lease } from './StudyStore.ts';
import type { TicketQueue } from './ticketQueue.ts';

/** A chunk that fails this often has failed. */
const TRIES = 3;
/** Likewise one whose worker ended this often; more, since a worker ends for other reasons than its chunk. */
const LOSSES = 10;
const MAX_MESSAGE = 1_000;

const leaseEnd = (lease_ms: number): RawBuilder<number> => sql<number>`${now_ms} + ${lease_ms}::bigint`;

/**
 * Takes a ticket and gives its chunk to a worker.
 *
 * @returns undefined if no ticket waits; `void` if it was of a chunk that is not to be computed any more
 */
export async function claimChunk(
  queries: Queries,
  tickets: TicketQueue,
  { worker, lease_ms }: Lease,
): Promise<ClaimedChunk | 'void' | undefined> {
  const ticket = await tickets.take(queries);
  if (ticket === undefined) return undefined;
  const study = await lockStudy(queries, ticket.studyId);
  const chunk = await queries
    .updateTable('study_chunk')
    .set({ state: 'running', worker, lease_ends_at_ms: leaseEnd(lease_ms) })
    .where('ticket', '=', ticket.id)
    .where('study_id', '=', ticket.studyId)
    .where('number', '=', ticket.number)
    .where('state', '=', 'waiting')
    .returning(['row_from', 'row_to'])
    .executeTakeFirst();
  if (study === undefined || chunk === undefined) {
    await tickets.remove(queries, [ticket.id]);
    return 'void';
  }
  if (study.state === 'waiting') {
    const started = { state: 'running', started_at_ms: sql<number>`coalesce(started_at_ms, ${now_ms})` };
    await queries.updateTable('study').set(started).where('id', '=', study.id).execute();
  }
  const { studyId, number, id } = ticket;
  const isSearch = study.search_limit !== null;
  return { studyId, number, from: chunk.row_from, to: chunk.row_to, isSearch, ticket: id };
}

/** Prolongs the lease of a chunk; returns false if the worker has it no more. One row without other locks, so that no other step waits for it. */
export async function renewLease(
  queries: Queries,
  { worker, lease_ms }: Lease,
  { studyId, number, ticket }: ClaimedChunk,
): Promise<boolean> {
  const renewed = await queries
    .updateTable('study_chunk')
    .set({ lease_ends_at_ms: leaseEnd(lease_ms) })
    .where('study_id', '=', studyId)
    .where('number', '=', number)
    .where('ticket', '=', ticket)
    .where('worker', '=', worker)
    .where('state', '=', 'running')
    .returning('number')
    .executeTakeFirst();
  return renewed !== undefined;
}

/**
 * Stores the rows of a chunk, also those of a worker whose lease had ended: rows are the same in every process. They are stored and counted
 * once, and not at all when the study was cancelled, removed or begun again.
 *
 * @returns whether they were stored
 */
export async function completeChunk(
  queries: Queries,
  tickets: TicketQueue,
  {
    engine,
    chunk,
    rows,
  }: { readonly engine: string; readonly chunk: ClaimedChunk; readonly rows: ChunkRows },
): Promise<boolean> {
  const study = await lockStudy(queries, chunk.studyId);
  await tickets.remove(queries, [chunk.ticket]);
  if (study === undefined || study.engine !== engine) return false;
  const stored = await queries
    .updateTable('study_chunk')
    .set({
      state: 'done',
      result: rows.bytes,
      done_at_ms: now_ms,
      worker: null,
      lease_ends_at_ms: null,
      message: '',
    })
    .where('study_id', '=', chunk.studyId)
    .where('number', '=', chunk.number)
    .where('state', 'in', ['waiting', 'running'])
    .returning('number')
    .executeTakeFirst();
  if (stored === undefined) return false;
  const after =
    study.search_limit === null ? study : await goOnSearching(queries, tickets, { study, chunk, rows });
  const done = study.done_chunk_count + 1;
  await recordProgress(queries, after, { done, failed: study.failed_chunk_count, addedRows: rows.count });
  return true;
}

/** How a chunk ended without rows: by an error of its own, with its worker, or by a stop of its worker. */
type Ending = { readonly by: 'error'; readonly message: string } | { readonly by: 'loss' | 'stop' };

/** Puts a chunk of a worker that has no rows of it into the queue again, unless that was tried often enough. */
export async function endWithoutRows(
  queries: Queries,
  tickets: TicketQueue,
  { chunk, ending }: { readonly chunk: ClaimedChunk; readonly ending: Ending },
): Promise<void> {
  const study = await lockStudy(queries, chunk.studyId);
  await tickets.remove(queries, [chunk.ticket]);
  if (study === undefined) return;
  await endLocked(queries, tickets, { study, chunk, ending });
}

interface EndedChunk {
  readonly study: LockedStudy;
  readonly chunk: Pick<ClaimedChunk, 'number' | 'ticket'>;
  readonly ending: Ending;
}

async function endLocked(
  queries: Queries,
  tickets: TicketQueue,
  { study, chunk: { number, ticket }, ending }: EndedChunk,
): Promise<boolean> {
  const counted = await queries
    .updateTable('study_chunk')
    .set(({ eb }) => ({
      worker: null,
      lease_ends_at_ms: null,
      ...(ending.by === 'error' && { message: storable(ending.message.slice(0, MAX_MESSAGE)) }),
      ...(ending.by === 'error' && { try_count: eb('try_count', '+', 1) }),
      ...(ending.by === 'loss' && { loss_count: eb('loss_count', '+', 1) }),
    }))
    .where('study_id', '=', study.id)
    .where('number', '=', number)
    .where('ticket', '=', ticket)
    .where('state', '=', 'running')
    .returning(['try_count', 'loss_count'])
    .executeTakeFirst();
  if (counted === undefined) return false;
  if (counted.try_count < TRIES && counted.loss_count < LOSSES) {
    await requeue(queries, tickets, study, { states: ['running'], numbers: [number], isAfresh: false });
    return true;
  }
  const lost = `the process that computed it ended, ${String(LOSSES)} times`;
  await queries
    .updateTable('study_chunk')
    .set({ state: 'failed', ...(ending.by === 'loss' && { message: lost }) })
    .where('study_id', '=', study.id)
    .where('number', '=', number)
    .execute();
  if (study.search_limit !== null) await cancelFollowing(queries, study, number);
  const failed = study.failed_chunk_count + 1;
  await recordProgress(queries, study, { done: study.done_chunk_count, failed, addedRows: 0 });
  return true;
}

/** Puts the chunks of a study back whose lease has ended; returns their number. */
export async function reclaimChunks(
  queries: Queries,
  tickets: TicketQueue,
  { id: studyId, engine }: { readonly id: string; readonly engine: string },
): Promise<number> {
  let count = 0;
  for (;;) {
    const study = await lockStudy(queries, studyId);
    const lost = await queries
      .selectFrom('study_chunk')
      .select(['number', 'ticket'])
      .where('study_id', '=', studyId)
      .where('state', '=', 'running')
      .where('lease_ends_at_ms', '<', now_ms)
      .limit(1)
      .executeTakeFirst();
    if (study?.engine !== engine || lost === undefined) return count;
    await tickets.remove(queries, [lost.ticket]);
    await endLocked(queries, tickets, { study, chunk: lost, ending: { by: 'loss' } });
    count += 1;
  }
}
