import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinServiceLife, purchasesOf } from '../../../models/finance/purchases.ts';
import { runs } from '../../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(500) };

describe('purchases', () => {
  it('for a ramp are the additions, and each is replaced at the end of its service life', () => {
    expect(purchasesOf([10, 30, 30, 30, 30], 2)).toEqual({
      growth: [10, 20, 0, 0, 0],
      renewal: [0, 0, 10, 20, 10],
    });
  });

  it('replace no more than still required', () => {
    expect(purchasesOf([10, 10, 4], 2)).toEqual({ growth: [10, 0, 0], renewal: [0, 0, 4] });
  });

  it('retire the oldest first if less is required', () => {
    // 10 of the first year and 5 of the second; 9 are retired, all of the first year’s; 1 of it remains, and ends a year earlier.
    expect(purchasesOf([10, 15, 6, 6], 3)).toEqual({ growth: [10, 5, 0, 0], renewal: [0, 0, 0, 1] });
  });

  it('of a zero stock are zero', () => {
    expect(purchasesOf([0, 0], 1)).toEqual({ growth: [0, 0], renewal: [0, 0] });
  });

  it('always maintain the stock, and no more if nothing shrinks', () => {
    const anyStock = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyStock, fc.integer({ min: 1, max: 40 }), (amounts, life_years) => {
        const stock = amounts.toSorted((a, b) => a - b);
        const { growth, renewal } = purchasesOf(stock, life_years);
        const bought = growth.map((added, year) => added + (renewal[year] ?? 0));
        const standing = withinServiceLife(bought, life_years, 1);
        for (const [year, needed] of stock.entries()) {
          expect(Math.abs((standing[year] ?? NaN) - needed)).toBeLessThanOrEqual(1e-7 * (needed + 1));
        }
      }),
      seeded,
    );
  });
});

describe('purchases within their service life', () => {
  it('count in their years of service only', () => {
    expect(withinServiceLife([100, 0, 0, 40], 2, 0.5)).toEqual([50, 50, 0, 20]);
  });
});
