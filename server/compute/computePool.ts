import { Piscina } from 'piscina';
import type { Compute, ComputeClient, ComputeJob, ComputeOutcome, ComputeRefusal } from './Compute.ts';
import type { ComputeFigures } from './ComputeFigures.ts';
import { defaultComputeLimits, type ComputePoolLimits } from './computeLimits.ts';
import { fairQueue } from './fairQueue.ts';
import { computingMemory_bytes, jobOverMemory, type MemoryUser } from './memoryUse.ts';
import { busyRefusal, memoryRefusal, timeRefusal } from './refusals.ts';
import { renewThread } from './renewThread.ts';
import { runOnThread, type EndReason } from './runOnThread.ts';
import { LOADED_BY_IMPORT } from './loadedByImport.ts';
import { errorOfReply } from './workerReply.ts';

interface ComputePoolOptions {
  /** Path of the module whose export `compute` turns a job into a reply. */
  readonly workerFile: string;
  /** What the workers are told, as `workerData`. */
  readonly workerData?: unknown;
  readonly limits?: Partial<ComputePoolLimits>;
}

/** Threads that compute. */
export interface ComputePool extends Compute {
  readonly figures: () => ComputeFigures;
  /** Ends all jobs and threads. */
  readonly close: () => Promise<void>;
}

interface QueuedJob {
  readonly address: string;
  readonly size_bytes: number;
  readonly job: ComputeJob;
  readonly client: ComputeClient;
  readonly settle: (outcome: ComputeOutcome) => void;
}

interface StartedJob extends MemoryUser {
  readonly address: string;
  readonly end: (reason: EndReason) => void;
}

/** Threads yield to the one that answers; on Linux, where each thread has a priority of its own. */
const NICE_INCREMENT = 10;
/** Threads start when they are needed, all but one end when they are not, and give their memory back. */
const IDLE_ms = 30_000;
/** A thread is started again, once it is idle, after a job that made it grow by this. */
const LARGE_GROWTH_bytes = 32 * 1024 ** 2;
const MEMORY_CHECK_ms = 50;
/** An ended thread gives its memory back within this time; until then, no other one is ended for it. */
const MEMORY_RELEASE_ms = 1000;

/**
 * Starts threads that compute jobs. A job that computes for too long, needs too much memory, or whose client goes away is ended
 * with its thread, which is replaced; other jobs are not affected. At most all threads but one compute for one address.
 */
export function startComputePool({ workerFile, workerData, limits }: ComputePoolOptions): ComputePool {
  const { workerCount, deadline_ms, wait_ms, memory_bytes, queueLength, queue_bytes } = {
    ...defaultComputeLimits,
    ...limits,
  };
  const threads = new Piscina({
    filename: workerFile,
    name: 'compute',
    minThreads: 1,
    maxThreads: workerCount,
    idleTimeout: IDLE_ms,
    niceIncrement: NICE_INCREMENT,
    recordTiming: false,
    workerData,
    execArgv: [...process.execArgv, ...LOADED_BY_IMPORT],
    // Not the limit of a job, see `jobOverMemory`: far above it.
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil((4 * memory_bytes) / 1024 ** 2) },
  });
  const counts = {
    completedCount: 0,
    endedByTimeCount: 0,
    endedByMemoryCount: 0,
    cancelledCount: 0,
    refusedBusyCount: 0,
    crashedCount: 0,
    computing_ms: 0,
  };
  // A thread that ends while it is idle is replaced; no job is lost.
  threads.on('error', () => {
    counts.crashedCount += 1;
  });
  const queue = fairQueue<QueuedJob>({ length: queueLength, size_bytes: queue_bytes });
  const running = new Set<StartedJob>();

  const mostOfOneAddress = Math.max(1, workerCount - 1);
  const mayRun = (address: string): boolean =>
    [...running].filter((job) => job.address === address).length < mostOfOneAddress;

  const busy = (why: 'full' | 'waited' | 'stopping'): ComputeOutcome => {
    counts.refusedBusyCount += 1;
    const mean_ms = counts.computing_ms / Math.max(1, counts.completedCount);
    const wait_s = Math.ceil(((queue.length() + 1) * mean_ms) / workerCount / 1000);
    return { result: busyRefusal(why, Math.min(60, Math.max(1, wait_s))), computing_ms: 0 };
  };

  const dispatch = (): void => {
    while (running.size < workerCount) {
      const next = queue.take(mayRun);
      if (next === undefined) return;
      const refusal = next.client.refusal();
      if (refusal === undefined) void start(next);
      else next.settle({ result: refusal, computing_ms: 0 });
    }
  };

  const start = async ({ address, job, client: { signal }, settle }: QueuedJob): Promise<void> => {
    const started_ms = performance.now();
    const { end, reply: replied } = runOnThread(threads, job, { signal, deadline_ms });
    const started = { address, started_ms, memoryBefore_bytes: computingMemory_bytes(), end };
    running.add(started);
    clearTimeout(renewal);
    watchMemory();
    const reply = await replied;
    running.delete(started);
    renewLater(computingMemory_bytes() - started.memoryBefore_bytes);
    const computing_ms = performance.now() - started_ms;
    counts.computing_ms += computing_ms;
    if (reply.kind === 'ended') {
      settle({ result: refusalOf(reply.reason, reply.error), computing_ms });
    } else {
      counts.completedCount += 1;
      const result =
        reply.kind === 'answer' ? reply : { kind: 'refusal' as const, error: errorOfReply(reply) };
      settle({ result, computing_ms });
    }
    dispatch();
  };

  let isLarge = false;
  let renewal: NodeJS.Timeout | undefined;
  const renewLater = (growth_bytes: number): void => {
    isLarge ||= growth_bytes > LARGE_GROWTH_bytes;
    if (!isLarge || running.size > 0) return;
    clearTimeout(renewal);
    renewal = setTimeout(() => {
      isLarge = false;
      void renewThread(threads);
    }, IDLE_ms + 1000);
  };

  const refusalOf = (reason: EndReason, error: unknown): ComputeRefusal => {
    switch (reason) {
      case 'time':
        counts.endedByTimeCount += 1;
        return timeRefusal(deadline_ms);
      case 'memory':
        counts.endedByMemoryCount += 1;
        return memoryRefusal(memory_bytes);
      case 'client':
        counts.cancelledCount += 1;
        return { kind: 'refusal', error };
      case 'crash':
        counts.crashedCount += 1;
        return { kind: 'refusal', error };
    }
  };

  let memoryCheck_ms = MEMORY_CHECK_ms;
  let memoryTimer: NodeJS.Timeout | undefined;
  const watchMemory = (): void => {
    memoryTimer ??= setTimeout(() => {
      memoryTimer = undefined;
      if (running.size === 0) return;
      const use = { memory_bytes: computingMemory_bytes(), limit_bytes: memory_bytes };
      const over = jobOverMemory(running, use);
      over?.end('memory');
      memoryCheck_ms = over === undefined ? MEMORY_CHECK_ms : MEMORY_RELEASE_ms;
      watchMemory();
    }, memoryCheck_ms);
  };

  const enqueue = (
    job: ComputeJob,
    client: ComputeClient,
    settled: (outcome: ComputeOutcome) => void,
  ): void => {
    const onGone = (): void => {
      if (!queue.remove(queued)) return;
      counts.cancelledCount += 1;
      queued.settle({ result: { kind: 'refusal', error: client.signal.reason }, computing_ms: 0 });
    };
    const waiting = setTimeout(() => {
      if (queue.remove(queued)) queued.settle(busy('waited'));
    }, wait_ms);
    const queued: QueuedJob = {
      address: client.address,
      size_bytes: job.body?.byteLength ?? 0,
      job,
      client,
      settle: (outcome) => {
        clearTimeout(waiting);
        client.signal.removeEventListener('abort', onGone);
        settled(outcome);
      },
    };
    client.signal.addEventListener('abort', onGone, { once: true });
    for (const { settle } of queue.add(queued)) settle(busy('full'));
    dispatch();
  };

  return {
    run: (job, client) =>
      new Promise((resolve) => {
        enqueue(job, client, resolve);
      }),
    figures: () => ({ workerCount, busyCount: running.size, queueLength: queue.length(), ...counts }),
    close: async () => {
      for (const { settle } of queue.clear()) settle(busy('stopping'));
      await threads.destroy();
      clearTimeout(memoryTimer);
      clearTimeout(renewal);
    },
  };
}
