/** A run that Ctrl-C or SIGTERM ends. */
export interface StoppableRun {
  readonly signal: AbortSignal;
  /** Lets signals end the process again. */
  readonly release: () => void;
}

/** Thrown by a run that was ended by a signal. */
export class StoppedRun extends Error {}

/** Aborts at the first SIGINT or SIGTERM; the second one ends the process. */
export function untilStopped(): StoppableRun {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    release();
    controller.abort(new StoppedRun(signal));
  };
  const release = (): void => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { signal: controller.signal, release };
}
