import type { Queries } from '../database/Database.ts';

/** Number of studies that wait or run. */
export async function countUnfinished(queries: Queries): Promise<number> {
  const { count } = await queries
    .selectFrom('study')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Number of chunks that wait, and of those that have failed: of unfinished studies, and of those that ended with failures. */
export async function countChunks(queries: Queries): Promise<{ waiting: number; failed: number }> {
  const { waiting } = await queries
    .selectFrom('study_chunk')
    .innerJoin('study', 'study.id', 'study_chunk.study_id')
    .select(({ fn }) => fn.countAll<string | number>().as('waiting'))
    .where('study.state', 'in', ['waiting', 'running'])
    .where('study_chunk.state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const { failed } = await queries
    .selectFrom('study_chunk')
    .select(({ fn }) => fn.countAll<string | number>().as('failed'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), failed: Number(failed) };
}
