/** The share of cases that property tests try: all of them in CI and with `TEST_RUNS=full`, a fifth in between. */
const SHARE = process.env['TEST_RUNS'] === 'full' ? 1 : 0.2;

/** How many cases a property test tries, of those that it has in full. */
export const runs = (full: number): number => Math.ceil(full * SHARE);
