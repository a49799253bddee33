/** The share of cases of property tests: all in CI and with `TEST_RUNS=full`, otherwise a fifth. */
const SHARE = process.env['TEST_RUNS'] === 'full' ? 1 : 0.2;

/**
 * How often something slow is done, such as starting and stopping a server.
 *
 * @param counts - usually, in CI, and with `TEST_RUNS=endurance`
 */
export function repetitions(counts: { usual: number; ci: number; endurance: number }): number {
  const asked = process.env['TEST_RUNS'];
  if (asked === 'endurance') return counts.endurance;
  return asked === 'full' ? counts.ci : counts.usual;
}

/** The number of cases of a property test, from its full number. */
export const runs = (full: number): number => Math.ceil(full * SHARE);
