import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSobolDimensions, sobolSequence } from '../../../../models/math/sampling/sobolSequence.ts';
import { runs } from '../../../support/runs.ts';

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('the published Sobol sequence', () => {
  it('is the van der Corput sequence in its first dimension', () => {
    expect([...sobolSequence(8, 1, null)]).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
  });

  it('has the first points of Joe and Kuo in three dimensions', () => {
    // scipy.stats.qmc.Sobol(3, scramble=False), which has the direction numbers of new-joe-kuo-6.21201.
    expect([...sobolSequence(8, 3, null)]).toEqual(
      [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
      ].flat(),
    );
  });

  it.each([
    // The same of scipy 1.17: row, then dimensions 4, 10, 40, 80 and 160.
    [5, [0.375, 0.125, 0.375, 0.375, 0.125]],
    [100, [0.7265625, 0.6953125, 0.1328125, 0.6015625, 0.5234375]],
    [1000, [0.6767578125, 0.0693359375, 0.4794921875, 0.1201171875, 0.1455078125]],
  ])('has in row %d the coordinates that scipy gives in high dimensions', (row, coordinates) => {
    const points = sobolSequence(1024, 160, null, { from: row, to: row + 1 });
    expect([3, 9, 39, 79, 159].map((dimension) => points[dimension])).toEqual(coordinates);
  });
});

describe('a scrambled Sobol sequence', () => {
  it('has one point in each stratum of each of its 160 dimensions, if their number is a power of two', () => {
    const points = sobolSequence(64, maxSobolDimensions, 11);
    for (let dimension = 0; dimension < maxSobolDimensions; dimension += 1) {
      const strata = Array.from({ length: 64 }, (_, row) =>
        Math.floor((points[row * maxSobolDimensions + dimension] ?? 0) * 64),
      );
      expect(new Set(strata).size).toBe(64);
    }
  });

  it('has one point in each of 256 boxes of equal area of its first two dimensions, whatever their shape', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 8 }), (seed, bits) => {
        const points = sobolSequence(256, 2, seed);
        const boxes = Array.from({ length: 256 }, (_, row) => {
          const x = Math.floor((points[2 * row] ?? 0) * 2 ** bits);
          return x * 2 ** (8 - bits) + Math.floor((points[2 * row + 1] ?? 0) * 2 ** (8 - bits));
        });
        expect(new Set(boxes).size).toBe(256);
      }),
      { numRuns: runs(50) },
    );
  });

  it('is the same in whatever parts it is drawn, and begins a longer one', () => {
    fc.assert(
      fc.property(seeds, fc.nat(400), fc.nat(400), (seed, one, other) => {
        const rows = { from: Math.min(one, other), to: Math.max(one, other) };
        const part = sobolSequence(400, 5, seed, rows);
        expect(part).toEqual(sobolSequence(1000, 5, seed).subarray(5 * rows.from, 5 * rows.to));
      }),
      { numRuns: runs(100) },
    );
  });

  it('is never 0 or 1, and is another for another seed', () => {
    const points = sobolSequence(1024, 10, 1);
    expect(Math.min(...points)).toBeGreaterThan(0);
    expect(Math.max(...points)).toBeLessThan(1);
    expect(sobolSequence(4, 10, 2)).not.toEqual(points.subarray(0, 40));
  });

  it('has uniform coordinates in each row over the seeds', () => {
    const tens = new Float64Array(10);
    for (let seed = 0; seed < 2000; seed += 1) {
      const [, , third = 0] = sobolSequence(8, 3, seed, { from: 6, to: 7 });
      const ten = Math.floor(third * 10);
      tens[ten] = (tens[ten] ?? NaN) + 1;
    }
    const chiSquared = tens.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // 27.88 is the 99.9th percentile of chi-squared with 9 degrees of freedom.
    expect(chiSquared).toBeLessThan(27.88);
  });

  it('integrates a product of five factors with less than a third of the error of random points', () => {
    // Each factor |4x - 2| has the mean 1 and the mean square 4/3, so that random points err by sqrt(((4/3)^5 - 1) / 1024) = 0.056.
    // scipy.stats.qmc.Sobol errs by 0.012 over 200 seeds.
    const seedCount = 50;
    let squares = 0;
    for (let seed = 0; seed < seedCount; seed += 1) {
      const points = sobolSequence(1024, 5, seed);
      let total = 0;
      for (let row = 0; row < 1024; row += 1) {
        total += points
          .subarray(5 * row, 5 * row + 5)
          .reduce((product, x) => product * Math.abs(4 * x - 2), 1);
      }
      squares += (total / 1024 - 1) ** 2;
    }
    expect(Math.sqrt(squares / seedCount)).toBeLessThan(0.056 / 3);
  });

  it('of more dimensions than the table has is refused', () => {
    expect(() => sobolSequence(8, 161, 1)).toThrow(
      'dimensionCount is 161; a Sobol sequence has at most 160. Use fewer uncertain inputs, or a Latin hypercube.',
    );
  });
});
