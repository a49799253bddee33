import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Queries } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';
import { now_ms } from './readStudies.ts';
import type { NewStudy } from './StudyStore.ts';
import { newTicketPrefix, ticketId, type TicketQueue } from './ticketQueue.ts';

/**
 * Stores a study with its chunks, and puts them into the queue.
 *
 * @param engine - what computes its rows
 * @returns its id
 */
export async function createStudy(
  queries: Queries,
  tickets: TicketQueue,
  { engine, study }: { readonly engine: string; readonly study: NewStudy },
): Promise<string> {
  const { rowCount, chunkRowCount, isSearch } = study;
  const id = randomUUID();
  const chunkCount = Math.ceil(rowCount / chunkRowCount);
  // A plan that was removed meanwhile leaves its study without one.
  const plan = await queries
    .selectFrom('plan')
    .select('id')
    .where('id', '=', storable(study.planId ?? ''))
    .forKeyShare()
    .executeTakeFirst();
  await queries
    .insertInto('study')
    .values({
      id,
      name: storable(study.name),
      plan_id: plan?.id ?? null,
      submitted_by: study.by === null ? null : storable(study.by),
      hash: study.hash,
      engine,
      document: storable(study.document),
      outline: study.outline,
      state: 'waiting',
      row_count: rowCount,
      search_limit: isSearch ? rowCount : null,
      search_outcome: null,
      chunk_rows: chunkRowCount,
      chunk_count: chunkCount,
      done_row_count: 0,
      done_chunk_count: 0,
      failed_chunk_count: 0,
      created_at_ms: now_ms,
      started_at_ms: null,
      finished_at_ms: null,
    })
    .execute();
  const prefix = newTicketPrefix();
  await sql`
    insert into study_chunk (study_id, number, row_from, row_to, state, ticket, try_count, loss_count, message)
    select ${id}::text, number, number::bigint * ${chunkRowCount}::bigint,
      least((number + 1)::bigint * ${chunkRowCount}::bigint, ${rowCount}::bigint), 'waiting',
      ${prefix}::text || lpad(to_hex(number), 12, '0'), 0, 0, ''
    from generate_series(0, ${chunkCount - 1}::integer) as number`.execute(queries);
  // The next chunk of a search gets its ticket when the one before is done.
  const added = Array.from({ length: isSearch ? 1 : chunkCount }, (_, number) => {
    return { id: ticketId(prefix, number), studyId: id, number };
  });
  await tickets.put(queries, added, chunkCount);
  return id;
}
