import type { ComputeJob } from '../../compute/Compute.ts';
import type { ComputePoolLimits } from '../../compute/computeLimits.ts';
import { startComputePool } from '../../compute/computePool.ts';
import { replyOfError, type WorkerReply } from '../../compute/workerReply.ts';
import type { ComputeWorkerData } from '../computeWorker.ts';

/** What the process is started with, as JSON in its first argument. */
export interface JobProcessSettings {
  /** Path of the module that computes in a thread. */
  readonly workerFile: string;
  readonly version: string;
  readonly limits: Partial<ComputePoolLimits>;
}

/** What it is told: to compute a job, or to end one. */
export type JobProcessOrder =
  | { readonly kind: 'compute'; readonly number: number; readonly job: ComputeJob }
  | { readonly kind: 'end'; readonly number: number };

/** What it tells of a job. */
export interface JobProcessReply {
  readonly number: number;
  readonly reply: WorkerReply;
}

// A process of its own: the memory of a job is that of this process, so that neither its limit nor its end concerns the requests that the
// server computes meanwhile. This thread only watches; the job runs in another one.
const { workerFile, version, limits } = JSON.parse(process.argv[2] ?? '{}') as JobProcessSettings;
const workerData: ComputeWorkerData = { version };
const pool = startComputePool({ workerFile, workerData, limits });
const running = new Map<number, AbortController>();

async function compute(number: number, { body, ...texts }: ComputeJob): Promise<void> {
  const controller = new AbortController();
  running.set(number, controller);
  // The thread is handed memory of its own.
  const job = { ...texts, body: body === undefined ? undefined : Uint8Array.from(body) };
  const client = { address: String(number), signal: controller.signal, refusal: () => undefined };
  const { result } = await pool.run(job, client);
  running.delete(number);
  const reply = result.kind === 'answer' ? result : replyOfError(result.error);
  process.send?.({ number, reply } satisfies JobProcessReply);
}

process.on('message', (order: JobProcessOrder) => {
  if (order.kind === 'compute') void compute(order.number, order.job);
  else running.get(order.number)?.abort();
});
// The server decides when this process ends; it ends with the server in any case, also when that is killed.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
