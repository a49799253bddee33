/** A request to stop: SIGINT is the interrupt of a terminal, SIGTERM that of a supervisor. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * The first and the second interrupt, or request to terminate. One permanent listener receives both: if the listener were replaced
 * between them, the second signal could arrive without a listener and kill the process.
 */
export function stopSignals(): readonly [Promise<StopSignal>, Promise<StopSignal>] {
  let onSignal: (signal: StopSignal) => void = () => undefined;
  const next = (): Promise<StopSignal> =>
    new Promise((resolve) => {
      onSignal = resolve;
    });
  const first = next();
  const second = first.then(next);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      onSignal(signal);
    });
  }
  return [first, second];
}
