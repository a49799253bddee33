/**
 * The first and the second interrupt, or request to terminate. One permanent listener receives both: if the listener were replaced
 * between them, the second signal could arrive without a listener and kill the process.
 */
export function stopSignals(): readonly [Promise<void>, Promise<void>] {
  let onSignal: () => void = () => undefined;
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      onSignal = resolve;
    });
  const first = next();
  const second = first.then(next);
  process
    .on('SIGINT', () => {
      onSignal();
    })
    .on('SIGTERM', () => {
      onSignal();
    });
  return [first, second];
}
