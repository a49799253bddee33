import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { RequestJobStore, ClaimedRequest } from '../../store/requests/StoredRequest.ts';
import type { JobCompute, RequestJobLimits, RequestJobs } from './RequestJobs.ts';
import { answerOfResult, jobOfRequest, requestOfJob, storedResult, tooManyAttempts } from './storedForms.ts';

interface RequestJobsOptions {
  readonly store: RequestJobStore;
  readonly compute: JobCompute;
  readonly limits: RequestJobLimits;
  readonly logger: Logger;
  /** Time after which the store is asked again for jobs, and for those that were removed elsewhere. Default: 5 s. */
  readonly poll_ms?: number;
}

/** A job whose server has not been heard of for this many polls is taken by another one. */
const POLLS_PER_LEASE = 6;
const POLLS_PER_REMOVAL = 12;
/** A job that has ended its process this often is given up. */
const MAX_ATTEMPTS = 3;

/** Why a job is ended before its end. */
type EndOfJob = 'removed' | 'stopping';

/** Computes the jobs of a store, those that wait longest first, also those that other servers or an earlier process have not ended. */
export function startRequestJobs(options: RequestJobsOptions): RequestJobs {
  const { store, compute, limits, logger, poll_ms = 5000 } = options;
  const holder = { server: randomUUID(), lease_ms: POLLS_PER_LEASE * poll_ms };
  const running = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  const counts = { endedCount: 0, interruptedCount: 0 };
  const stopping = new AbortController();
  let waitingCount = 0;
  let pollCount = 0;

  const run = async ({ id, request, attemptCount }: ClaimedRequest, signal: AbortSignal): Promise<void> => {
    if (attemptCount > MAX_ATTEMPTS) {
      await store.finish(id, holder.server, storedResult(tooManyAttempts(MAX_ATTEMPTS)));
      return;
    }
    const result = await compute.run(jobOfRequest(request), signal);
    const end = signal.aborted ? (signal.reason as EndOfJob) : undefined;
    if (end === 'removed') return;
    if (end === 'stopping') {
      await store.giveBack(id, { server: holder.server, isBegun: false });
    } else if (result.kind === 'interrupted') {
      counts.interruptedCount += 1;
      logger.error({ job: id, reason: result.reason, attemptCount }, 'the process of a job has ended');
      await store.giveBack(id, { server: holder.server, isBegun: true });
    } else {
      const stored = storedResult(result);
      if (stored.kind === 'error' && stored.code === 'internal' && result.kind === 'refusal')
        logger.error({ job: id, err: result.error }, 'unexpected error');
      await keepAtLast(() => store.finish(id, holder.server, stored));
      counts.endedCount += 1;
    }
  };

  /** Tries until the store does it: hours of computing are not lost to a database that does not answer for a minute. */
  const keepAtLast = async (keep: () => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        await keep();
        return;
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        logger.warn({ err: error }, 'the result of a job could not be stored; it is tried again');
        await pause(poll_ms, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const start = (claimed: ClaimedRequest): void => {
    const controller = new AbortController();
    const ended = run(claimed, controller.signal)
      .catch((error: unknown) => {
        logger.warn({ job: claimed.id, err: error }, 'a job is computed again later');
      })
      .finally(() => {
        running.delete(claimed.id);
      });
    running.set(claimed.id, { controller, ended });
    void ended.then(fill);
  };

  let filling: Promise<void> | undefined;
  const fill = (): void => {
    filling ??= (async () => {
      while (running.size < limits.jobCount && !stopping.signal.aborted) {
        const claimed = await store.claim(holder);
        if (claimed === undefined) return;
        start(claimed);
      }
    })()
      // A store that does not answer now is asked again by the next poll.
      .catch(() => undefined)
      .finally(() => {
        filling = undefined;
      });
  };

  const endRemoved = async (): Promise<void> => {
    const ids = [...running.keys()];
    const held = new Set(await store.hold(ids, holder));
    for (const id of ids) if (!held.has(id)) running.get(id)?.controller.abort('removed' satisfies EndOfJob);
  };

  const poll = async (): Promise<void> => {
    try {
      await endRemoved();
      waitingCount = await store.waitingCount();
      if (pollCount % POLLS_PER_REMOVAL === 0) await store.removeEnded(Date.now() - limits.retention_ms);
      pollCount += 1;
    } catch {
      // The store says by itself that it does not answer; the next poll asks again.
    }
    fill();
  };
  const timer = setInterval(() => void poll(), poll_ms);
  timer.unref();
  void poll();

  return {
    limits,
    add: async ({ job, ...wanted }) => {
      const added = await store.add({ ...wanted, request: requestOfJob(job), limits });
      fill();
      return added;
    },
    read: (id) => store.read(id),
    result: async (id) => answerOfResult(await store.result(id)),
    remove: async (id) => {
      await store.remove(id);
      running.get(id)?.controller.abort('removed' satisfies EndOfJob);
    },
    figures: () => ({ runningCount: running.size, waitingCount, ...counts }),
    close: async () => {
      clearInterval(timer);
      stopping.abort();
      await filling;
      const jobs = [...running.values()];
      for (const { controller } of jobs) controller.abort('stopping' satisfies EndOfJob);
      await compute.close();
      await Promise.all(jobs.map(({ ended }) => ended));
    },
  };
}
