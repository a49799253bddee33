import type { Request, Response } from 'express';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Compute, ComputeClient, ComputeJob, ComputeRefusal } from '../../compute/Compute.ts';
import type { ComputeBudget } from '../../compute/computeBudget.ts';
import type { RequestJobs } from './RequestJobs.ts';
import { JOBS_PATH, requestJobItem } from './requestJobItem.ts';

/** The preference (RFC 7240) for an answer that is fetched later. */
const PREFERENCE = 'respond-async';

/** Whether a request states `Prefer: respond-async`. */
export function prefersJob(request: Request): boolean {
  const preferences = (request.get('prefer') ?? '').split(',');
  return preferences.some((one) => one.split(';')[0]?.trim().toLowerCase() === PREFERENCE);
}

/** A refusal of a request that exceeded a limit, with the offer to compute it as a job, whose limits are higher. */
export function offeringJob(refusal: ComputeRefusal): ComputeRefusal {
  const { error } = refusal;
  if (!(error instanceof ModelError) || !exceeded.has(error.code)) return refusal;
  const message = `${error.message}; or send the same request with the header “Prefer: respond-async”: it is then computed as a job`;
  const facts = { ...error.facts, prefer: PREFERENCE } as const;
  return { ...refusal, error: new ModelError(error.code, message, error.issues, facts) };
}

const exceeded: ReadonlySet<ErrorCode> = new Set(['computing-time-exceeded', 'computing-memory-exceeded']);

/** A request that is to be a job. */
interface DeferredRequest {
  readonly job: ComputeJob;
  /** Further headers of its answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly who: string;
  readonly response: Response;
}

interface Deferring {
  readonly compute: Compute;
  readonly client: ComputeClient;
  readonly budget: ComputeBudget;
  readonly jobs: RequestJobs;
}

/**
 * Makes a job of a request and answers 202 with its address. What is wrong with the request is its answer at once, as without the
 * preference; a thread checks it and estimates its time.
 *
 * @returns why it was refused, with nothing sent
 */
export async function deferRequest(
  { job, headers, who, response }: DeferredRequest,
  { compute, client, budget, jobs }: Deferring,
): Promise<ComputeRefusal | undefined> {
  const body = job.body === undefined ? undefined : Uint8Array.from(job.body);
  const { result, computing_ms } = await compute.run({ ...job, body, wanted: 'estimate' }, client);
  budget.charge(client.address, computing_ms);
  if (result.kind === 'refusal') return result;
  const { estimated_s } = JSON.parse(new TextDecoder().decode(result.body)) as { estimated_s: number | null };
  const record = await jobs.add({ job, headers, who, estimated_s });
  response
    .status(202)
    .set({
      Location: `${JOBS_PATH}/${record.id}`,
      'Preference-Applied': PREFERENCE,
      'Cache-Control': 'no-store',
      'Retry-After': String(pollAfter_s(estimated_s)),
    })
    .json(requestJobItem(record, jobs.limits, Date.now()));
  return undefined;
}

/** Time after which the state of a job is worth asking for. */
const pollAfter_s = (estimated_s: number | null): number =>
  Math.min(30, Math.max(1, Math.ceil((estimated_s ?? 0) / 10)));
