import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../../../models/math/sampling/Distribution.ts';
import { distributionMoments } from '../../../support/distributionMoments.ts';
import { quantileFunction, quantileOf } from '../../../../models/math/sampling/quantileOf.ts';
import { distributionSamples } from '../../../support/distributionSamples.ts';
import { runs } from '../../../support/runs.ts';

const probabilities = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantiles', () => {
  it('of a uniform distribution are in proportion, and exact at both ends', () => {
    const uniform = { kind: 'uniform', from: -0.1, to: 0.3 } as const;
    expect(quantileOf(uniform, 0)).toBe(-0.1);
    expect(quantileOf(uniform, 0.25)).toBeCloseTo(0, 15);
    expect(quantileOf(uniform, 1)).toBe(0.3);
  });

  it('of a triangular distribution are those of its areas', () => {
    // Least 0, mode 2, most 10: density 2/10 at the mode, 20 % below it. Half of that area is at 2 sqrt(1/2);
    // half of the 80 % above it at 10 - 8 sqrt(1/2).
    const triangular = { kind: 'triangular', least: 0, mode: 2, most: 10 } as const;
    expect(quantileOf(triangular, 0)).toBe(0);
    expect(quantileOf(triangular, 0.1)).toBeCloseTo(2 * Math.SQRT1_2, 14);
    expect(quantileOf(triangular, 0.2)).toBeCloseTo(2, 14);
    expect(quantileOf(triangular, 0.6)).toBeCloseTo(10 - 8 * Math.SQRT1_2, 14);
    expect(quantileOf(triangular, 1)).toBe(10);
  });

  it('of a triangular distribution may have the mode at an end', () => {
    expect(quantileOf({ kind: 'triangular', least: 0, mode: 0, most: 1 }, 0.75)).toBeCloseTo(0.5, 14);
    expect(quantileOf({ kind: 'triangular', least: 0, mode: 1, most: 1 }, 0.25)).toBeCloseTo(0.5, 14);
  });

  it('of a normal distribution are standard deviations from the mean', () => {
    const normal = { kind: 'normal', mean: 100, standardDeviation: 10 } as const;
    // The 97.5th percentile is 1.959963984540054 standard deviations above the mean.
    expect(quantileOf(normal, 0.975)).toBeCloseTo(100 + 19.59963984540054, 12);
    expect(quantileOf(normal, 0)).toBe(-Infinity);
  });

  it('of a truncated normal distribution are those of what is left, not clipped', () => {
    // Half a normal distribution: its median is the 75th percentile of the whole.
    const half = { kind: 'normal', mean: 0, standardDeviation: 1, least: 0 } as const;
    expect(quantileOf(half, 0.5)).toBeCloseTo(0.6744897501960817, 14);
    expect(quantileOf(half, 0)).toBe(0);
    expect(quantileOf({ ...half, most: 1.5 }, 1)).toBe(1.5);
  });

  it('of a window far from the mean retain their digits on either side', () => {
    // scipy.stats.truncnorm(6, inf).ppf(0.5).
    const above = quantileOf({ kind: 'normal', mean: 0, standardDeviation: 1, least: 6 }, 0.5);
    const below = quantileOf({ kind: 'normal', mean: 0, standardDeviation: 1, most: -6 }, 0.5);
    expect(above).toBeCloseTo(6.111565061813439, 12);
    expect(below).toBeCloseTo(-6.111565061813439, 12);
  });

  it('of a lognormal distribution are the median times or by the geometric standard deviation', () => {
    const lognormal = { kind: 'lognormal', median: 50, geometricStandardDeviation: 1.2 } as const;
    // Probabilities of one standard deviation below and two above.
    expect(quantileOf(lognormal, 0.15865525393145705)).toBeCloseTo(50 / 1.2, 12);
    expect(quantileOf(lognormal, 0.5)).toBe(50);
    expect(quantileOf(lognormal, 0.9772498680518208)).toBeCloseTo(50 * 1.44, 12);
  });

  it('of observed values are observed values, as often as they were observed', () => {
    const empirical = { kind: 'empirical', values: [7, 3, 3, 9] } as const;
    const quantile = quantileFunction(empirical);
    expect([0, 0.2, 0.5, 0.51, 0.75, 0.76, 1].map(quantile)).toEqual([3, 3, 3, 7, 7, 9, 9]);
  });

  it('of observed values with weights are those of repeated values, and without those of weight 0', () => {
    const weighted = quantileFunction({ kind: 'empirical', values: [1, 2, 3, 0], weights: [2, 1, 3, 0] });
    const repeated = quantileFunction({ kind: 'empirical', values: [1, 1, 2, 3, 3, 3] });
    fc.assert(
      fc.property(probabilities, (p) => {
        expect(weighted(p)).toBe(repeated(p));
      }),
      { numRuns: runs(200) },
    );
  });

  it('of possible values change where the sum of the probabilities is reached, in spite of rounding', () => {
    // 0.1 + 0.2 is 0.30000000000000004.
    const discrete = { kind: 'discrete', values: [1, 2, 3], probabilities: [0.1, 0.2, 0.7] } as const;
    expect([0.1, 0.100001, 0.3, 0.300001, 1].map(quantileFunction(discrete))).toEqual([1, 2, 2, 3, 3]);
  });

  it.each(distributionSamples)(
    'of %o never fall, and are NaN outside 0 to 1',
    (distribution: Distribution) => {
      const quantile = quantileFunction(distribution);
      fc.assert(
        fc.property(probabilities, probabilities, (one, other) => {
          expect(quantile(Math.min(one, other))).toBeLessThanOrEqual(quantile(Math.max(one, other)));
        }),
        { numRuns: runs(200) },
      );
      expect(quantile(-0.001)).toBeNaN();
      expect(quantile(1.001)).toBeNaN();
      expect(quantile(NaN)).toBeNaN();
    },
  );

  it.each(distributionSamples)(
    'of %o have its mean and its standard deviation',
    (distribution: Distribution) => {
      // The integrals of the quantile and of its square, by 20,000 steps.
      const count = 20_000;
      const quantile = quantileFunction(distribution);
      const values = Array.from({ length: count }, (_, step) => quantile((step + 0.5) / count));
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
      const moments = distributionMoments(distribution);
      expect(Math.abs(mean - moments.mean)).toBeLessThan(1e-3 * moments.standardDeviation);
      expect(Math.sqrt(variance) / moments.standardDeviation).toBeCloseTo(1, 2);
    },
  );
});
