import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { errorOfReply } from '../../compute/workerReply.ts';
import { workerFile } from '../startComputing.ts';
import type { JobProcessOrder, JobProcessReply, JobProcessSettings } from './jobProcess.ts';
import type { JobCompute } from './RequestJobs.ts';

interface JobProcessOptions {
  /** Version of Plenum. */
  readonly version: string;
  readonly jobCount: number;
  /** Longest time of a job. */
  readonly deadline_ms: number;
  /** Memory of a job. */
  readonly memory_bytes: number;
}

type Result = Awaited<ReturnType<JobCompute['run']>>;

/** Beside this file, as built. */
const processFile = fileURLToPath(new URL('jobProcess.js', import.meta.url));
/** A process without jobs ends after this time, and gives its memory back. */
const IDLE_ms = 30_000;

/** Computes jobs in a process of its own, which is started when there is one. */
export function jobProcessCompute(options: JobProcessOptions): JobCompute {
  const { version, jobCount, deadline_ms, memory_bytes } = options;
  const settings: JobProcessSettings = {
    workerFile,
    version,
    // An address is one job, and each job has a thread: none waits for another one.
    limits: { workerCount: jobCount, deadline_ms, wait_ms: deadline_ms, memory_bytes, queueLength: jobCount },
  };
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, (result: Result) => void>();

  const startProcess = (): ChildProcess => {
    const started = fork(processFile, [JSON.stringify(settings)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', ({ number, reply }: JobProcessReply) => {
      const result: Result =
        reply.kind === 'answer' ? withOwnBytes(reply) : { kind: 'refusal', error: errorOfReply(reply) };
      settle(number, result);
    });
    const onEnd = (reason: string) => (): void => {
      if (child === started) child = undefined;
      for (const number of waiting.keys()) settle(number, { kind: 'interrupted', reason });
    };
    started.once('error', (error) => {
      onEnd(error.message)();
    });
    started.once('exit', (code, signal) => {
      onEnd(`it ended with ${signal ?? `code ${String(code)}`}`)();
    });
    return started;
  };

  const settle = (number: number, result: Result): void => {
    waiting.get(number)?.(result);
    waiting.delete(number);
    if (waiting.size > 0) return;
    idle = setTimeout(() => {
      child?.disconnect();
      child = undefined;
    }, IDLE_ms).unref();
  };

  return {
    run: async (job, signal) => {
      clearTimeout(idle);
      const current = (child ??= startProcess());
      last += 1;
      const number = last;
      const order = (message: JobProcessOrder): void => {
        if (current.connected) current.send(message);
      };
      const onAbort = (): void => {
        order({ kind: 'end', number });
        settle(number, { kind: 'interrupted', reason: 'it was cancelled' });
      };
      const settled = new Promise<Result>((resolve) => {
        waiting.set(number, resolve);
      });
      signal.addEventListener('abort', onAbort, { once: true });
      order({ kind: 'compute', number, job });
      const result = await settled;
      signal.removeEventListener('abort', onAbort);
      return result;
    },
    close: () => {
      clearTimeout(idle);
      child?.disconnect();
      child = undefined;
      return Promise.resolve();
    },
  };
}

function withOwnBytes(reply: JobProcessReply['reply'] & { readonly kind: 'answer' }): Result {
  return { ...reply, body: reply.body === undefined ? undefined : Uint8Array.from(reply.body) };
}
