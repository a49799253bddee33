import { ModelError } from '../../models/problems/ModelError.ts';
import { refusalFor, type ComputeRefusal } from './Compute.ts';

const smaller = 'make the plan smaller, such as fewer options, years, racks or power nodes';

/** Why a job is not computed now. */
const busyTexts = {
  full: 'as many requests as the server keeps wait to be computed',
  waited: 'the request has waited too long to be computed',
  stopping: 'the server is stopping',
};

/** Refusal of a job that cannot be computed now. */
export function busyRefusal(why: keyof typeof busyTexts, retryAfter_s: number): ComputeRefusal {
  return refusalFor(new ModelError('server-busy', `${busyTexts[why]}; try again later`), retryAfter_s);
}

/** Refusal of a job that was ended because of its time. Waiting does not help. */
export function timeRefusal(deadline_ms: number): ComputeRefusal {
  const message = `the request computes for longer than ${String(deadline_ms / 1000)} s; ${smaller}`;
  return refusalFor(new ModelError('computing-time-exceeded', message));
}

/** Refusal of a job that was ended because of its memory. Waiting does not help. */
export function memoryRefusal(memory_bytes: number): ComputeRefusal {
  const limit = `${String(Math.round(memory_bytes / 1024 ** 2))} MiB`;
  return refusalFor(
    new ModelError('computing-memory-exceeded', `the request needs more than ${limit} of memory; ${smaller}`),
  );
}
