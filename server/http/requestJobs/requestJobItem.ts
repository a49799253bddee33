import { z } from 'zod';
import type { RequestJobRecord } from '../../store/requests/StoredRequest.ts';
import { momentOf, momentSchema } from '../people/whoSchema.ts';
import type { RequestJobLimits } from './RequestJobs.ts';

/** Address of the jobs of requests. */
export const JOBS_PATH = '/api/v1/jobs';

const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });
const time_s = (description: string): z.ZodNumber => z.number().min(0).meta({ unit: 's', description });

export const requestJobSchema = z
  .strictObject({
    id: z.string(),
    operation: z.string().meta({ description: 'Operation of the API that the request asks for' }),
    who: z.string().meta({ description: 'Who sent the request' }),
    state: z.enum(['waiting', 'running', 'done']).meta({ description: 'done: it has a result' }),
    created: momentSchema,
    started: momentSchema
      .nullable()
      .meta({ description: 'When it was begun, the last time if a server has ended meanwhile' }),
    ended: momentSchema.nullable(),
    waitingBefore: count('Jobs that are begun before it'),
    attempts: count('How often it was begun: more than once if a server has ended meanwhile'),
    estimated_s: time_s(
      'Estimated time, within a factor of about three; null where nothing estimates it',
    ).nullable(),
    elapsed_s: time_s('Time since it was begun, or until its end; 0 while it waits'),
    progress: z
      .number()
      .min(0)
      .max(1)
      .meta({
        unit: 'fraction',
        description:
          'Elapsed time as a share of the estimate, 1 at the end; null while that says nothing: without an estimate, and once it takes longer',
      })
      .nullable(),
    status: z
      .int()
      .meta({ unit: 'HTTP status', description: 'Of its result; null before its end' })
      .nullable(),
    result: z.string().meta({ description: 'Address of the answer that the request would have got' }),
    keptUntil: momentSchema
      .nullable()
      .meta({ description: 'When its result is deleted; null before its end' }),
  })
  .meta({ id: 'Job', description: 'A request that is computed as a job' });

/** A job, as answers have it. */
export function requestJobItem(
  record: RequestJobRecord,
  { retention_ms }: Pick<RequestJobLimits, 'retention_ms'>,
  now_ms: number,
): z.output<typeof requestJobSchema> {
  const { id, state, startedAt_ms, endedAt_ms, estimated_s, status } = record;
  const elapsed_s = startedAt_ms === null ? 0 : Math.max(0, (endedAt_ms ?? now_ms) - startedAt_ms) / 1000;
  return {
    id,
    operation: record.operationId,
    who: record.who,
    state,
    created: momentOf(record.createdAt_ms),
    started: startedAt_ms === null ? null : momentOf(startedAt_ms),
    ended: endedAt_ms === null ? null : momentOf(endedAt_ms),
    waitingBefore: record.aheadCount,
    attempts: record.attemptCount,
    estimated_s,
    elapsed_s,
    progress: state === 'done' ? 1 : progressOf(elapsed_s, estimated_s),
    status,
    result: `${JOBS_PATH}/${id}/result`,
    keptUntil: endedAt_ms === null ? null : momentOf(endedAt_ms + retention_ms),
  };
}

/** An estimate that is exceeded, or is nothing, tells nothing of what is left. */
function progressOf(elapsed_s: number, estimated_s: number | null): number | null {
  return estimated_s === null || elapsed_s >= estimated_s ? null : elapsed_s / estimated_s;
}
