import type { Queries } from '../database/Database.ts';
import type { LockedStudy } from './studyRows.ts';
import type { ChunkRows, ClaimedChunk } from './StudyStore.ts';
import type { TicketQueue } from './ticketQueue.ts';

/** A chunk of a search that was computed. */
interface SearchedChunk {
  readonly study: LockedStudy;
  readonly chunk: Pick<ClaimedChunk, 'number' | 'from'>;
  readonly rows: ChunkRows;
}

/**
 * Lets the chunk that follows in a search be computed; at the end of the search, removes those that are not needed.
 *
 * @returns the study as it is then
 */
export async function goOnSearching(
  queries: Queries,
  tickets: TicketQueue,
  { study, chunk, rows: { count, outcome } }: SearchedChunk,
): Promise<LockedStudy> {
  const { id: studyId } = study;
  if (outcome !== null) {
    const end = chunk.from + count;
    const chunkCount = chunk.number + 1;
    await queries
      .deleteFrom('study_chunk')
      .where('study_id', '=', studyId)
      .where('number', '>', chunk.number)
      .execute();
    await queries
      .updateTable('study_chunk')
      .set({ row_to: end })
      .where('study_id', '=', studyId)
      .where('number', '=', chunk.number)
      .execute();
    await queries
      .updateTable('study')
      .set({ row_count: end, chunk_count: chunkCount, search_outcome: JSON.stringify(outcome) })
      .where('id', '=', studyId)
      .execute();
    return { ...study, chunk_count: chunkCount };
  }
  const next = await queries
    .selectFrom('study_chunk')
    .select(['number', 'ticket'])
    .where('study_id', '=', studyId)
    .where('number', '=', chunk.number + 1)
    .executeTakeFirst();
  if (next !== undefined) {
    const { number, ticket: id } = next;
    await tickets.put(queries, [{ id, studyId, number }], study.chunk_count);
  }
  return study;
}

/** Ends what follows a chunk of a search that has failed: a retry puts it into the queue again. */
export async function cancelFollowing(
  queries: Queries,
  { id }: Pick<LockedStudy, 'id'>,
  number: number,
): Promise<void> {
  await queries
    .updateTable('study_chunk')
    .set({ state: 'cancelled' })
    .where('study_id', '=', id)
    .where('number', '>', number)
    .where('state', '=', 'waiting')
    .execute();
}
