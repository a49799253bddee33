import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Library } from '../../../models/catalogue/Library.ts';
import type { Config } from '../../config/configSchema.ts';
import type { RunningStudyJobs } from '../../jobs/startStudyJobs.ts';
import type { Store } from '../../store/Store.ts';

interface ServedStudies {
  readonly store: Store;
  readonly library: Library;
  readonly version: string;
  readonly config: Pick<
    Config,
    'studyThreads' | 'studyLease_ms' | 'studyRowCount' | 'unfinishedStudyCount' | 'databaseUrl'
  >;
  readonly logger: Logger;
}

/** Starts what the server has of studies: a queue in its store, and threads that compute chunks of it. */
export async function startServedStudies(served: ServedStudies): Promise<RunningStudyJobs> {
  const { store, library, version, config, logger } = served;
  const [{ startStudyJobs, engineOf }, { startStudyThreads }] = await Promise.all([
    import('../../jobs/startStudyJobs.ts'),
    import('../../jobs/studyThreads.ts'),
  ]);
  const threadCount = config.studyThreads ?? Math.max(1, availableParallelism() - 1);
  return startStudyJobs({
    version,
    studies: store.studies(engineOf(version, library)),
    threads: startStudyThreads({ threadCount }),
    threadCount,
    isShared: config.databaseUrl !== undefined,
    lease_ms: config.studyLease_ms,
    limits: { rowCount: config.studyRowCount, unfinishedCount: config.unfinishedStudyCount },
    warn: (message, reason) => {
      logger.warn({ reason }, message);
    },
  });
}
