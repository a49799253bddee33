import { afterAll, beforeAll } from 'vitest';
import { engineOf, startStudyJobs, type RunningStudyJobs } from '../../../server/jobs/startStudyJobs.ts';
import type { StudyJobsOptions } from '../../../server/jobs/startStudyJobs.ts';
import type { StudyJobs } from '../../../server/jobs/StudyJobs.ts';
import type { Store } from '../../../server/store/Store.ts';
import { library } from '../../support/library.ts';
import { inlineThreads } from '../jobs/inlineThreads.ts';

/**
 * The studies of a store, while the tests of a file or a group run. Their rows are computed in this thread.
 *
 * @param store - which is open before the tests run
 */
export function runningStudies(store: Store, options: Partial<StudyJobsOptions> = {}): StudyJobs {
  let running: RunningStudyJobs | undefined;
  beforeAll(() => {
    running = startStudyJobs({
      version: '1.2.3',
      studies: store.studies(engineOf('1.2.3', library)),
      threads: inlineThreads(),
      threadCount: 1,
      isShared: false,
      lease_ms: 60_000,
      warn: () => undefined,
      ...options,
    });
  });
  afterAll(() => running?.stop());
  return new Proxy({} as StudyJobs, {
    get: (_target, name) => Reflect.get(running ?? {}, name) as unknown,
  });
}
