import { availableParallelism } from 'node:os';

/** Limits of a pool of threads. */
export interface ComputePoolLimits {
  /** Greatest number of threads. */
  readonly workerCount: number;
  /** Longest time of a job on a thread. */
  readonly deadline_ms: number;
  /** Longest time that a job waits for a thread. */
  readonly wait_ms: number;
  /** Greatest growth of the memory of the threads during a job. */
  readonly memory_bytes: number;
  /** Greatest number of waiting jobs. */
  readonly queueLength: number;
  /** Greatest size of the bodies of waiting jobs together. */
  readonly queue_bytes: number;
}

/**
 * The default limits. A thread takes some 80 MB. Three of them even on two cores: one address may occupy all but one, so two long
 * jobs leave a thread for others, and one leaves two. The thread that answers has a higher priority than all of them.
 */
export const defaultComputeLimits: ComputePoolLimits = {
  workerCount: Math.max(3, availableParallelism()),
  deadline_ms: 20_000,
  wait_ms: 20_000,
  memory_bytes: 1024 ** 3,
  queueLength: 64,
  queue_bytes: 128 * 1024 ** 2,
};
