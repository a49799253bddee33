import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../models/math/shapley.ts';

describe('shapley values', () => {
  it('are those of the glove game: one left glove is worth 2/3, each of two right ones 1/6', () => {
    // Owners 1 (left), 2 and 3 (right); a pair is worth 1. A known result of the theory of games.
    const pair = (owners: number): number => ((owners & 1) !== 0 && (owners & 6) !== 0 ? 1 : 0);
    const values = shapleyValues(3, pair);
    expect(values[0]).toBeCloseTo(2 / 3, 12);
    expect(values[1]).toBeCloseTo(1 / 6, 12);
    expect(values[2]).toBeCloseTo(1 / 6, 12);
  });

  it('share an effect that two causes have only together', () => {
    // A alone saves 3, B alone 1, both 10: the 6 of the two together are halved.
    const saved = [0, 3, 1, 10];
    const values = shapleyValues(2, (causes) => saved[causes] ?? 0);
    expect(values).toEqual([6, 4]);
  });

  it('are the whole for one cause, and none without causes', () => {
    expect(shapleyValues(1, (causes) => 7 * causes)).toEqual([7]);
    expect(shapleyValues(0, () => 5)).toEqual([]);
  });

  it('add up to the whole, and give a cause without effect nothing', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(values, (saved) => {
        const of = (causes: number): number => (causes === 0 ? 0 : (saved[causes] ?? 0));
        // The fifth cause changes nothing.
        const parts = shapleyValues(5, (causes) => of(causes & 15));
        expect(parts[4]).toBeCloseTo(0, 6);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(of(15), 4);
      }),
    );
  });
});
