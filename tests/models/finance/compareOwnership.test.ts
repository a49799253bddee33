import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOwnership } from '../../../models/finance/compareOwnership.ts';
import { costOfOwnership, type Ownership } from '../../../models/finance/ownership.ts';
import { facilityPrice_per_W, type OwnershipTerms } from '../../../models/finance/OwnershipTerms.ts';
import { emptyYear, freeTerms, yearsOf } from './ownershipTerms.ts';
import { runs } from '../../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(300) };

/** 1 MW of IT in Northern Virginia over 15 years at 8 %: 10.92 $/W for air cooling, 8.99 ¢/kWh. */
function megawatt(liquidPremiumFraction: number, pue: number): Ownership {
  const terms: OwnershipTerms = {
    ...freeTerms,
    discountFraction: 0.08,
    facility: {
      capexPrice_per_W: facilityPrice_per_W(10.92, liquidPremiumFraction),
      life_years: 15,
      opexPrice_per_W_month: 0.04,
      extraCost: 0,
    },
  };
  const energyCost = 1000 * 8760 * pue * 0.0899;
  return costOfOwnership(terms, yearsOf(15, { itCapacity_kW: 1000, energyCost, devicesCost: 3e7 }));
}

describe('1 MW on liquid against air', () => {
  it.each([
    [0.07, 764_400, 2.157, 2_268_957.7, 0.462],
    [0.1, 1_092_000, 3.081, 1_941_357.7, 0.319],
  ])(
    'at a premium of %s costs %s $ more and pays back in %s years, NPV %s $ at 8 %%, IRR %s per year',
    (premium, extraCapexCost, payback, presentSaving, rateFraction) => {
      // Saving: 1000 kW x 8760 h x (1.6 - 1.15) x 0.0899 $ = 354,385.80 $ a year.
      const found = compareOwnership(megawatt(0, 1.6), megawatt(premium, 1.15));
      expect(found?.yearlySaving).toBeCloseTo(354_385.8, 4);
      expect(found?.extraCapexCost).toBeCloseTo(extraCapexCost, 4);
      expect(found?.extraLaterCapexCost).toBeCloseTo(0, 4);
      expect(found?.simplePayback_years).toBeCloseTo(payback, 3);
      expect(found?.presentSaving).toBeCloseTo(presentSaving, 2);
      expect(found?.internalRateOfReturn?.rateFraction).toBeCloseTo(rateFraction, 3);
      expect(found?.internalRateOfReturn?.isOnlyOne).toBe(true);
      expect(found?.crossings).toEqual([{ time_years: found?.simplePayback_years, isUpward: true }]);
    },
  );

  it('pays back after 2.46 years when discounted at a premium of 7 %', () => {
    // 354,385.8 / 1.08 + 354,385.8 / 1.1664 = 631,961.7; the remaining 132,438.3 over 281,323.4 of the third year = 0.4708
    const found = compareOwnership(megawatt(0, 1.6), megawatt(0.07, 1.15));
    expect(found?.discountedPayback_years).toBeCloseTo(2.4708, 3);
  });

  it('with a less expensive facility saves from the first day and has no internal rate of return', () => {
    const found = compareOwnership(megawatt(0, 1.6), megawatt(-0.14, 1.15));
    expect(found).toMatchObject({ simplePayback_years: 0, internalRateOfReturn: null, crossings: [] });
    expect(found?.extraCapexCost).toBeCloseTo(-1_528_800, 4);
  });

  it('never pays back the other way round', () => {
    const found = compareOwnership(megawatt(0.07, 1.15), megawatt(0, 1.6));
    expect(found?.simplePayback_years).toBeNull();
    expect(found?.discountedPayback_years).toBeNull();
    expect(found?.crossings.map(({ isUpward }) => isUpward)).toEqual([false]);
  });
});

describe('the savings of a rack', () => {
  it('of 7 DGX A100 from PUE 1.6 to 1.15 is 16,124.55 $ a year', () => {
    const rack = (pue: number): Ownership =>
      costOfOwnership(freeTerms, yearsOf(3, { energyCost: 45.5 * 8760 * pue * 0.0899 }));
    expect(compareOwnership(rack(1.6), rack(1.15))?.yearlySaving).toBeCloseTo(16_124.55, 1);
  });
});

describe('a comparison', () => {
  it('shows a second break-even with a more expensive later refresh', () => {
    // Incremental capex: 100 now and 100 again after 3 years, savings 50 a year: sums -100, -50, 0, -50, 0, 50, 100.
    const terms = { ...freeTerms, servers: { ...freeTerms.servers, life_years: 3 } };
    const base = costOfOwnership(terms, yearsOf(6, { devicesCost: 500, energyCost: 200 }));
    const other = costOfOwnership(terms, yearsOf(6, { devicesCost: 600, energyCost: 150 }));
    const found = compareOwnership(base, other);
    expect(found).toMatchObject({ extraCapexCost: 100, extraLaterCapexCost: 100, yearlySaving: 50 });
    expect(found?.simplePayback_years).toBe(2);
    expect(found?.crossings).toEqual([
      { time_years: 2, isUpward: true },
      { time_years: 2, isUpward: false },
      { time_years: 4, isUpward: true },
    ]);
  });

  it('of different analysis periods or discount rates is null', () => {
    const one = costOfOwnership(freeTerms, yearsOf(5, {}));
    expect(compareOwnership(one, costOfOwnership(freeTerms, yearsOf(6, {})))).toBeNull();
    const dearMoney = { ...freeTerms, discountFraction: 0.1 };
    expect(compareOwnership(one, costOfOwnership(dearMoney, yearsOf(5, {})))).toBeNull();
  });

  it('has an NPV equal to the difference of the net present costs', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const anyYear = fc.record({ energyCost: amount, itCapacity_kW: amount, devicesCost: amount });
    const terms = {
      ...freeTerms,
      discountFraction: 0.07,
      facility: { ...freeTerms.facility, capexPrice_per_W: 0.01, opexPrice_per_W_month: 0.001 },
    };
    const ownershipOf = (years: readonly object[]): Ownership =>
      costOfOwnership(
        terms,
        years.map((year) => ({ ...emptyYear, ...year })),
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyYear, anyYear), { minLength: 1, maxLength: 40 }), (pairs) => {
        const base = ownershipOf(pairs.map(([first]) => first));
        const other = ownershipOf(pairs.map(([, second]) => second));
        const difference = base.totals.presentCost - other.totals.presentCost;
        expect(compareOwnership(base, other)?.presentSaving).toBeCloseTo(difference, 3);
      }),
      seeded,
    );
  });
});
