import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings } from '../../../models/finance/crossings.ts';
import { internalRateOfReturn } from '../../../models/finance/internalRateOfReturn.ts';
import { discountedPayback_years, simplePayback_years } from '../../../models/finance/payback.ts';
import { presentValue } from '../../../models/finance/presentValue.ts';
import { runs } from '../../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(1000) };

const money = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** An initial outflow, then inflows in every year. */
const investment = fc
  .tuple(money(1, 1e9), fc.array(money(0.01, 1e9), { minLength: 1, maxLength: 40 }))
  .map(([paid, returns]) => [-paid, ...returns]);

const anyFlows = fc.array(money(-1e9, 1e9), { minLength: 1, maxLength: 41 });

describe('the net present value', () => {
  it('of -1000 and three times 500 at 8 % is 288.548', () => {
    // 500 / 1.08 + 500 / 1.1664 + 500 / 1.259712 = 462.963 + 428.669 + 396.916
    expect(presentValue([-1000, 500, 500, 500], 0.08)).toBeCloseTo(288.548, 3);
  });

  it('at a rate of 0 is the sum', () => {
    expect(presentValue([-10, 4, 7], 0)).toBe(1);
  });

  it('does not discount flows at the start of the first year', () => {
    expect(presentValue([5], 0.5)).toBe(5);
  });

  it.each([-1, NaN, Infinity])('at a rate of %s is rejected', (rateFraction) => {
    expect(() => presentValue([1, 1], rateFraction)).toThrow(/A discount rate must be a fraction/);
  });
});

describe('the internal rate of return', () => {
  it('of -1000 and three times 500 is 23.3752 %', () => {
    expect(internalRateOfReturn([-1000, 500, 500, 500])).toEqual({
      rateFraction: expect.closeTo(0.233752, 6),
      isOnlyOne: true,
    });
  });

  it('of a repayment without gain is 0', () => {
    expect(internalRateOfReturn([-300, 100, 100, 100])?.rateFraction).toBeCloseTo(0, 12);
  });

  it('of a loss-making investment is below 0', () => {
    // -100 + 50 / (1 + r) = 0 at r = -0.5
    expect(internalRateOfReturn([-100, 50])?.rateFraction).toBeCloseTo(-0.5, 12);
  });

  it('of a loan is its interest', () => {
    expect(internalRateOfReturn([100, -110])?.rateFraction).toBeCloseTo(0.1, 12);
  });

  it.each([[[]], [[0, 0]], [[5]], [[100, 3, 0, 2]], [[-100, -3]]])('of %j is none', (flows) => {
    expect(internalRateOfReturn(flows)).toBeNull();
  });

  it('is null if flows change sign and no rate gives a zero NPV', () => {
    // 1 - 2x + 2x^2 has no real root.
    expect(internalRateOfReturn([1, -2, 2])).toBeNull();
  });

  it('of several is the lowest non-negative one, flagged as not unique', () => {
    // (x - 1/1.1)(x - 1/1.2) x 1320 = 1320 x^2 - 2300 x + 1000
    expect(internalRateOfReturn([-1000, 2300, -1320])).toEqual({
      rateFraction: expect.closeTo(0.1, 9),
      isOnlyOne: false,
    });
  });

  it('of several below 0 is the highest', () => {
    // Roots at growth factors 0.9 and 0.5: (g - 0.9)(g - 0.5) = g^2 - 1.4 g + 0.45
    expect(internalRateOfReturn([-1, 1.4, -0.45])).toEqual({
      rateFraction: expect.closeTo(-0.1, 9),
      isOnlyOne: false,
    });
  });

  it('ignores years without flows at either end', () => {
    expect(internalRateOfReturn([0, 0, -100, 110, 0])?.rateFraction).toBeCloseTo(0.1, 12);
  });

  it('is found even if it is extreme', () => {
    expect(internalRateOfReturn([-1e-6, 1e9])?.rateFraction).toBeCloseTo(1e15, -3);
    expect(internalRateOfReturn([-1e9, 1e-6])?.rateFraction).toBeCloseTo(-1, 12);
  });

  it('gives a net present value of 0 for any investment', () => {
    fc.assert(
      fc.property(investment, (flows) => {
        const found = internalRateOfReturn(flows);
        expect(found?.isOnlyOne).toBe(true);
        const rateFraction = found?.rateFraction ?? NaN;
        fc.pre(rateFraction > -0.8);
        const size = presentValue(flows.map(Math.abs), rateFraction);
        expect(Math.abs(presentValue(flows, rateFraction))).toBeLessThan(1e-9 * size);
      }),
      seeded,
    );
  });

  it('is a number or null for any flows', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const found = internalRateOfReturn(flows);
        expect(found === null || Number.isFinite(found.rateFraction)).toBe(true);
      }),
      seeded,
    );
  });
});

describe('the payback', () => {
  it('is interpolated within a year: 1000 are paid back after 2.5 years of 400', () => {
    expect(simplePayback_years([-1000, 400, 400, 400])).toBe(2.5);
  });

  it('at 10 % is later, since later flows have a lower present value', () => {
    // 400 (1/1.1 + 1/1.21 + 1/1.331) = 994.74: short by 5.26, which are 0.0193 of the fourth year’s 273.21.
    expect(discountedPayback_years([-1000, 400, 400, 400], 0.1)).toBeNull();
    expect(discountedPayback_years([-1000, 400, 400, 400, 400], 0.1)).toBeCloseTo(3.0193, 4);
  });

  it('is null if the investment is not paid back', () => {
    expect(simplePayback_years([-1000, 400, 400])).toBeNull();
  });

  it('is 0 without an initial outflow', () => {
    expect(simplePayback_years([0, 100, 100])).toBe(0);
    expect(simplePayback_years([50, 100])).toBe(0);
  });

  it('is null for a loan, which is less expensive at first and more expensive in total', () => {
    expect(simplePayback_years([100, -80, -80])).toBeNull();
  });

  it('when discounted is never earlier than the simple one', () => {
    const anyInvestment = fc.tuple(money(1, 1e6), fc.array(money(-1e6, 1e6), { maxLength: 40 }));
    fc.assert(
      fc.property(anyInvestment, money(0, 0.5), ([paid, later], rateFraction) => {
        const flows = [-paid, ...later];
        const simple = simplePayback_years(flows) ?? Infinity;
        const discounted = discountedPayback_years(flows, rateFraction) ?? Infinity;
        expect(discounted).toBeGreaterThanOrEqual(simple - 1e-9);
      }),
      seeded,
    );
  });
});

describe('crossings', () => {
  it('are all times at which the sum changes its sign, with their direction', () => {
    // Sums: -100, 20, -30, 10.
    expect(crossings([-100, 120, -50, 40])).toEqual([
      { time_years: expect.closeTo(100 / 120, 12), isUpward: true },
      { time_years: expect.closeTo(1.4, 12), isUpward: false },
      { time_years: expect.closeTo(2.75, 12), isUpward: true },
    ]);
  });

  it('are none if the sum does not change its sign', () => {
    expect(crossings([0, 10, -10, 5])).toEqual([]);
    expect(crossings([])).toEqual([]);
  });
});
