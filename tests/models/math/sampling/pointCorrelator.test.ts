import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointCorrelator } from '../../../../models/math/sampling/pointCorrelator.ts';
import { latinHypercube } from '../../../../models/math/sampling/latinHypercube.ts';
import {
  correlationProblems,
  type RankCorrelation,
} from '../../../../models/math/sampling/rankCorrelation.ts';
import { sobolSequence } from '../../../../models/math/sampling/sobolSequence.ts';
import { ranksOf } from '../../../../models/math/sensitivity/ranksOf.ts';
import { runs } from '../../../support/runs.ts';

const names = ['price', 'load', 'pue', 'carbon'];
const between = (one: string, other: string, rankCorrelation: number): RankCorrelation => ({
  between: [one, other],
  rankCorrelation,
});
const column = (points: Float64Array, dimension: number): Float64Array =>
  points.filter((_, index) => index % names.length === dimension);

/** Spearman's rank correlation, from its definition for ranks without ties: 1 - 6 Σd² / (n (n² - 1)). */
function measured(points: Float64Array, one: number, other: number): number {
  const [first, second] = [ranksOf(column(points, one)), ranksOf(column(points, other))];
  const squares = first.reduce((sum, rank, row) => sum + (rank - (second[row] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (first.length * (first.length ** 2 - 1));
}

function correlated(correlations: readonly RankCorrelation[], count = 4096): Float64Array {
  const points = sobolSequence(count, names.length, 17);
  pointCorrelator(names, correlations)(points);
  return points;
}

describe('correlated points', () => {
  it('have the rank correlations that are stated, and none where none is stated', () => {
    const points = correlated([between('price', 'load', 0.7), between('carbon', 'price', -0.4)]);
    expect(measured(points, 0, 1)).toBeCloseTo(0.7, 2);
    expect(measured(points, 0, 3)).toBeCloseTo(-0.4, 2);
    expect(measured(points, 1, 3)).toBeCloseTo(0, 1);
    expect(measured(points, 0, 2)).toBeCloseTo(0, 1);
  });

  it.each([-1, -0.95, -0.6, -0.2, 0, 0.1, 0.5, 0.8, 0.99, 1])(
    'have a rank correlation of %d if it is stated, in a Latin hypercube too',
    (rank) => {
      const points = latinHypercube(8192, names.length, 4);
      pointCorrelator(names, [between('load', 'pue', rank)])(points);
      // Four standard errors of about (1 - rank²) / sqrt(8192) = 0.011.
      expect(Math.abs(measured(points, 1, 2) - rank)).toBeLessThan(0.044 * (1 - rank * rank) + 1e-12);
    },
  );

  it('remain uniform in each dimension', () => {
    const points = correlated([
      between('price', 'load', 0.9),
      between('load', 'pue', 0.8),
      between('price', 'pue', 0.6),
    ]);
    for (let dimension = 0; dimension < names.length; dimension += 1) {
      const sorted = column(points, dimension).sort();
      const distance = sorted.reduce(
        (most, x, row) => Math.max(most, Math.abs(x - (row + 0.5) / sorted.length)),
        0,
      );
      // Kolmogorov's limit at 99.9 % for random points is 1.95 / sqrt(n); these are more even.
      expect(distance).toBeLessThan(1.95 / Math.sqrt(sorted.length));
      expect(sorted[0]).toBeGreaterThan(0);
      expect(sorted.at(-1)).toBeLessThan(1);
    }
  });

  it('are unchanged in inputs without correlations, and in the first with one', () => {
    const plain = sobolSequence(64, names.length, 17);
    const points = correlated([between('pue', 'load', 0.5)], 64);
    expect(column(points, 0)).toEqual(column(plain, 0));
    expect(column(points, 1)).toEqual(column(plain, 1));
    expect(column(points, 3)).toEqual(column(plain, 3));
    expect(column(points, 2)).not.toEqual(column(plain, 2));
  });

  it('rise and fall together at 1 and against each other at -1', () => {
    const points = correlated(
      [between('price', 'load', 1), between('price', 'pue', -1), between('load', 'pue', -1)],
      256,
    );
    for (let row = 0; row < 256; row += 1) {
      const [price = NaN, load = NaN, pue = NaN] = points.subarray(row * names.length);
      expect(load).toBeCloseTo(price, 12);
      expect(pue).toBeCloseTo(1 - price, 12);
    }
  });
});

describe('impossible correlations', () => {
  const messages = (...correlations: RankCorrelation[]): string[] =>
    correlationProblems(names, correlations).map(({ path, message }) => `${path} ${message}`);

  it('are refused with the pair and the range that the others leave', () => {
    // Of normal scores r = 2 sin(π rank / 6): 0.9080 and 0.9080; the third is at least 2 × 0.9080² - 1 = 0.6489,
    // whose rank correlation is 6/π asin(0.6489 / 2) = 0.631.
    expect(
      messages(between('price', 'load', 0.9), between('price', 'pue', 0.9), between('load', 'pue', -0.5)),
    ).toEqual([
      'correlations[2] contradicts the others: the rank correlation of load and pue is -0.500, but the other pairs with these ' +
        'inputs allow only 0.631 to 1.000. Pairs that are not stated are independent.',
    ]);
  });

  it('are refused where a pair that is not stated contradicts those that are', () => {
    expect(messages(between('price', 'load', 0.9), between('load', 'pue', 0.9))).toEqual([
      // price and pue are independent: load has 1 - 0.9080² = 0.1755 left, whose root is 0.4190, rank 0.403.
      'correlations[1] contradicts the others: the rank correlation of load and pue is 0.900, but the other pairs with these ' +
        'inputs allow only -0.403 to 0.403. Pairs that are not stated are independent.',
    ]);
    expect(messages(between('price', 'load', 0.9), between('price', 'pue', 0.9))).toEqual([
      'correlations contradict each other: the rank correlation of load and pue is not stated and so 0, but the other pairs ' +
        'with these inputs allow only 0.631 to 1.000. Pairs that are not stated are independent.',
    ]);
  });

  it('are refused by the drawing as well', () => {
    const correlations = [between('price', 'load', 1), between('price', 'pue', 1)];
    expect(() => pointCorrelator(names, correlations)).toThrow('allow only 1.000');
  });

  it.each([
    [between('price', 'wind', 0.5), 'correlations[0].between names wind, which is no uncertain input'],
    [between('load', 'load', 0.5), 'correlations[0].between is of load with itself'],
    [between('load', 'pue', 1.01), 'correlations[0].rankCorrelation must be from -1 to 1; given: 1.01.'],
    [between('load', 'pue', NaN), 'correlations[0].rankCorrelation must be from -1 to 1; given: NaN.'],
  ])('of a single pair are told: %o', (correlation, problem) => {
    expect(messages(correlation)).toEqual([expect.stringContaining(problem)]);
  });

  it('are told for a pair that is stated twice, in either order', () => {
    expect(messages(between('load', 'pue', 0.1), between('pue', 'load', 0.2))).toEqual([
      'correlations[1].between states the correlation of pue and load again; state each pair once.',
    ]);
  });

  it('are never those of numbers that exist: any normal scores have possible correlations', () => {
    const row = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(row, row, row, row), (rows) => {
        const lengths = rows.map((one) => Math.hypot(...one));
        fc.pre(lengths.every((length) => length > 0));
        const pairs = rows.flatMap((one, a) =>
          rows.slice(0, a).map((other, b) => {
            const cosine =
              one.reduce((sum, x, at) => sum + x * (other[at] ?? 0), 0) /
              ((lengths[a] ?? 1) * (lengths[b] ?? 1));
            return between(
              names[a] ?? '',
              names[b] ?? '',
              (6 / Math.PI) * Math.asin(Math.max(-1, Math.min(1, cosine)) / 2),
            );
          }),
        );
        expect(correlationProblems(names, pairs)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
