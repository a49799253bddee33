import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorHour } from '../../support/costs/acceleratorHour.ts';
import { costOfOwnership, type Ownership } from '../../../models/finance/ownership.ts';
import { facilityPrice_per_W, type OwnershipTerms } from '../../../models/finance/OwnershipTerms.ts';
import { presentValue } from '../../../models/finance/presentValue.ts';
import { emptyYear, freeTerms, yearsOf } from './ownershipTerms.ts';
import { runs } from '../../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(200) };

/** Columns of the table, rounded to whole currency units. */
const column = (ownership: Ownership, name: keyof Ownership['years'][number]): number[] =>
  ownership.years.map((year) => Math.round(year[name]));

describe('a cost of ownership', () => {
  it('of 1,024 H100 over 5 years is the 32.83 M$ of aiinframap’s page', () => {
    // 1,024 x 30,000 $ and 1,024 x 0.7 kW x 70 % x PUE 1.2 x 8760 h x 0.08 $ = 421,967 $ a year.
    const energyCost = 1024 * 0.7 * 0.7 * 1.2 * 8760 * 0.08;
    const cost = costOfOwnership(freeTerms, yearsOf(5, { energyCost, devicesCost: 1024 * 30_000 }));
    expect(cost.totals.presentCost).toBeCloseTo(32.83e6, -4);
  });

  it('adds up in time: parts to capex and opex, years to totals', () => {
    const terms: OwnershipTerms = {
      ...freeTerms,
      opexEscalationFraction: 0.1,
      staffCost_per_year: 100,
      facility: { capexPrice_per_W: 2, life_years: 15, opexPrice_per_W_month: 0.01, extraCost: 500 },
      servers: { life_years: 2, maintenanceFraction: 0.1, priceTrendFraction: -0.5 },
    };
    const years = [
      { ...emptyYear, itCapacity_kW: 1, devicesCost: 1000, energyCost: 300, waterCost: 10 },
      { ...emptyYear, itCapacity_kW: 3, devicesCost: 2000, energyCost: 600, waterCost: 20 },
      { ...emptyYear, itCapacity_kW: 3, devicesCost: 2000, energyCost: 600, waterCost: 20 },
    ];
    const cost = costOfOwnership(terms, years);
    // Facility: 1 kW x 2 $/W + 500, then 2 kW more. Devices: 1,000, then 1,000 at half price; the first 1,000 are replaced
    // in the third year at a quarter.
    expect(column(cost, 'facilityCost')).toEqual([2500, 4000, 0]);
    expect(column(cost, 'devicesCost')).toEqual([1000, 500, 0]);
    expect(column(cost, 'refreshCost')).toEqual([0, 0, 250]);
    // A tenth of the purchase price of those in service: 1,000; 1,500; 500 + 250.
    expect(column(cost, 'maintenanceCost')).toEqual([100, 150, 75]);
    // 1,000 W x 0.01 x 12 = 120; 3 x 120 x 1.1; 3 x 120 x 1.21.
    expect(column(cost, 'facilityOpexCost')).toEqual([120, 396, 436]);
    expect(column(cost, 'staffCost')).toEqual([100, 110, 121]);
    expect(column(cost, 'capexCost')).toEqual([3500, 4500, 250]);
    expect(column(cost, 'opexCost')).toEqual([630, 1276, 1252]);
    expect(column(cost, 'cumulativeCost')).toEqual([4130, 9906, 11_408]);
    expect(cost.spending.map(Math.round)).toEqual([3500, 5130, 1526, 1252]);
    expect(cost.totals.capexCost).toBe(8250);
    expect(cost.totals.opexCost).toBeCloseTo(3157.6, 6);
  });

  it('discounts capex from the start of its year and opex from its end', () => {
    // 1,000 + 110 / 1.1 + 1,000 / 1.1 + 110 / 1.21 = 1,000 + 100 + 909.09 + 90.91
    const terms: OwnershipTerms = {
      ...freeTerms,
      discountFraction: 0.1,
      servers: { ...freeTerms.servers, life_years: 1 },
    };
    const cost = costOfOwnership(terms, yearsOf(2, { devicesCost: 1000, energyCost: 110 }));
    expect(cost.totals.presentCost).toBeCloseTo(2100, 9);
    expect(cost.years.at(-1)?.cumulativePresentCost).toBeCloseTo(2100, 9);
    expect(presentValue(cost.spending, 0.1)).toBeCloseTo(2100, 9);
  });

  it('replaces a facility at the end of its service life', () => {
    const terms = { ...freeTerms, facility: { ...freeTerms.facility, capexPrice_per_W: 10, life_years: 3 } };
    const cost = costOfOwnership(terms, yearsOf(5, { itCapacity_kW: 1 }));
    expect(column(cost, 'facilityCost')).toEqual([10_000, 0, 0, 0, 0]);
    expect(column(cost, 'facilityRenewalCost')).toEqual([0, 0, 0, 10_000, 0]);
  });

  it('has no residual value, but counts years of use only in the annualised cost', () => {
    const terms = { ...freeTerms, facility: { ...freeTerms.facility, capexPrice_per_W: 15 } };
    const cost = costOfOwnership(terms, yearsOf(1, { itCapacity_kW: 1 }));
    expect(cost.totals.presentCost).toBe(15_000);
    expect(cost.annualised.facilityCost).toBeCloseTo(1000, 9);
  });

  it.each([
    [{ discountFraction: 8 }, 5, 'such as 0.08 for 8 %; given: 8'],
    [{ servers: { ...freeTerms.servers, life_years: 2.5 } }, 5, 'given: 2.5'],
    [{ facility: { ...freeTerms.facility, life_years: 0 } }, 5, 'given: 0'],
    [{}, 0, 'The analysis period must have at least 1 year'],
  ])('is rejected with %j over %s years', (change, count, message) => {
    expect(() => costOfOwnership({ ...freeTerms, ...change }, yearsOf(count, {}))).toThrow(message);
  });
});

describe('cost per unit', () => {
  const terms: OwnershipTerms = {
    discountFraction: 0.08,
    opexEscalationFraction: 0,
    staffCost_per_year: 0,
    facility: {
      capexPrice_per_W: facilityPrice_per_W(10.92, 0.085),
      life_years: 15,
      opexPrice_per_W_month: 0.04,
      extraCost: 0,
    },
    servers: { life_years: 5, maintenanceFraction: 0.05, priceTrendFraction: 0 },
  };
  const server = {
    energyCost: 14.3 * 8760 * 1.15 * 0.0899,
    itCapacity_kW: 14.3,
    devicesCost: 515_410,
    rackCount: 0.25,
    accelerator_h: 8 * 8760,
    usedAccelerator_h: 8 * 8760 * 0.8,
  };

  it.each([1, 5, 12, 15, 40])(
    'of an accelerator-hour equals that of a single server, over %s years',
    (count) => {
      const closedForm = acceleratorHour({
        serverPrice: 515_410,
        serverLife_years: 5,
        maintenanceFraction: 0.05,
        acceleratorCount: 8,
        draw_kW: 14.3,
        facilityPrice_per_W: terms.facility.capexPrice_per_W,
        facilityLife_years: 15,
        facilityOpexPrice_per_W_month: 0.04,
        energyPrice_per_kWh: 0.0899,
        pue: 1.15,
        year_h: 8760,
        utilisationFraction: 0.8,
        discountFraction: 0.08,
      });
      const { annualised, unitCosts } = costOfOwnership(terms, yearsOf(count, server));
      expect(annualised.totalCost).toBeCloseTo(closedForm.totalCost, 6);
      expect(annualised.facilityCost).toBeCloseTo(closedForm.facilityCost, 6);
      expect(annualised.devicesCost).toBeCloseTo(closedForm.serverCost, 6);
      expect(unitCosts.usedAcceleratorPrice_per_h).toBeCloseTo(3.4687, 4);
      expect(unitCosts.acceleratorPrice_per_h).toBeCloseTo(0.8 * 3.4687, 4);
    },
  );

  it('divides the same cost by racks and by kilowatts', () => {
    const { annualised, unitCosts } = costOfOwnership(terms, yearsOf(15, server));
    // A quarter of a rack: 3 rack-months a year. 14.3 kW: 171.6 kW-months.
    expect(unitCosts.rackPrice_per_month).toBeCloseTo(annualised.totalCost / 3, 6);
    expect(unitCosts.capacityPrice_per_kW_month).toBeCloseTo(annualised.totalCost / 171.6, 6);
    // Without devices: 11.8482 x 0.11683 / 12 x 1000 = 115.35, running 40, energy 730 x 1.15 x 0.0899 = 75.47.
    expect(unitCosts.hostingPrice_per_kW_month).toBeCloseTo(230.82, 1);
  });

  it('of a design without accelerators is null', () => {
    const { unitCosts } = costOfOwnership(
      terms,
      yearsOf(3, { ...server, accelerator_h: 0, usedAccelerator_h: 0 }),
    );
    expect(unitCosts.acceleratorPrice_per_h).toBeNull();
    expect(unitCosts.usedAcceleratorPrice_per_h).toBeNull();
    expect(unitCosts.rackPrice_per_month).toBeGreaterThan(0);
  });

  it('in a ramp weights each year by its output', () => {
    // Without interest: 3 x 100 spent for 1 + 2 + 3 racks: 300 / 72 a month.
    const years = [1, 2, 3].map((rackCount) => ({ ...emptyYear, energyCost: 100, rackCount }));
    expect(costOfOwnership(freeTerms, years).unitCosts.rackPrice_per_month).toBeCloseTo(300 / 72, 9);
  });
});

describe('for any analysis period', () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  const anyYears = fc.array(fc.record({ energyCost: amount, itCapacity_kW: amount, devicesCost: amount }), {
    minLength: 1,
    maxLength: 40,
  });
  const anyLife = fc.integer({ min: 1, max: 40 });

  it('the net present cost is at most the cash outflow, and at least the cost of the years of use', () => {
    fc.assert(
      fc.property(anyYears, anyLife, anyLife, (amounts, facilityLife, serverLife) => {
        const terms: OwnershipTerms = {
          ...freeTerms,
          discountFraction: 0.08,
          facility: { ...freeTerms.facility, capexPrice_per_W: 0.01, life_years: facilityLife },
          servers: { ...freeTerms.servers, life_years: serverLife },
        };
        const years = amounts.map((year) => ({ ...emptyYear, ...year }));
        const { totals, annualised, spending } = costOfOwnership(terms, years);
        const used = presentValue([0, ...years.map(() => annualised.totalCost)], 0.08);
        expect(totals.presentCost).toBeLessThanOrEqual((totals.capexCost + totals.opexCost) * (1 + 1e-9));
        expect(used).toBeLessThanOrEqual(totals.presentCost * (1 + 1e-9) + 1e-9);
        expect(presentValue(spending, 0.08)).toBeCloseTo(totals.presentCost, 3);
      }),
      seeded,
    );
  });
});
