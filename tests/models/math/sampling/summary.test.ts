import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../../../../models/math/sampling/binomialQuantile.ts';
import { exceedanceOf } from '../../../../models/math/sampling/exceedanceOf.ts';
import { orderOf } from '../../../../models/math/sampling/orderOf.ts';
import { percentileOf, percentileRange } from '../../../../models/math/sampling/percentileOf.ts';
import { seededRandom } from '../../../../models/math/sampling/seededRandom.ts';
import { sortSample } from '../../../../models/math/sampling/sortSample.ts';
import { runs } from '../../../support/runs.ts';

/** Figures of any size; smaller ones than 1e-9 are 0, as products of them with weights lose digits below the normal range. */
const finite = fc
  .double({ noNaN: true, min: -1e9, max: 1e9 })
  .map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the order of values', () => {
  it('is that of a stable sort', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), { maxLength: 80 }),
        (list) => {
          const values = Float64Array.from(list, (value) => value + 0);
          const order = [...orderOf(values)];
          const expected = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
          // Infinity - Infinity is NaN, and so falls back to the place.
          expect(order).toEqual(expected);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('a percentile', () => {
  it.each([
    // numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6], ...), whose default is type 7.
    [0, 1],
    [0.1, 1],
    [0.25, 1.75],
    [0.5, 3.5],
    [0.77, 5.39],
    [0.9, 6.9],
    [1, 9],
  ])('at %d is %d, as numpy has it', (fraction, value) => {
    expect(percentileOf(sortSample([3, 1, 4, 1, 5, 9, 2, 6]), fraction)).toBeCloseTo(value, 12);
  });

  it.each([
    // The definition of Akinshin 2023 (arXiv 2304.07265), section 4, in numpy.
    [0, 1.870503597122302],
    [0.1, 2.3956834532374094],
    [0.25, 4.553956834532374],
    [0.5, 7.172661870503598],
    [0.9, 8],
    [1, 8.100719424460433],
  ])('with weights at %d is %d', (fraction, value) => {
    const sample = sortSample([2, 7, 1, 8, 2.5, 9], [1, 2, 0.5, 3, 1, 0.2]);
    expect(percentileOf(sample, fraction)).toBeCloseTo(value, 12);
  });

  it('with equal weights is that without weights', () => {
    const values = fc.array(finite, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (list, fraction, weight) => {
          const plain = percentileOf(sortSample(list), fraction) ?? NaN;
          const weighted =
            percentileOf(
              sortSample(
                list,
                list.map(() => weight),
              ),
              fraction,
            ) ?? NaN;
          const range = Math.max(...list) - Math.min(...list);
          expect(Math.abs(weighted - plain)).toBeLessThanOrEqual(1e-9 * Math.max(range, Math.abs(plain)));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('leaves out rows without a figure, and rows of weight 0', () => {
    const sample = sortSample([NaN, 1, Infinity, 3, 2]);
    expect(percentileOf(sample, 0.5)).toBe(2);
    expect(sample.missingCount).toBe(2);
    expect(percentileOf(sortSample([1, 500, NaN], [1, 0, 1]), 0.9)).toBe(1);
    expect(percentileOf(sortSample([NaN]), 0.5)).toBeNull();
    expect(percentileOf(sample, 1.5)).toBeNaN();
  });

  it('of weights that are none is refused', () => {
    expect(() => sortSample([1, 2], [1])).toThrow(
      'weights must be one for each value; given: 2 values and 1 weights.',
    );
    expect(() => sortSample([1, 2], [1, -1])).toThrow('weights[1] must be finite and 0 or above; given: -1.');
  });
});

describe('the range of a percentile', () => {
  it('reaches above the 95th percentile from 59 runs on, at 95 % on that side', () => {
    // Wilks 1941: 1 - 0.95^59 = 0.9515, 1 - 0.95^58 = 0.9490.
    expect(percentileRange(sortSample(upTo(59)), 0.95, 0.9)?.most).toBe(59);
    expect(percentileRange(sortSample(upTo(58)), 0.95, 0.9)?.most).toBeNull();
  });

  it('of the median of 20 runs is their 6th and their 15th at 95 %', () => {
    // Conover 1999, table A3: P(B <= 5) = 0.0207 of 20 trials at 0.5, so that the 6th and the 15th hold 95.9 %.
    expect(percentileRange(sortSample(upTo(20)), 0.5)).toEqual({ least: 6, most: 15 });
  });

  it('contains the true percentile at least as often as it says', () => {
    const random = seededRandom(5);
    const trials = 1000;
    let hits = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const range = percentileRange(sortSample(Array.from({ length: 80 }, random.next)), 0.7, 0.9);
      if ((range?.least ?? NaN) <= 0.7 && (range?.most ?? NaN) >= 0.7) hits += 1;
    }
    // 90 % less three standard errors of 1000 trials; a range that is twice as wide as it should be would hold all.
    expect(hits / trials).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / trials));
    expect(hits / trials).toBeLessThan(0.97);
  });

  it('is not given with weights', () => {
    expect(percentileRange(sortSample([1, 2], [1, 1]), 0.5)).toBeNull();
  });
});

describe('a binomial quantile', () => {
  it('is that of the sum of the probabilities, for few trials', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (trials, success, p) => {
          const upToCount = (count: number): number =>
            Array.from(
              { length: count + 1 },
              (_, k) => choose(trials, k) * success ** k * (1 - success) ** (trials - k),
            ).reduce((sum, one) => sum + one, 0);
          const quantile = binomialQuantile(trials, success, p);
          expect(upToCount(quantile)).toBeGreaterThan(p - 1e-12);
          if (quantile > 0) expect(upToCount(quantile - 1)).toBeLessThan(p + 1e-12);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('of a million trials is that of scipy.stats.binom.ppf', () => {
    expect(binomialQuantile(1_000_000, 0.9, 0.025)).toBe(899_412);
    expect(binomialQuantile(1_000_000, 0.95, 0.975)).toBe(950_427);
  });
});

describe('the probability to exceed a limit', () => {
  it('is the share of the sample above it, with the score interval', () => {
    // 10 of 100 above 90; statsmodels and scipy.stats.binomtest(10, 100).proportion_ci(method='wilson').
    const exceedance = exceedanceOf(sortSample(upTo(100)), 90);
    expect(exceedance?.count).toBe(10);
    expect(exceedance?.fraction).toBe(0.1);
    expect(exceedance?.least).toBeCloseTo(0.0552291370606751, 12);
    expect(exceedance?.most).toBeCloseTo(0.17436566150491345, 12);
  });

  it('is not 0 for certain if no row exceeds the limit', () => {
    // z² / (n + z²) = 3.8415 / 103.8415.
    const exceedance = exceedanceOf(sortSample(upTo(100)), 100);
    expect(exceedance).toMatchObject({ fraction: 0, least: 0, count: 0 });
    expect(exceedance?.most).toBeCloseTo(0.036993, 5);
    expect(exceedanceOf(sortSample(upTo(100)), 0)).toMatchObject({ fraction: 1, most: 1 });
  });

  it('counts weights', () => {
    const exceedance = exceedanceOf(sortSample([1, 2, 3], [1, 1, 2]), 2);
    expect(exceedance?.fraction).toBeCloseTo(0.5, 15);
    expect(exceedanceOf(sortSample([NaN]), 2)).toBeNull();
  });
});
