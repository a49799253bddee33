/** The share of cases of property tests: all in CI and with `TEST_RUNS=full`, otherwise a fifth. */
const SHARE = process.env['TEST_RUNS'] === 'full' ? 1 : 0.2;

/** The number of cases of a property test, from its full number. */
export const runs = (full: number): number => Math.ceil(full * SHARE);
