import type { Piscina } from 'piscina';
import type { ComputeJob } from './Compute.ts';
import type { WorkerReply } from './workerReply.ts';

/** Why a job has no reply: a limit, a client that has gone, or a thread that ended by itself. */
export type EndReason = 'time' | 'memory' | 'client' | 'crash';

/** A job that was ended with its thread. */
interface Ended {
  readonly kind: 'ended';
  readonly reason: EndReason;
  readonly error: unknown;
}

/** A job on a thread. */
export interface ThreadRun {
  /** Ends the job with its thread, which is replaced. */
  readonly end: (reason: EndReason) => void;
  readonly reply: Promise<WorkerReply | Ended>;
}

/** A job whose client has gone may finish in this time, which is about what a new thread needs to start. */
const CANCEL_GRACE_ms = 500;

/**
 * Runs a job on a thread, until it is done, exceeds its time or is cancelled.
 *
 * @param signal - aborted when the client has gone
 */
export function runOnThread(
  threads: Piscina,
  job: ComputeJob,
  { signal, deadline_ms }: { readonly signal: AbortSignal; readonly deadline_ms: number },
): ThreadRun {
  const controller = new AbortController();
  let reason: EndReason | undefined;
  const end = (why: EndReason): void => {
    reason ??= why;
    controller.abort();
  };
  const deadline = setTimeout(end, deadline_ms, 'time');
  let grace: NodeJS.Timeout | undefined;
  const onGone = (): void => {
    grace = setTimeout(end, CANCEL_GRACE_ms, 'client');
  };
  signal.addEventListener('abort', onGone, { once: true });
  const transferList = job.body === undefined ? [] : [job.body.buffer];
  const reply = (threads.run(job, { signal: controller.signal, transferList }) as Promise<WorkerReply>)
    .catch((error: unknown): Ended => {
      const ofItself = isOutOfMemory(error) ? 'memory' : 'crash';
      return { kind: 'ended', reason: reason ?? ofItself, error };
    })
    .finally(() => {
      clearTimeout(deadline);
      clearTimeout(grace);
      signal.removeEventListener('abort', onGone);
    });
  return { end, reply };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
