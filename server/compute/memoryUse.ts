/** A job that is being computed. */
export interface MemoryUser {
  readonly started_ms: number;
  /** Memory of all threads when it started. */
  readonly memoryBefore_bytes: number;
}

/**
 * Memory of this process without the heap of this thread: what the threads that compute use, and the program itself. Node 20
 * cannot tell the memory of one thread.
 */
export function computingMemory_bytes(): number {
  const { rss, heapTotal, arrayBuffers } = process.memoryUsage();
  return rss - heapTotal - arrayBuffers;
}

/**
 * The job to end because memory has grown by more than a limit: of the jobs during which it grew by at least half of that, the
 * one that started last, as memory mostly grows fast.
 *
 * The limits of V8 alone do not do: an allocation that goes far beyond them in one step, such as an array of millions of numbers,
 * ends the whole process; and they do not count buffers.
 *
 * @param running - jobs that are being computed
 * @param use - memory now, and the greatest growth during a job
 * @returns undefined if no job exceeds the limit
 */
export function jobOverMemory<Job extends MemoryUser>(
  running: Iterable<Job>,
  { memory_bytes, limit_bytes }: { readonly memory_bytes: number; readonly limit_bytes: number },
): Job | undefined {
  const jobs = [...running].toSorted((one, other) => other.started_ms - one.started_ms);
  const growth_bytes = (job: Job): number => memory_bytes - job.memoryBefore_bytes;
  if (!jobs.some((job) => growth_bytes(job) > limit_bytes)) return undefined;
  return jobs.find((job) => growth_bytes(job) >= limit_bytes / 2);
}
