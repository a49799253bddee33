import type { Queries } from '../database/Database.ts';
import { now_ms } from './readStudies.ts';
import { lockKnownStudy, lockStudy, requeue, UNFINISHED, type LockedStudy } from './studyRows.ts';
import type { TicketQueue } from './ticketQueue.ts';

/**
 * Cancels a study; one that has ended stays as it is.
 *
 * @returns tickets that are void now. They are removed by another transaction: a worker that takes one waits for the lock of this one.
 */
export async function cancelStudy(queries: Queries, id: string): Promise<readonly string[]> {
  const { state } = await lockKnownStudy(queries, id);
  if (!isUnfinished(state)) return [];
  const chunks = await queries
    .updateTable('study_chunk')
    .set({ state: 'cancelled', worker: null, lease_ends_at_ms: null })
    .where('study_id', '=', id)
    .where('state', 'in', UNFINISHED)
    .returning('ticket')
    .execute();
  await queries
    .updateTable('study')
    .set({ state: 'cancelled', finished_at_ms: now_ms })
    .where('id', '=', id)
    .execute();
  return chunks.map(({ ticket }) => ticket);
}

/** Puts failed and cancelled chunks of a study into the queue again; all of them, if another engine has computed the others. */
export async function retryStudy(
  queries: Queries,
  tickets: TicketQueue,
  { id, engine }: { readonly id: string; readonly engine: string },
): Promise<void> {
  const study = await lockKnownStudy(queries, id);
  if (study.engine !== engine && study.state !== 'done') {
    await startAnew(queries, tickets, { study, engine });
    return;
  }
  const again = { states: ['failed', 'cancelled'], isAfresh: true };
  if ((await requeue(queries, tickets, study, again)) === 0) return;
  await queries
    .updateTable('study')
    .set({
      state: study.done_chunk_count > 0 || study.state === 'running' ? 'running' : 'waiting',
      failed_chunk_count: 0,
      finished_at_ms: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Lets an unfinished study of another engine begin again with this one. */
export async function adoptStudy(
  queries: Queries,
  tickets: TicketQueue,
  { id, engine }: { readonly id: string; readonly engine: string },
): Promise<void> {
  const study = await lockStudy(queries, id);
  if (study === undefined || study.engine === engine || !isUnfinished(study.state)) return;
  await startAnew(queries, tickets, { study, engine });
}

/** What another engine has computed is dropped. */
async function startAnew(
  queries: Queries,
  tickets: TicketQueue,
  { study, engine }: { readonly study: LockedStudy; readonly engine: string },
): Promise<void> {
  const all = { states: ['waiting', 'running', 'done', 'failed', 'cancelled'], isAfresh: true };
  await queries
    .updateTable('study')
    .set({
      engine,
      state: 'waiting',
      done_chunk_count: 0,
      done_row_count: 0,
      failed_chunk_count: 0,
      started_at_ms: null,
      finished_at_ms: null,
    })
    .where('id', '=', study.id)
    .execute();
  await requeue(queries, tickets, study, all);
}

/**
 * Removes a study with its chunks.
 *
 * @returns tickets that are void now, as `cancelStudy` does
 */
export async function removeStudy(queries: Queries, id: string): Promise<readonly string[]> {
  const ticketsLeft = await cancelStudy(queries, id);
  await queries.deleteFrom('study').where('id', '=', id).execute();
  return ticketsLeft;
}

const isUnfinished = (state: string): boolean => state === 'waiting' || state === 'running';
