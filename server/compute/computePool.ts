import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { ModelError } from '../../models/problems/ModelError.ts';
import {
  refused,
  type Compute,
  type ComputeClient,
  type ComputeJob,
  type ComputeOutcome,
  type ComputeRefusal,
} from './Compute.ts';
import type { ComputeFigures } from './ComputeFigures.ts';
import { fairQueue } from './fairQueue.ts';
import { computingMemory_bytes, jobOverMemory } from './memoryUse.ts';
import { errorOfReply, type WorkerReply } from './workerReply.ts';

/** Limits of a pool. */
export interface ComputePoolLimits {
  /** Threads. Default: one less than the processor has, but at least two, so that a long job leaves one for others. */
  readonly workerCount: number;
  /** Longest time of a job on a thread. */
  readonly deadline_ms: number;
  /** Longest time that a job waits for a thread. */
  readonly wait_ms: number;
  /** Greatest growth of the memory of the threads during a job. */
  readonly memory_bytes: number;
  /** Greatest number of waiting jobs, and of the bytes of their bodies. */
  readonly queueLength: number;
  readonly queue_bytes: number;
}

export const defaultComputeLimits: ComputePoolLimits = {
  workerCount: Math.max(2, availableParallelism() - 1),
  deadline_ms: 20_000,
  wait_ms: 20_000,
  memory_bytes: 1024 ** 3,
  queueLength: 64,
  queue_bytes: 128 * 1024 ** 2,
};

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

/** Why a job was ended before its answer. */
type EndReason = 'time' | 'memory' | 'client';

interface QueuedJob {
  readonly address: string;
  readonly size_bytes: number;
  readonly job: ComputeJob;
  readonly client: ComputeClient;
  /** Answers the caller. */
  readonly settle: (outcome: ComputeOutcome) => void;
}

interface StartedJob {
  readonly address: string;
  readonly started_ms: number;
  readonly memoryBefore_bytes: number;
  readonly end: (reason: EndReason) => void;
}

/** Threads yield to the thread that answers, as far as the system can tell them apart. */
const NICE_INCREMENT = 10;
const MEMORY_CHECK_ms = 50;
/** A job whose client has gone may finish in this time, which is about what a new thread needs to start. */
const CANCEL_GRACE_ms = 500;

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
    minThreads: workerCount,
    maxThreads: workerCount,
    niceIncrement: NICE_INCREMENT,
    recordTiming: false,
    workerData,
    // Not the limit of a job: see `jobOverMemory`. It has to be far above that one.
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil((4 * memory_bytes) / 1024 ** 2) },
  });
  // A thread that ends while it is idle is replaced; nobody waits for it.
  threads.on('error', () => {
    counts.crashedCount += 1;
  });
  const queue = fairQueue<QueuedJob>({ length: queueLength, size_bytes: queue_bytes });
  const running = new Set<StartedJob>();
  const counts = {
    completedCount: 0,
    endedByTimeCount: 0,
    endedByMemoryCount: 0,
    cancelledCount: 0,
    refusedBusyCount: 0,
    crashedCount: 0,
    computing_ms: 0,
  };

  const mostOfOneAddress = Math.max(1, workerCount - 1);
  const mayRun = (address: string): boolean =>
    [...running].filter((job) => job.address === address).length < mostOfOneAddress;

  const busy = (message: string): ComputeRefusal => {
    counts.refusedBusyCount += 1;
    const mean_ms = counts.computing_ms / Math.max(1, counts.completedCount);
    const wait_s = Math.ceil(((queue.length() + 1) * mean_ms) / workerCount / 1000);
    return refused(new ModelError('server-busy', message), Math.min(60, Math.max(1, wait_s)));
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

  const start = async ({ address, job, client, settle }: QueuedJob): Promise<void> => {
    const controller = new AbortController();
    let reason: EndReason | undefined;
    const started: StartedJob = {
      address,
      started_ms: performance.now(),
      memoryBefore_bytes: computingMemory_bytes(),
      end: (why) => {
        reason ??= why;
        controller.abort();
      },
    };
    running.add(started);
    watchMemory();
    const deadline = setTimeout(started.end, deadline_ms, 'time');
    let grace: NodeJS.Timeout | undefined;
    const onGone = (): void => {
      grace = setTimeout(started.end, CANCEL_GRACE_ms, 'client');
    };
    client.signal.addEventListener('abort', onGone, { once: true });
    let result: ComputeOutcome['result'];
    try {
      const transferList = job.body === undefined ? [] : [job.body.buffer];
      const reply = (await threads.run(job, { signal: controller.signal, transferList })) as WorkerReply;
      counts.completedCount += 1;
      result = reply.kind === 'answer' ? reply : { kind: 'refusal', error: errorOfReply(reply) };
    } catch (error) {
      result = refusalOf(error, reason);
    }
    clearTimeout(deadline);
    clearTimeout(grace);
    client.signal.removeEventListener('abort', onGone);
    running.delete(started);
    const computing_ms = performance.now() - started.started_ms;
    counts.computing_ms += computing_ms;
    settle({ result, computing_ms });
    dispatch();
  };

  const refusalOf = (error: unknown, reason: EndReason | undefined): ComputeRefusal => {
    if (reason === 'time') {
      counts.endedByTimeCount += 1;
      return refused(new ModelError('computing-time-exceeded', timeText(deadline_ms)));
    }
    if (reason === 'memory' || isOutOfMemory(error)) {
      counts.endedByMemoryCount += 1;
      return refused(new ModelError('computing-memory-exceeded', memoryText(memory_bytes)));
    }
    if (reason === 'client') counts.cancelledCount += 1;
    else counts.crashedCount += 1;
    return { kind: 'refusal', error };
  };

  let memoryTimer: NodeJS.Timeout | undefined;
  const watchMemory = (): void => {
    memoryTimer ??= setInterval(() => {
      if (running.size === 0) {
        clearInterval(memoryTimer);
        memoryTimer = undefined;
        return;
      }
      const use = { memory_bytes: computingMemory_bytes(), limit_bytes: memory_bytes };
      jobOverMemory(running, use)?.end('memory');
    }, MEMORY_CHECK_ms);
  };

  return {
    run: (job, client) =>
      new Promise((resolve) => {
        const refuse = (result: ComputeRefusal): void => {
          queued.settle({ result, computing_ms: 0 });
        };
        const onGone = (): void => {
          if (!queue.remove(queued)) return;
          counts.cancelledCount += 1;
          refuse({ kind: 'refusal', error: client.signal.reason });
        };
        const waiting = setTimeout(() => {
          if (queue.remove(queued)) refuse(busy(waitText(wait_ms)));
        }, wait_ms);
        const queued: QueuedJob = {
          address: client.address,
          size_bytes: job.body?.byteLength ?? 0,
          job,
          client,
          settle: (outcome) => {
            clearTimeout(waiting);
            client.signal.removeEventListener('abort', onGone);
            resolve(outcome);
          },
        };
        client.signal.addEventListener('abort', onGone, { once: true });
        for (const { settle } of queue.add(queued)) settle({ result: busy(fullText), computing_ms: 0 });
        dispatch();
      }),
    figures: () => ({
      workerCount,
      busyCount: running.size,
      queueLength: queue.length(),
      ...counts,
    }),
    close: async () => {
      for (const { settle } of queue.clear()) settle({ result: busy(stopText), computing_ms: 0 });
      await threads.destroy();
      clearInterval(memoryTimer);
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const fullText = 'as many requests as the server keeps are waiting to be computed; try again later';
const stopText = 'the server is stopping; try again later';
const waitText = (wait_ms: number): string =>
  `the request has waited for ${String(wait_ms / 1000)} s to be computed; try again later`;
const timeText = (deadline_ms: number): string =>
  `the request computes for longer than ${String(deadline_ms / 1000)} s; make the plan smaller, such as fewer options, years, racks or power nodes`;
const memoryText = (memory_bytes: number): string =>
  `the request needs more than ${String(Math.round(memory_bytes / 1024 ** 2))} MiB of memory; make the plan smaller, such as fewer options, years, racks or power nodes`;
