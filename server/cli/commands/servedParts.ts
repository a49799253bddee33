import type { ComputeFigures } from '../../compute/ComputeFigures.ts';
import type { Netbox } from '../../netbox/createNetbox.ts';
import type { RunningStudyJobs } from '../../jobs/startStudyJobs.ts';
import type { ServerPart } from '../../operating/serverParts.ts';
import type { Store } from '../../store/Store.ts';

/** The store as a part of the server. */
export function storePart(store: Store): ServerPart {
  return { name: 'store', check: () => store.check(), values: [], end: () => store.close() };
}

/** The jobs of requests, as far as they are observed. */
interface RequestJobs {
  readonly figures: () => {
    readonly runningCount: number;
    readonly waitingCount: number;
    readonly endedCount: number;
    readonly interruptedCount: number;
  };
  readonly close: () => Promise<void>;
}

/** What computes, as far as it is observed. */
interface Computing {
  readonly figures: () => ComputeFigures & { readonly cacheHitCount: number };
  readonly close: () => Promise<void>;
}

/** The threads that compute as a part of the server. */
export function computePart(computing: Computing): ServerPart {
  const { figures } = computing;
  return {
    name: 'compute',
    check: () => Promise.resolve(),
    values: [
      {
        name: 'plenum_compute_busy_threads',
        help: 'Threads that are computing',
        read: () => figures().busyCount,
      },
      { name: 'plenum_compute_queue_length', help: 'Jobs that wait', read: () => figures().queueLength },
      {
        name: 'plenum_compute_completed_jobs',
        help: 'Jobs that ended with an answer or an error of their input',
        read: () => figures().completedCount,
      },
      {
        name: 'plenum_compute_jobs_ended_by_time',
        help: 'Jobs that were ended because they computed for too long',
        read: () => figures().endedByTimeCount,
      },
      {
        name: 'plenum_compute_jobs_ended_by_memory',
        help: 'Jobs that were ended because they needed too much memory',
        read: () => figures().endedByMemoryCount,
      },
      {
        name: 'plenum_compute_refused_jobs',
        help: 'Jobs that were refused because too many waited',
        read: () => figures().refusedBusyCount,
      },
      {
        name: 'plenum_compute_cache_hits',
        help: 'Requests that were answered from memory',
        read: () => figures().cacheHitCount,
      },
      {
        name: 'plenum_compute_seconds',
        help: 'Time for which threads were occupied',
        read: () => figures().computing_ms / 1000,
      },
    ],
    end: () => computing.close(),
  };
}

/** The jobs of requests as a part of the server. The store that has them says whether it answers. */
export function requestJobsPart(jobs: RequestJobs): ServerPart {
  const { figures } = jobs;
  return {
    name: 'jobs of requests',
    check: () => Promise.resolve(),
    values: [
      {
        name: 'plenum_request_jobs_running',
        help: 'Jobs that this server computes',
        read: () => figures().runningCount,
      },
      {
        name: 'plenum_request_jobs_waiting',
        help: 'Jobs that wait, of all servers on the database',
        read: () => figures().waitingCount,
      },
      {
        name: 'plenum_request_jobs_ended',
        help: 'Jobs that this server has ended, with an answer or an error',
        read: () => figures().endedCount,
      },
      {
        name: 'plenum_request_jobs_interrupted',
        help: 'Jobs whose process ended before they did',
        read: () => figures().interruptedCount,
      },
    ],
    end: () => jobs.close(),
  };
}

/** Studies as a part of the server. Whether their queue answers is whether the store does. */
export function studiesPart({
  figures,
  chunkCounts,
  stop,
}: Pick<RunningStudyJobs, 'figures' | 'chunkCounts' | 'stop'>): ServerPart {
  return {
    name: 'studies',
    check: () => Promise.resolve(),
    values: [
      {
        name: 'plenum_study_running_chunks',
        help: 'Chunks of studies that this process computes',
        read: () => figures().runningCount,
      },
      {
        name: 'plenum_study_done_chunks',
        help: 'Chunks of studies that this process has computed',
        read: () => figures().doneChunkCount,
      },
      {
        name: 'plenum_study_done_rows',
        help: 'Rows of these chunks',
        read: () => figures().doneRowCount,
      },
      {
        name: 'plenum_study_failed_tries',
        help: 'Tries of chunks of studies that failed in this process',
        read: () => figures().failedCount,
      },
      {
        name: 'plenum_study_waiting_chunks',
        help: 'Chunks of studies that wait, of all servers on the database',
        read: async () => (await chunkCounts()).waiting,
      },
      {
        name: 'plenum_study_failed_chunks',
        help: 'Chunks of studies that have failed, of all servers on the database',
        read: async () => (await chunkCounts()).failed,
      },
    ],
    end: () => stop(),
  };
}

/** The NetBox as a part of the server. Whether it answers says nothing about the server, so that it is not asked. */
export function netboxPart({ reads }: Netbox): ServerPart {
  return {
    name: 'netbox',
    check: () => Promise.resolve(),
    values: [
      { name: 'plenum_netbox_reads', help: 'Reads of NetBox that are running', read: reads.runningCount },
      { name: 'plenum_netbox_kept_bytes', help: 'Memory of what was read of NetBox', read: reads.kept_bytes },
    ],
    end: () => {
      reads.endAll();
      return Promise.resolve();
    },
  };
}
