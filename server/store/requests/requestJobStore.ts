import { randomUUID } from 'node:crypto';
import { sql, type Selectable, type UpdateObject } from 'kysely';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database, Queries, RequestJobTable, StoreTables } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import { storable } from '../plans/planTexts.ts';
import type {
  JobHolder,
  RequestJobRecord,
  RequestJobStore,
  StoredRequest,
  ClaimedRequest,
} from './StoredRequest.ts';
import { keptResult, resultColumns } from './resultColumns.ts';

const recorded = [
  'id',
  'number',
  'operation_id',
  'who',
  'state',
  'created_at_ms',
  'started_at_ms',
  'ended_at_ms',
  'estimated_s',
  'attempt_count',
  'status',
] as const;
type RecordedRow = Pick<Selectable<RequestJobTable>, (typeof recorded)[number]>;

interface RequestJobStoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** No other process uses the database: the one that held a job before has ended. */
  readonly isOnlyWriter: boolean;
}

/** Requests that are computed as jobs, in a database. */
export function requestJobStore(
  db: Database,
  { now, isOnlyWriter }: RequestJobStoreOptions,
): RequestJobStore {
  /** Changes the jobs that a server computes; answers which these are. */
  const changeHeld = async (
    ids: readonly string[],
    server: string,
    values: UpdateObject<StoreTables, 'request_job'>,
  ): Promise<readonly string[]> => {
    const rows = await db
      .updateTable('request_job')
      .set(values)
      .where('id', 'in', [...ids])
      .where('server', '=', server)
      .where('state', '=', 'running')
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  };
  return {
    add: (wanted) => inStore(() => db.transaction().execute((queries) => addJob(queries, wanted, now()))),
    read: (id) => inStore(() => readRecord(db, storable(id))),
    result: (id) =>
      inStore(async () => {
        const wanted = db.selectFrom('request_job').selectAll().where('id', '=', storable(id));
        const row = await wanted.executeTakeFirst();
        if (row === undefined) throw unknownJob(id);
        return keptResult(row);
      }),
    claim: (holder) =>
      inStore(() =>
        db.transaction().execute((queries) => claimJob(queries, holder, { now_ms: now(), isOnlyWriter })),
      ),
    hold: (ids, { server, lease_ms }) =>
      inStore(async () =>
        ids.length === 0 ? [] : changeHeld(ids, server, { held_until_ms: now() + lease_ms }),
      ),
    finish: (id, server, result) =>
      inStore(async () => {
        const ended = { state: 'done', ended_at_ms: now(), body: null, server: null };
        await changeHeld([id], server, { ...resultColumns(result), ...ended });
      }),
    giveBack: (id, { server, isBegun }) =>
      inStore(async () => {
        const waits = { state: 'waiting', started_at_ms: null, server: null };
        const attempts = sql<number>`attempt_count - 1`;
        await changeHeld([id], server, { ...waits, ...(!isBegun && { attempt_count: attempts }) });
      }),
    remove: (id) =>
      inStore(async () => {
        const removed = db.deleteFrom('request_job').where('id', '=', storable(id)).returning('id');
        if ((await removed.executeTakeFirst()) === undefined) throw unknownJob(id);
      }),
    removeEnded: (before_ms) =>
      inStore(async () => {
        await db.deleteFrom('request_job').where('ended_at_ms', '<', before_ms).execute();
      }),
    waitingCount: () => inStore(() => countWaiting(db)),
  };
}

async function addJob(
  queries: Queries,
  { request, headers, who, estimated_s, limits }: Parameters<RequestJobStore['add']>[0],
  now_ms: number,
): Promise<RequestJobRecord> {
  // One at a time, so that all of them keep to the limits.
  await sql`lock table request_job in share row exclusive mode`.execute(queries);
  const { body, ...texts } = request;
  const text = JSON.stringify(texts);
  const size_bytes = text.length + (body?.byteLength ?? 0);
  await requireRoom(queries, size_bytes, limits);
  const id = randomUUID();
  await queries
    .insertInto('request_job')
    .values({
      id,
      operation_id: request.operationId,
      request: text,
      body: body ?? null,
      answer_headers: JSON.stringify(headers),
      who: storable(who),
      state: 'waiting',
      created_at_ms: now_ms,
      estimated_s,
      attempt_count: 0,
      size_bytes,
    })
    .execute();
  return readRecord(queries, id);
}

async function requireRoom(
  queries: Queries,
  size_bytes: number,
  { waitingCount, kept_bytes }: Parameters<RequestJobStore['add']>[0]['limits'],
): Promise<void> {
  if ((await countWaiting(queries)) >= waitingCount) {
    throw new ModelError(
      'server-busy',
      `${String(waitingCount)} jobs wait already, which is as many as may; try again later`,
    );
  }
  const { sum_bytes } = await queries
    .selectFrom('request_job')
    .select(({ fn }) => fn.sum<string | number | null>('size_bytes').as('sum_bytes'))
    .executeTakeFirstOrThrow();
  if (Number(sum_bytes ?? 0) + size_bytes <= kept_bytes) return;
  const limit = String(Math.floor(kept_bytes / 1024 ** 2));
  throw new ModelError(
    'server-busy',
    `the requests and results of all jobs together may take ${limit} MiB; delete jobs that are done, or try again later`,
  );
}

async function countWaiting(queries: Queries): Promise<number> {
  const { count } = await queries
    .selectFrom('request_job')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function readRecord(queries: Queries, id: string): Promise<RequestJobRecord> {
  const row = await queries
    .selectFrom('request_job')
    .select(recorded)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw unknownJob(id);
  const { count } = await queries
    .selectFrom('request_job')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('state', '=', 'waiting')
    .where('number', '<', row.number)
    .executeTakeFirstOrThrow();
  return recordOf(row, row.state === 'waiting' ? Number(count) : 0);
}

const recordOf = (row: RecordedRow, aheadCount: number): RequestJobRecord => ({
  id: row.id,
  operationId: row.operation_id,
  who: row.who,
  state: row.state as RequestJobRecord['state'],
  createdAt_ms: row.created_at_ms,
  startedAt_ms: row.started_at_ms,
  endedAt_ms: row.ended_at_ms,
  estimated_s: row.estimated_s,
  attemptCount: row.attempt_count,
  status: row.status,
  aheadCount,
});

async function claimJob(
  queries: Queries,
  { server, lease_ms }: JobHolder,
  { now_ms, isOnlyWriter }: { readonly now_ms: number; readonly isOnlyWriter: boolean },
): Promise<ClaimedRequest | undefined> {
  const row = await queries
    .selectFrom('request_job')
    .select(['id', 'request', 'body', 'attempt_count'])
    .where((of) =>
      of.or([
        of('state', '=', 'waiting'),
        of.and([
          of('state', '=', 'running'),
          isOnlyWriter ? of('server', '!=', server) : of('held_until_ms', '<', now_ms),
        ]),
      ]),
    )
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const attemptCount = row.attempt_count + 1;
  await queries
    .updateTable('request_job')
    .set({
      state: 'running',
      server,
      held_until_ms: now_ms + lease_ms,
      started_at_ms: now_ms,
      attempt_count: attemptCount,
    })
    .where('id', '=', row.id)
    .execute();
  const texts = JSON.parse(row.request) as Omit<StoredRequest, 'body'>;
  return { id: row.id, request: { ...texts, body: row.body ?? undefined }, attemptCount };
}

function unknownJob(id: string): ModelError {
  return new ModelError(
    'job-unknown',
    `there is no job ${id.slice(0, 100)}: it was deleted, or ended longer ago than results are kept`,
  );
}
