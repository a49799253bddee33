import { createHash } from 'node:crypto';
import { answerCache } from './answerCache.ts';
import type { Compute, ComputeJob } from './Compute.ts';

/** Longer bodies are not looked up: their SHA-256 would hold up the thread that answers. */
const MAX_BODY_bytes = 1024 ** 2;

interface CachedComputeOptions {
  /** True for operations whose answer follows from the request alone. */
  readonly isRepeatable: (operationId: string) => boolean;
  /** Identifies the program and its tables: another one may answer otherwise. */
  readonly version: string;
  readonly limit_bytes: number;
}

/** A `Compute` that remembers answers. */
export interface CachedCompute extends Compute {
  readonly figures: () => { readonly hitCount: number; readonly size_bytes: number };
}

/**
 * Answers a request that was computed before with the same bytes. This is right because the models are pure: without clock, random
 * numbers and input or output, an answer follows from the operation, its parameters, the body and the version of program and
 * tables, and all of these are in the key, by SHA-256. Only answers with status 200 are kept, never errors.
 */
export function cachedCompute(
  compute: Compute,
  { isRepeatable, version, limit_bytes }: CachedComputeOptions,
): CachedCompute {
  const cache = answerCache(limit_bytes);
  let hitCount = 0;
  return {
    run: async (job, client) => {
      const isAnswer = job.wanted !== 'estimate';
      const isCached =
        isAnswer && isRepeatable(job.operationId) && (job.body?.byteLength ?? 0) <= MAX_BODY_bytes;
      if (!isCached) return compute.run(job, client);
      // Before the body is handed over.
      const key = keyOf(job, version);
      const kept = cache.get(key);
      if (kept !== undefined) {
        hitCount += 1;
        return { result: kept, computing_ms: 0 };
      }
      const outcome = await compute.run(job, client);
      if (outcome.result.kind === 'answer' && outcome.result.status === 200) cache.set(key, outcome.result);
      return outcome;
    },
    figures: () => ({ hitCount, size_bytes: cache.size_bytes() }),
  };
}

function keyOf({ operationId, params, query, headers, body }: ComputeJob, version: string): string {
  const hash = createHash('sha256').update(JSON.stringify([version, operationId, params, query, headers]));
  // JSON contains no zero byte, so the body cannot continue the parameters.
  return hash
    .update('\0')
    .update(body ?? '')
    .digest('base64');
}
