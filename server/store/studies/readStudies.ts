import { sql } from 'kysely';
import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database, Queries, StudyRow } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import type { FailedChunk, SearchEnd, StudyRecord, StudyJobState } from './StudyRecord.ts';

/** The clock of the database, in milliseconds since 1970: one for all workers. */
export const now_ms = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Columns of a study without its document. */
const described = [
  'id',
  'name',
  'plan_id',
  'submitted_by',
  'hash',
  'state',
  'row_count',
  'search_limit',
  'search_outcome',
  'chunk_count',
  'done_row_count',
  'done_chunk_count',
  'failed_chunk_count',
  'created_at_ms',
  'started_at_ms',
  'finished_at_ms',
] as const;

type DescribedRow = Pick<StudyRow, (typeof described)[number]>;

/** What is computed in this time tells the time left. */
const WINDOW_ms = 120_000;
/** Less says nothing. */
const MIN_WINDOW_ms = 1_000;
const NAMED_FAILURES = 100;
/** Chunks whose rows are read at once. */
const CHUNKS_AT_ONCE = 4;

/** The error for an id that no study has. */
export const studyUnknown = (id: string): ModelError =>
  new ModelError('study-unknown', `there is no study ${id}`);

/** Which studies are read, the last submitted first. */
export interface StudyRange {
  readonly ids?: readonly string[];
  readonly planId?: string | undefined;
}

/** Studies with their progress. */
export async function readStudies(queries: Queries, { ids, planId }: StudyRange): Promise<StudyRecord[]> {
  if (ids?.length === 0) return [];
  let query = queries.selectFrom('study').select(described);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  if (planId !== undefined) query = query.where('plan_id', '=', planId);
  const rows = await query.orderBy('created_at_ms', 'desc').orderBy('id').execute();
  const rates = await ratesOf(
    queries,
    rows.filter(({ state }) => state === 'running').map(({ id }) => id),
  );
  const failures = await failuresOf(
    queries,
    rows.filter(({ failed_chunk_count }) => failed_chunk_count > 0).map(({ id }) => id),
  );
  return rows.map((row) => recordOf(row, failures.get(row.id) ?? [], rates.get(row.id)));
}

/** One study; throws `study-unknown`. */
export async function readStudyRecord(queries: Queries, id: string): Promise<StudyRecord> {
  const [record] = await readStudies(queries, { ids: [id] });
  if (record === undefined) throw studyUnknown(id);
  return record;
}

function recordOf(
  row: DescribedRow,
  failedChunks: readonly FailedChunk[],
  rowsPerSecond: number | undefined,
): StudyRecord {
  const failedRows = failedChunks.reduce((sum, { from, to }) => sum + to - from, 0);
  const left = row.row_count - row.done_row_count - failedRows;
  return {
    id: row.id,
    name: row.name,
    planId: row.plan_id,
    by: row.submitted_by,
    hash: row.hash,
    state: row.state as StudyJobState,
    rowCount: row.row_count,
    search: searchOf(row),
    doneRowCount: row.done_row_count,
    chunkCount: row.chunk_count,
    doneChunkCount: row.done_chunk_count,
    failedChunks,
    createdAt_ms: row.created_at_ms,
    startedAt_ms: row.started_at_ms,
    finishedAt_ms: row.finished_at_ms,
    remaining_s: rowsPerSecond === undefined ? null : left / rowsPerSecond,
  };
}

function searchOf({ search_limit, search_outcome }: DescribedRow): StudyRecord['search'] {
  if (search_limit === null) return null;
  const outcome = search_outcome === null ? null : (JSON.parse(search_outcome) as SearchEnd);
  return { rowLimit: search_limit, outcome };
}

/** Rows in a second of each study, from those of the last minutes; none where that says nothing. */
async function ratesOf(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const since_ms = sql<number>`greatest(study.started_at_ms, ${now_ms} - ${sql.lit(WINDOW_ms)})`;
  const rows = await queries
    .selectFrom('study')
    .innerJoin('study_chunk', 'study_chunk.study_id', 'study.id')
    .where('study.id', 'in', ids)
    .where('study_chunk.state', '=', 'done')
    .where('study_chunk.done_at_ms', '>=', since_ms)
    .groupBy('study.id')
    .select([
      'study.id',
      sql<number>`sum(study_chunk.row_to - study_chunk.row_from)::bigint`.as('rowCount'),
      sql<number>`${now_ms} - ${since_ms}`.as('time_ms'),
    ])
    .execute();
  return new Map(
    rows
      .filter(({ time_ms }) => time_ms >= MIN_WINDOW_ms)
      .map(({ id, rowCount, time_ms }) => [id, (1000 * rowCount) / time_ms]),
  );
}

/** The chunks of each study that have failed. */
async function failuresOf(
  queries: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FailedChunk[]>> {
  const failures = new Map<string, FailedChunk[]>();
  for (const id of ids) {
    const rows = await queries
      .selectFrom('study_chunk')
      .select(['number', 'row_from', 'row_to', 'message'])
      .where('study_id', '=', id)
      .where('state', '=', 'failed')
      .orderBy('number')
      .limit(NAMED_FAILURES)
      .execute();
    failures.set(
      id,
      rows.map(({ number, row_from: from, row_to: to, message }) => ({ number, from, to, message })),
    );
  }
  return failures;
}

/** The rows of finished chunks, in their order: of those that have rows of a range, or of all. */
export async function* readResults(db: Database, id: string, range?: RowRange): AsyncGenerator<Uint8Array> {
  await inStore(() => readStudyRecord(db, id));
  let after = -1;
  for (;;) {
    let query = db
      .selectFrom('study_chunk')
      .select(['number', 'result'])
      .where('study_id', '=', id)
      .where('state', '=', 'done')
      .where('number', '>', after)
      .orderBy('number')
      .limit(CHUNKS_AT_ONCE);
    if (range !== undefined) query = query.where('row_to', '>', range.from).where('row_from', '<', range.to);
    const chunks = await inStore(() => query.execute());
    for (const { number, result } of chunks) {
      after = number;
      if (result !== null) yield result;
    }
    if (chunks.length < CHUNKS_AT_ONCE) return;
  }
}
