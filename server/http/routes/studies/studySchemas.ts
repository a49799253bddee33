import { z } from 'zod';
import type { StudyRecord } from '../../../store/studies/StudyRecord.ts';
import { momentOf, momentSchema } from '../../people/whoSchema.ts';

const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });
const nullable = (schema: z.ZodType<string>, description: string): z.ZodNullable<z.ZodType<string>> =>
  schema.nullable().meta({ description });

const failedChunkSchema = z
  .strictObject({
    from: count('Number of its first row, from 0'),
    to: count('Number of the row after its last one'),
    message: z.string().meta({ description: 'Why its rows could not be computed' }),
  })
  .meta({ id: 'FailedChunk', description: 'Rows of a study that could not be computed' });

const searchSchema = z
  .strictObject({
    rowLimit: count('Rows that it may compute'),
    end: z.enum(['settled', 'limit']).nullable().meta({
      description:
        'settled: it found nothing better any more; limit: it computed as many rows as it may; null: it has not ended by itself',
    }),
    statement: nullable(z.string(), 'How far its result can be relied on; null until it has ended'),
  })
  .meta({
    id: 'SearchOfStudy',
    description: 'The search that chooses the rows of a study, one after the other',
  });

export const studyRecordSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Id of the study' }),
    name: z.string(),
    plan: nullable(z.string(), 'Id of the stored plan that it was begun from; null without one'),
    by: nullable(z.string(), 'Who began it'),
    hash: z.string().meta({
      description: 'Of the study, the catalogue and the version of Plenum: equal hashes have equal rows',
    }),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']).meta({
      description:
        'failed: it has ended, and rows of failed chunks are missing; cancelled: what was computed until then is kept',
    }),
    rowCount: count('Rows that it computes: all, or those of a search, at most until it has ended'),
    search: searchSchema.nullable().meta({ description: 'Null where all rows are computed' }),
    doneRowCount: count('Rows that are computed'),
    chunkCount: count('Parts that the study is computed in'),
    doneChunkCount: count('Parts that are computed'),
    failedChunks: z
      .array(failedChunkSchema)
      .meta({ description: 'Parts that could not be computed, at most 100' }),
    created: momentSchema,
    started: momentSchema.nullable().meta({ description: 'When its first part was begun' }),
    ended: momentSchema.nullable().meta({ description: 'When it was done, failed or cancelled' }),
    remaining_s: z
      .number()
      .min(0)
      .meta({
        unit: 's',
        description: 'Time left, from what was computed in the last minutes; null while that is not known',
      })
      .nullable(),
  })
  .meta({ id: 'StudyRecord', description: 'A study of the server and how far it is' });

export const studyListSchema = z
  .strictObject({
    studies: z.array(studyRecordSchema).meta({ description: 'The last begun first' }),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Value of `after` for the next studies; null at the end' }),
  })
  .meta({ id: 'StudyList', description: 'Studies of the server' });

/** A study, as answers and events have it. */
export function studyItem(record: StudyRecord): z.output<typeof studyRecordSchema> {
  const { id, name, planId, by, hash, state, startedAt_ms, finishedAt_ms } = record;
  return {
    ...{ id, name, plan: planId, by, hash, state },
    rowCount: record.rowCount,
    search: searchItem(record),
    doneRowCount: record.doneRowCount,
    chunkCount: record.chunkCount,
    doneChunkCount: record.doneChunkCount,
    failedChunks: record.failedChunks.map(({ from, to, message }) => ({ from, to, message })),
    created: momentOf(record.createdAt_ms),
    started: startedAt_ms === null ? null : momentOf(startedAt_ms),
    ended: finishedAt_ms === null ? null : momentOf(finishedAt_ms),
    remaining_s: record.remaining_s,
  };
}

function searchItem({ search }: StudyRecord): z.output<typeof searchSchema> | null {
  if (search === null) return null;
  const { rowLimit, outcome } = search;
  const end = outcome?.end === 'settled' || outcome?.end === 'limit' ? outcome.end : null;
  return { rowLimit, end, statement: outcome?.statement ?? null };
}
