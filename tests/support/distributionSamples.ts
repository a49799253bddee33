import type { Distribution } from '../../models/math/sampling/Distribution.ts';

/** Distributions of all kinds, without problems. */
export const distributionSamples: readonly Distribution[] = [
  { kind: 'uniform', from: -3, to: 5 },
  { kind: 'triangular', least: 18, mode: 24, most: 27 },
  { kind: 'triangular', least: 0, mode: 0, most: 1 },
  { kind: 'normal', mean: 0.12, standardDeviation: 0.03 },
  { kind: 'normal', mean: 0.9, standardDeviation: 0.2, least: 0, most: 1 },
  { kind: 'normal', mean: 5, standardDeviation: 2, least: 6 },
  { kind: 'lognormal', median: 0.4, geometricStandardDeviation: 1.4 },
  { kind: 'empirical', values: [3, 1, 4, 1, 5, 9, 2, 6] },
  { kind: 'empirical', values: [10, 20, 30], weights: [5, 0, 1] },
  { kind: 'discrete', values: [1, 0, 7], probabilities: [0.5, 0.2, 0.3] },
];
