import type { CallArgs, CallKind, CallOutcome } from '../worker/calls.ts';
import type { Reply } from '../worker/messages.ts';

/** A worker that computes what takes long beside the one of the open plan: rows of studies, the air of a hall. */
export interface PoolWorker {
  /** Calls a handler of the worker; never rejected. */
  readonly call: <Kind extends CallKind>(kind: Kind, args: CallArgs<Kind>) => Promise<CallOutcome<Kind>>;
  /** Ends it; calls without an outcome are refused. */
  readonly end: () => void;
}

/**
 * Starts one more worker of the models, which has the code and the tables of the first one in its cache.
 *
 * @param name - shown by the tools of a browser
 */
export function startPoolWorker(name: string): PoolWorker {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  const pending = new Map<number, (outcome: CallOutcome<CallKind>) => void>();
  let lastId = 0;
  const refuseAll = (message: string): void => {
    for (const settle of pending.values()) settle({ isDone: false, message, issues: [] });
    pending.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (!('callId' in data)) {
      if (data.kind === 'failed' && data.what === 'catalogue') refuseAll(data.message);
      return;
    }
    pending.get(data.callId)?.(data.outcome);
    pending.delete(data.callId);
  });
  worker.addEventListener('error', (event) => {
    const detail = 'message' in event && event.message !== '' ? `: ${event.message}` : '';
    refuseAll(`The calculation stopped${detail}.`);
  });
  return {
    call: <Kind extends CallKind>(kind: Kind, args: CallArgs<Kind>) => {
      lastId += 1;
      const callId = lastId;
      return new Promise<CallOutcome<Kind>>((resolve) => {
        // An id belongs to one call, so its outcome is of that call's kind.
        pending.set(callId, resolve as (outcome: CallOutcome<CallKind>) => void);
        worker.postMessage({ callId, call: kind, args });
      });
    },
    end: () => {
      worker.terminate();
      refuseAll('Cancelled.');
    },
  };
}
