import { fileURLToPath } from 'node:url';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Compute } from '../compute/Compute.ts';
import type { ComputeFigures } from '../compute/ComputeFigures.ts';
import { cachedCompute } from '../compute/cachedCompute.ts';
import { defaultComputeLimits, type ComputePoolLimits } from '../compute/computeLimits.ts';
import { startComputePool } from '../compute/computePool.ts';
import type { ComputeWorkerData } from './computeWorker.ts';
import { routes } from './routes.ts';

/** What computes for a server. */
export interface Computing extends Compute {
  /** Numbers for metrics, as of now. */
  readonly figures: () => ComputeFigures & {
    /** Requests that were answered from memory. */
    readonly cacheHitCount: number;
    readonly cache_bytes: number;
  };
  /** Ends all threads. */
  readonly close: () => Promise<void>;
}

interface ComputingOptions {
  /** Version of Plenum. */
  readonly version: string;
  readonly library: Library;
  readonly limits?: Partial<ComputePoolLimits>;
  /** Size of the answers that are kept. Default: 64 MiB. */
  readonly cache_bytes?: number;
  /** Time that a job may compute, which requests are offered to be made into; without it, none is offered. */
  readonly job_s?: number | undefined;
}

/** Beside this file, as built: threads cannot run TypeScript. */
export const workerFile = fileURLToPath(new URL('computeWorker.js', import.meta.url));

/** Starts the threads that compute the routes of the API, and keeps answers that follow from the request alone. */
export function startComputing(options: ComputingOptions): Computing {
  const { version, library, limits = {}, cache_bytes = 64 * 1024 ** 2, job_s } = options;
  const { deadline_ms = defaultComputeLimits.deadline_ms } = limits;
  const workerData: ComputeWorkerData = { version, allowedWork: { request_s: deadline_ms / 1000, job_s } };
  const pool = startComputePool({ workerFile, workerData, limits });
  const repeatable = new Set(
    routes.filter(({ computes }) => computes === 'from-request').map(({ operationId }) => operationId),
  );
  const cached = cachedCompute(pool, {
    isRepeatable: (operationId) => repeatable.has(operationId),
    version: `${version} ${library.version} ${library.hash}`,
    limit_bytes: cache_bytes,
  });
  return {
    run: (job, client) => cached.run(job, client),
    figures: () => {
      const { hitCount, size_bytes } = cached.figures();
      return { ...pool.figures(), cacheHitCount: hitCount, cache_bytes: size_bytes };
    },
    close: () => pool.close(),
  };
}
