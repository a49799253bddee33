import { pino } from 'pino';
import { afterAll } from 'vitest';
import { inlineCompute } from '../../../server/http/inlineCompute.ts';
import type {
  JobCompute,
  RequestJobLimits,
  RequestJobs,
} from '../../../server/http/requestJobs/RequestJobs.ts';
import { startRequestJobs } from '../../../server/http/requestJobs/startRequestJobs.ts';
import { routes } from '../../../server/http/routes.ts';
import { createMetrics } from '../../../server/operating/metrics.ts';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { createPeople } from '../../../server/people/People.ts';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import { openSettings } from '../../../server/people/PeopleSettings.ts';
import type { RequestJobStore } from '../../../server/store/requests/StoredRequest.ts';
import type { Store } from '../../../server/store/Store.ts';
import { library } from '../../support/library.ts';

/** What computes in this thread. */
export const computeServices = {
  library,
  version: '1.2.3',
  people: createPeople(openSettings, memoryPeopleStore()),
  readiness: createReadiness(),
  metrics: createMetrics({ hasProcess: false }),
};

const patient = inlineCompute(routes, computeServices);

/** Computes jobs in this thread. */
export const inlineJobs: JobCompute = {
  run: async (job, signal) =>
    (await patient.run(job, { address: '', signal, refusal: () => undefined })).result,
  close: () => Promise.resolve(),
};

export const jobLimits: RequestJobLimits = {
  jobCount: 1,
  waitingCount: 3,
  kept_bytes: 64 * 1024 ** 2,
  retention_ms: 3_600_000,
};

/** Jobs of a store, which may be opened later: they ask it again. */
export function jobsOfStore(
  store: Store,
  compute: JobCompute = inlineJobs,
  limits: Partial<RequestJobLimits> = {},
): RequestJobs {
  const kept = new Proxy({} as RequestJobStore, {
    get: (_target, name) => Reflect.get(store.requestJobs, name) as unknown,
  });
  const logger = pino({ level: 'silent' });
  return startRequestJobs({
    store: kept,
    compute,
    logger,
    limits: { ...jobLimits, ...limits },
    poll_ms: 20,
  });
}

/** Likewise, while the tests of a file or a group run. */
export function runningRequestJobs(store: Store, compute?: JobCompute): RequestJobs {
  const jobs = jobsOfStore(store, compute);
  afterAll(() => jobs.close());
  return jobs;
}
