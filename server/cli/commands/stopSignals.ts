/**
 * The first and the second interrupt, or request to terminate. One listener hears both and stays: between two
 * listeners, the second signal would find none and kill the process.
 */
export function stopSignals(): readonly [Promise<void>, Promise<void>] {
  let heard: () => void = () => undefined;
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      heard = resolve;
    });
  const first = next();
  const second = first.then(next);
  process
    .on('SIGINT', () => {
      heard();
    })
    .on('SIGTERM', () => {
      heard();
    });
  return [first, second];
}
