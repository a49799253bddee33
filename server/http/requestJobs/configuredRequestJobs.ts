import type { Logger } from 'pino';
import type { Config } from '../../config/configSchema.ts';
import type { RequestJobStore } from '../../store/requests/StoredRequest.ts';
import { jobProcessCompute } from './jobProcessCompute.ts';
import type { RequestJobs } from './RequestJobs.ts';
import { startRequestJobs } from './startRequestJobs.ts';

interface ConfiguredJobsParts {
  readonly store: RequestJobStore;
  readonly version: string;
  readonly logger: Logger;
}

const HOUR_ms = 3_600_000;

/** Starts the jobs of requests as the configuration has them; undefined where it has none. */
export function configuredRequestJobs(
  config: Config,
  { store, version, logger }: ConfiguredJobsParts,
): RequestJobs | undefined {
  const { jobCount, waitingJobCount, keptJobs_bytes, jobRetention_h, jobDeadline_s, jobMemory_bytes } =
    config;
  if (jobCount === 0) return undefined;
  return startRequestJobs({
    store,
    logger,
    compute: jobProcessCompute({
      version,
      jobCount,
      deadline_ms: 1000 * jobDeadline_s,
      memory_bytes: jobMemory_bytes,
    }),
    limits: {
      jobCount,
      waitingCount: waitingJobCount,
      kept_bytes: keptJobs_bytes,
      retention_ms: jobRetention_h * HOUR_ms,
    },
  });
}
