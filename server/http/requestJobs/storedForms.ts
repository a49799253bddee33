import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { ComputeAnswer, ComputeJob, ComputeRefusal } from '../../compute/Compute.ts';
import { errorStatus } from '../../results/errorStatus.ts';
import type { StoredRequest, StoredResult } from '../../store/requests/StoredRequest.ts';

/** A request as the store keeps it. */
export const requestOfJob = ({ operationId, params, query, headers, body }: ComputeJob): StoredRequest => ({
  operationId,
  params,
  query,
  headers,
  body,
});

/** A request that the store has kept, with bytes of its own. */
export const jobOfRequest = ({ body, ...texts }: StoredRequest): ComputeJob => ({
  ...texts,
  body: body === undefined ? undefined : Uint8Array.from(body),
});

/** What a job has ended with, as the store keeps it. Of an error of ours nothing is kept but that it is one. */
export function storedResult(result: ComputeAnswer | ComputeRefusal): StoredResult {
  if (result.kind === 'answer') return result;
  const { error } = result;
  if (!(error instanceof ModelError)) {
    const code = 'internal';
    return { kind: 'error', status: 500, code, message: errorCodes[code].meaning, issues: [] };
  }
  const { code, message, issues } = error;
  return { kind: 'error', status: errorStatus(code), code, message, issues };
}

/**
 * The answer of a job that has ended.
 *
 * @throws ModelError `job-unfinished` before its end; the error that it has ended with
 */
export function answerOfResult(result: StoredResult | undefined): ComputeAnswer {
  if (result === undefined) {
    throw new ModelError('job-unfinished', 'the job has no result yet: ask for its state, and wait');
  }
  if (result.kind === 'error') throw new ModelError(result.code as ErrorCode, result.message, result.issues);
  const { body } = result;
  return { ...result, body: body === undefined ? undefined : Uint8Array.from(body) };
}

/** The refusal of a job that was begun too often. */
export function tooManyAttempts(attemptCount: number): ComputeRefusal {
  const message = `the process that computed the job has ended ${String(attemptCount)} times before the job did; it is not begun again`;
  return { kind: 'refusal', error: new ModelError('job-interrupted', message) };
}
