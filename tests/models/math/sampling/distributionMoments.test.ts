import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../../../models/math/sampling/Distribution.ts';
import { distributionMoments } from '../../../support/distributionMoments.ts';

describe('mean and standard deviation', () => {
  it.each<[Distribution, number, number]>([
    // scipy.stats 1.17: truncnorm(-2, 0.4, 20, 5), truncnorm(6, inf), triang(0.25, 1, 4), lognorm(ln 1.5, scale 100).
    [
      { kind: 'normal', mean: 20, standardDeviation: 5, least: 10, most: 22 },
      17.516253542987613,
      2.9568948483042563,
    ],
    [{ kind: 'normal', mean: 0, standardDeviation: 1, least: 6 }, 6.158482604544599, 0.154879426617],
    [{ kind: 'triangular', least: 1, mode: 2, most: 5 }, 2.6666666666666665, 0.8498365855987975],
    [
      { kind: 'lognormal', median: 100, geometricStandardDeviation: 1.5 },
      108.56739833470483,
      45.893071240393354,
    ],
    // By hand: 12 sqrt(1/12); (3 + 1 + 4 + 1 + 5 + 9) / 6; 0.25 × 2 + 0.75 × 6, sqrt(0.25 × 9 + 0.75).
    [{ kind: 'uniform', from: 2, to: 14 }, 8, Math.sqrt(12)],
    [{ kind: 'empirical', values: [3, 1, 4, 1, 5, 9] }, 23 / 6, Math.sqrt(133 / 6 - (23 / 6) ** 2)],
    [{ kind: 'discrete', values: [2, 6], probabilities: [0.25, 0.75] }, 5, Math.sqrt(3)],
    [{ kind: 'normal', mean: -4, standardDeviation: 3 }, -4, 3],
  ])('of %o are %d and %d', (distribution, mean, standardDeviation) => {
    const moments = distributionMoments(distribution);
    expect(moments.mean).toBeCloseTo(mean, 10);
    expect(moments.standardDeviation).toBeCloseTo(standardDeviation, 10);
  });

  it('of a narrow window of a wide normal distribution are those of a uniform one', () => {
    const moments = distributionMoments({
      kind: 'normal',
      mean: 0,
      standardDeviation: 1,
      least: 1,
      most: 1.001,
    });
    expect(moments.mean).toBeCloseTo(1.0005, 6);
    expect(moments.standardDeviation / (0.001 / Math.sqrt(12))).toBeCloseTo(1, 6);
  });
});
