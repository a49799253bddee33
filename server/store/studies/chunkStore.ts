import type { Database, Queries } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import { claimChunk, completeChunk, endWithoutRows, reclaimChunks, renewLease } from './chunkSteps.ts';
import { adoptStudy } from './endStudies.ts';
import { now_ms } from './readStudies.ts';
import { UNFINISHED } from './studyRows.ts';
import type { ChunkStore } from './StudyStore.ts';
import type { TicketQueue } from './ticketQueue.ts';

/** Tickets that are put back at once. */
const AT_ONCE = 2_000;

/** The steps of workers, each in a transaction. */
export function chunkStore(
  db: Database,
  tickets: TicketQueue,
  { engine, isOnlyWriter }: { readonly engine: string; readonly isOnlyWriter: boolean },
): ChunkStore {
  const change = ticketTransactions(db, tickets);
  const reclaim = async (): Promise<number> => {
    let count = 0;
    for (const id of await studiesOfLost(db, engine))
      count += await change((queries) => reclaimChunks(queries, tickets, { id, engine }));
    return count;
  };
  return {
    begin: async (adoptsOthers) => {
      // No other process can be at work.
      if (isOnlyWriter) await inStore(() => endLeases(db));
      const unfinished = await inStore(() => unfinishedStudies(db));
      const others = unfinished.filter((study) => study.engine !== engine);
      for (const { id } of adoptsOthers ? others : [])
        await change((queries) => adoptStudy(queries, tickets, { id, engine }));
      for (const study of unfinished)
        if (study.engine === engine) await change((queries) => putWaiting(queries, tickets, study.id));
      await reclaim();
      return adoptsOthers ? 0 : others.length;
    },
    isBusy: async () => (await inStore(() => unfinishedStudies(db))).some((study) => study.engine === engine),
    claim: async (lease) => {
      for (;;) {
        const chunk = await change((queries) => claimChunk(queries, tickets, lease));
        if (chunk !== 'void') return chunk;
      }
    },
    renew: (lease, chunk) => inStore(() => renewLease(db, lease, chunk)),
    complete: (chunk, rows) => change((queries) => completeChunk(queries, tickets, { engine, chunk, rows })),
    fail: (chunk, message) =>
      change((queries) => endWithoutRows(queries, tickets, { chunk, ending: { by: 'error', message } })),
    giveBack: (chunk) =>
      change((queries) => endWithoutRows(queries, tickets, { chunk, ending: { by: 'stop' } })),
    reclaim,
  };
}

/** Runs transactions that use the queue. */
export function ticketTransactions(
  db: Database,
  tickets: TicketQueue,
): <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result> {
  return (work) =>
    inStore(async () => {
      await tickets.open();
      return db.transaction().execute(work);
    });
}

const unfinishedStudies = (db: Database): Promise<{ readonly id: string; readonly engine: string }[]> =>
  db.selectFrom('study').select(['id', 'engine']).where('state', 'in', UNFINISHED).execute();

/** Studies of which a worker has a chunk and gives no sign of life; workers of another engine look after theirs. */
async function studiesOfLost(db: Database, engine: string): Promise<string[]> {
  const query = db
    .selectFrom('study_chunk')
    .innerJoin('study', 'study.id', 'study_chunk.study_id')
    .select('study_chunk.study_id')
    .distinct()
    .where('study.engine', '=', engine)
    .where('study_chunk.state', '=', 'running')
    .where('study_chunk.lease_ends_at_ms', '<', now_ms);
  return (await inStore(() => query.execute())).map(({ study_id }) => study_id);
}

async function endLeases(db: Database): Promise<void> {
  await db.updateTable('study_chunk').set({ lease_ends_at_ms: 0 }).where('state', '=', 'running').execute();
}

/** Puts tickets back that are not in the queue, as after a backup was restored. */
async function putWaiting(queries: Queries, tickets: TicketQueue, studyId: string): Promise<void> {
  const study = await queries
    .selectFrom('study')
    .select(['chunk_count', 'done_chunk_count', 'search_limit'])
    .where('id', '=', studyId)
    .executeTakeFirst();
  // Of a search the one that follows those that are done.
  const last = typeof study?.search_limit === 'number' ? study.done_chunk_count : Infinity;
  let after = -1;
  for (;;) {
    let query = queries
      .selectFrom('study_chunk')
      .select(['number', 'ticket'])
      .where('study_id', '=', studyId)
      .where('state', '=', 'waiting')
      .where('number', '>', after);
    if (last < Infinity) query = query.where('number', '<=', last);
    const chunks = await query.orderBy('number').limit(AT_ONCE).execute();
    after = chunks.at(-1)?.number ?? after;
    const waiting = chunks.map(({ number, ticket: id }) => ({ id, studyId, number }));
    await tickets.put(queries, waiting, study?.chunk_count ?? 1);
    if (chunks.length < AT_ONCE) return;
  }
}
