import { describe, expect, it } from 'vitest';
import type { LiteralOptions } from '../../support/literalBill.ts';
import { always, column, hourlyBill } from '../../support/literalYear.ts';

describe('energy charges, calculated manually', () => {
  it('costs more in an expensive tier only for the energy inside it', () => {
    const tiers = [{ rate: 0.1, max: 100_000 }, { rate: 0.08, max: 500_000 }, { rate: 0.05 }];
    const bill = hourlyBill({ energyratestructure: [tiers] }, 1000);
    // January has 744,000 kWh: 100,000 x 0.10 + 400,000 x 0.08 + 244,000 x 0.05
    expect(bill.monthly[0]?.energy).toBeCloseTo(10_000 + 32_000 + 12_200, 6);
    // February has 672,000 kWh: 10,000 + 32,000 + 172,000 x 0.05
    expect(bill.monthly[1]?.energy).toBeCloseTo(50_600, 6);
  });

  it('adds the adjustment to the rate, and either may be missing', () => {
    const priceOf = (tier: object): number | undefined =>
      hourlyBill({ energyratestructure: [[tier]] }, 1).monthly[0]?.energy;
    expect(priceOf({ rate: 0.1, adj: -0.02 })).toBeCloseTo(744 * 0.08, 9);
    expect(priceOf({ adj: 0.03 })).toBeCloseTo(744 * 0.03, 9);
    expect(priceOf({})).toBe(0);
  });

  it('determines the period from the month, the weekday and the hour', () => {
    const evening = always(0).map((day) => day.map((_, hour) => (hour >= 18 && hour < 20 ? 1 : 0)));
    const record = { energyratestructure: [[{ rate: 0 }], [{ rate: 1 }]], energyweekdayschedule: evening };
    const bill = hourlyBill(record, 1);
    // January from a Monday on has 23 weekdays, each with two expensive hours.
    expect(bill.monthly[0]?.energy).toBe(46);
  });

  it('fills the tiers of the month in the order of the hours, across periods', () => {
    const half = always(0).map((day) => day.map((_, hour) => (hour < 12 ? 0 : 1)));
    const energyratestructure = [
      [{ rate: 1, max: 36 }, { rate: 2 }],
      [{ rate: 10, max: 36 }, { rate: 20 }],
    ];
    const record = { energyratestructure, energyweekdayschedule: half, energyweekendschedule: half };
    // January at 1 kW: 12 h x 1, 12 h x 10, 12 h x 1; then 30 nights x 12 x 2 - 12 x 2 and 30 x 12 x 20.
    expect(hourlyBill(record, 1).monthly[0]?.energy).toBe(12 + 120 + 12 + 29 * 24 + 30 * 240);
  });

  it('multiplies daily limits by the days of the month', () => {
    const tiers = [{ rate: 0.1, max: 12_000, unit: 'kWh daily' }, { rate: 0.05 }];
    const bill = hourlyBill({ energyratestructure: [tiers] }, 1000);
    // February: 28 x 12,000 = 336,000 kWh at 0.10, the other 336,000 kWh at 0.05
    expect(bill.monthly[1]?.energy).toBeCloseTo(33_600 + 16_800, 6);
  });

  it('has no limit of the last tier, as no energy is free', () => {
    const bounded = [
      { rate: 0.1, max: 100 },
      { rate: 0.05, max: 200 },
    ];
    expect(hourlyBill({ energyratestructure: [bounded] }, 1).monthly[0]?.energy).toBeCloseTo(
      10 + 644 * 0.05,
      9,
    );
  });

  it('retains a credit of a negative price', () => {
    expect(hourlyBill({ energyratestructure: [[{ rate: -0.01 }]] }, 1).monthly[0]?.energy).toBeCloseTo(
      -7.44,
      9,
    );
  });
});

describe('hours of use, calculated manually', () => {
  it('bounds the tiers by hours of the billing demand, and a missing unit is that of the previous tier', () => {
    const tiers = [{ rate: 0.1, max: 200, unit: 'kWh/kW' }, { rate: 0.08, max: 400 }, { rate: 0.05 }];
    const bill = hourlyBill({ energyratestructure: [tiers] }, 1000);
    // January: 200 h x 1,000 kW at 0.10, 200 h at 0.08, 344 h at 0.05
    expect(bill.monthly[0]?.energy).toBeCloseTo(20_000 + 16_000 + 17_200, 6);
  });

  it('counts the hours on the demand that the ratchet bills', () => {
    const record = {
      energyratestructure: [[{ rate: 0.1, max: 200, unit: 'kWh/kW' }, { rate: 0.05 }]],
      lookbackpercent: 0.5,
      lookbackmonths: Array<boolean>(12).fill(true),
    };
    const bill = hourlyBill(record, 100, { 0: 400 });
    // February: 50 % of January's 400 kW is 200 kW; 200 h of it are 40,000 of 67,200 kWh.
    expect(bill.monthly[1]?.billingDemand_kW).toBe(200);
    expect(bill.monthly[1]?.energy).toBeCloseTo(4000 + 27_200 * 0.05, 6);
  });

  it('reads kWh rows after a kWh/kW row as steps inside its block', () => {
    // Georgia Power's PLL in July as in the tests of NREL's ssc: a peak of 658.01565 kW and 384,169.62 kWh cost
    // $16,774.68, with 3,000, 7,000, 121,603.13, 131,603.13 and 120,963.36 kWh in the tiers that hold any.
    const tiers = [
      { rate: 0.031718, unit: 'kWh/kW', max: 200 },
      { rate: 0.132655, unit: 'kWh', max: 3000 },
      { rate: 0.120303, unit: 'kWh', max: 10_000 },
      { rate: 0.102607, unit: 'kWh', max: 200_000 },
      { rate: 0.079109, unit: 'kWh' },
      { rate: 0.013627, unit: 'kWh/kW', max: 400 },
      { rate: 0.010275, unit: 'kWh/kW', max: 600 },
      { rate: 0.00771, unit: 'kWh/kW' },
    ];
    const record = { energyratestructure: [tiers], fixedchargefirstmeter: 21, fixedchargeunits: '$/month' };
    const bill = hourlyBill(record, (384_169.62 - 658.01565) / 743, { 4344: 658.01565 });
    expect(bill.monthly[6]?.energy_kWh).toBeCloseTo(384_169.62, 6);
    expect(Math.abs((bill.monthly[6]?.total ?? NaN) - 16_774.68)).toBeLessThan(0.01);
  });

  it('opens a second block at the next kWh/kW row that kWh rows follow', () => {
    const tiers = [
      { unit: 'kWh/kW', max: 100 },
      { rate: 1, unit: 'kWh', max: 40 },
      { rate: 2, unit: 'kWh' },
      { unit: 'kWh/kW', max: 200 },
      { rate: 3, unit: 'kWh', max: 150 },
      { rate: 4, unit: 'kWh' },
      { rate: 5, unit: 'kWh/kW' },
    ];
    // January at 1 kW: 40 x 1, to 100: 60 x 2, to 150: 50 x 3, to 200: 50 x 4, to 744: 544 x 5
    expect(hourlyBill({ energyratestructure: [tiers] }, 1).monthly[0]?.energy).toBe(
      40 + 120 + 150 + 200 + 2720,
    );
  });

  it('rejects kWh followed by kWh/kW', () => {
    const tiers = [
      { rate: 0.1, max: 6000, unit: 'kWh' },
      { rate: 0.05, unit: 'kWh/kW' },
    ];
    expect(() => hourlyBill({ energyratestructure: [tiers] }, 1)).toThrow('ambiguous');
  });
});

describe('charges without a load, calculated manually', () => {
  it('distribute an annual charge, and count the days of the month for a daily one', () => {
    const fixed = (fixedchargeunits: string, options?: LiteralOptions): number[] =>
      column(hourlyBill({ fixedchargefirstmeter: 12, fixedchargeunits }, 0, {}, options), 'fixed').slice(
        0,
        2,
      );
    expect(fixed('$/month')).toEqual([12, 12]);
    expect(fixed('$/year')).toEqual([1, 1]);
    expect(fixed('$/day')).toEqual([31 * 12, 28 * 12]);
    expect(fixed('$/day', { dailyCharges: 'mean-month' })).toEqual([365, 365]);
  });

  it('fill a month up to its minimum', () => {
    const record = { energyratestructure: [[{ rate: 0.01 }]], mincharge: 7, minchargeunits: '$/month' };
    // At 1 kW January costs 7.44 and February 6.72.
    const bill = hourlyBill(record, 1);
    expect(bill.monthly[0]?.minimum).toBe(0);
    expect(bill.monthly[1]?.minimum).toBeCloseTo(0.28, 9);
    expect(bill.monthly[1]?.total).toBeCloseTo(7, 9);
  });

  it('fill a month up to a minimum per day', () => {
    const minimum = column(hourlyBill({ mincharge: 2, minchargeunits: '$/day' }, 1), 'minimum');
    expect(minimum.slice(0, 2)).toEqual([62, 56]);
  });

  it('fill a year up to its minimum in December', () => {
    const record = { energyratestructure: [[{ rate: 0.01 }]], mincharge: 100, minchargeunits: '$/year' };
    // 8,760 kWh cost 87.60.
    const bill = hourlyBill(record, 1);
    expect(column(bill, 'minimum').slice(0, 11)).toEqual(Array<number>(11).fill(0));
    expect(bill.monthly[11]?.minimum).toBeCloseTo(12.4, 9);
    expect(bill.annual).toBeCloseTo(100, 9);
  });
});
