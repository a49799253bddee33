import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../../models/math/sampling/latinHypercube.ts';
import { permutationOf } from '../../../../models/math/sampling/permutationOf.ts';
import { runs } from '../../../support/runs.ts';

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const column = (points: Float64Array, dimensionCount: number, dimension: number): number[] =>
  [...points].filter((_, index) => index % dimensionCount === dimension);

describe('a permutation', () => {
  it('has each number once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), seeds, (count, seed) => {
        const numberAt = permutationOf(count, seed, 0);
        const numbers = Array.from({ length: count }, (_, position) => numberAt(position));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
      { numRuns: runs(50) },
    );
  });

  it('is each of the 24 orders of four equally often', () => {
    const times = new Map<string, number>();
    const count = 4800;
    for (let seed = 0; seed < count; seed += 1) {
      const numberAt = permutationOf(4, seed, 3);
      const order = [0, 1, 2, 3].map(numberAt).join('');
      times.set(order, (times.get(order) ?? 0) + 1);
    }
    const expected = count / 24;
    const chiSquared = [...times.values()].reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
    expect(times.size).toBe(24);
    // 49.73 is the 99.9th percentile of chi-squared with 23 degrees of freedom.
    expect(chiSquared).toBeLessThan(49.73);
  });

  it('stays within 2^32 numbers, and gives neighbours no order', () => {
    const numberAt = permutationOf(2 ** 32, 1, 0);
    const numbers = Array.from({ length: 1000 }, (_, position) => numberAt(position));
    expect(new Set(numbers).size).toBe(1000);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 32);
    // Mean of 1000 of them: 2^31, with a standard error of 2^32 / sqrt(12000).
    const mean = numbers.reduce((sum, number) => sum + number, 0) / 1000;
    expect(Math.abs(mean - 2 ** 31)).toBeLessThan((4 * 2 ** 32) / Math.sqrt(12_000));
  });
});

describe('a Latin hypercube', () => {
  it('has one point in each stratum of each dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 6 }),
        seeds,
        (count, size, seed) => {
          const points = latinHypercube(count, size, seed);
          for (let dimension = 0; dimension < size; dimension += 1) {
            const strata = column(points, size, dimension).map((point) => Math.floor(point * count));
            expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('is the same in whatever parts it is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), seeds, fc.nat(), fc.nat(), (count, seed, one, other) => {
        const from = Math.min(one % (count + 1), other % (count + 1));
        const to = Math.max(one % (count + 1), other % (count + 1));
        const part = latinHypercube(count, 3, seed, { from, to });
        expect(part).toEqual(latinHypercube(count, 3, seed).subarray(3 * from, 3 * to));
      }),
      { numRuns: runs(100) },
    );
  });

  it('has dimensions without correlation', () => {
    const count = 10_000;
    const points = latinHypercube(count, 2, 3);
    const product = column(points, 2, 0).reduce(
      (sum, x, row) => sum + (x - 0.5) * ((points[2 * row + 1] ?? 0) - 0.5),
      0,
    );
    // The standard error of a correlation is 1 / sqrt(n).
    expect(Math.abs((12 * product) / count)).toBeLessThan(4 / Math.sqrt(count));
  });

  it('estimates the mean of a sum far better than random points: its error is that of the places within the strata', () => {
    // Standard error of the mean of three uniform numbers' sum: sqrt(3/12) n^-3/2 in a Latin hypercube of n rows.
    const count = 400;
    const points = latinHypercube(count, 3, 5);
    const mean = points.reduce((sum, x) => sum + x, 0) / count;
    expect(Math.abs(mean - 1.5)).toBeLessThan((4 * 0.5) / count ** 1.5);
  });

  it.each([
    [0, 2, { from: 0, to: 0 }, 'count must be a whole number from 1 to 2^32; given: 0'],
    [2 ** 33, 2, { from: 0, to: 1 }, 'given: 8589934592'],
    [10, 0, { from: 0, to: 10 }, 'dimensionCount must be a whole number of at least 1; given: 0'],
    [10, 2, { from: 5, to: 11 }, 'rows must be whole and within the 10 rows of the sample; given: 5 to 11'],
    [2 ** 32, 10, { from: 0, to: 2 ** 32 }, 'at most 268435456 at a time'],
  ])('of %d rows and %d dimensions with rows %o is refused', (count, dimensionCount, rows, message) => {
    expect(() => latinHypercube(count, dimensionCount, 1, rows)).toThrow(message);
  });
});
