import { describe, expect, it } from 'vitest';
import { literalBill, type LiteralBill } from '../../support/literalBill.ts';
import { always, column, freeEnergy, hourlyBill, mondayYear, year } from '../../support/literalYear.ts';
import type { UrdbRecord } from '../../support/UrdbRecord.ts';

/** The bill of quarter-hours of 100 kW, except for some quarter-hours of the year. */
function quarterHourlyBill(record: UrdbRecord, exceptions: Readonly<Record<number, number>>): LiteralBill {
  const load_kW = Array.from({ length: 35_040 }, (_, quarter) => exceptions[quarter] ?? 100);
  return literalBill({ ...freeEnergy, ...record }, { load_kW, stepsPerHour: 4 }, mondayYear);
}

describe('demand charges, calculated manually', () => {
  const flat = (
    rows: NonNullable<UrdbRecord['flatdemandstructure']>,
    other: UrdbRecord = {},
  ): UrdbRecord => ({
    flatdemandstructure: rows,
    flatdemandmonths: Array<number>(12).fill(0),
    ...other,
  });

  it('is billed tier by tier on the highest hour of the month', () => {
    const bill = hourlyBill(flat([[{ rate: 10, max: 400 }, { rate: 8 }]]), 300, { 800: 1000 });
    // January 300 x 10; February 400 x 10 + 600 x 8
    expect(column(bill, 'demandFlat').slice(0, 2)).toEqual([3000, 8800]);
  });

  it('is the average over its window', () => {
    const spike = { 4: 500, 5: 300 };
    const demand = (demandwindow?: number): number | undefined =>
      quarterHourlyBill(flat([[{ rate: 1 }]], demandwindow === undefined ? {} : { demandwindow }), spike)
        .monthly[0]?.demandFlat;
    expect(demand()).toBe(500);
    expect(demand(15)).toBe(500);
    expect(demand(30)).toBe((500 + 300) / 2);
    expect(demand(60)).toBe((500 + 300 + 100 + 100) / 4);
  });

  it('of each period is billed on its own peak, on top of the flat demand', () => {
    const day = always(0).map((hours) => hours.map((_, hour) => (hour >= 8 && hour < 20 ? 1 : 0)));
    const record = flat([[{ rate: 1 }]], {
      demandratestructure: [[{ rate: 2 }], [{ rate: 10 }]],
      demandweekdayschedule: day,
      demandweekendschedule: always(0),
    });
    // Monday 1 January: 700 kW at 3 h, 500 kW at 12 h: 700 x 1 and 700 x 2 + 500 x 10
    const bill = hourlyBill(record, 100, { 3: 700, 12: 500 });
    expect(bill.monthly[0]?.demandFlat).toBe(700);
    expect(bill.monthly[0]?.demandTou).toBe(1400 + 5000);
  });

  it('in horsepower has more expensive kilowatts and narrower tiers', () => {
    const bill = hourlyBill(flat([[{ rate: 7.457, max: 100 }, { rate: 0 }]], { flatdemandunit: 'hp' }), 200);
    // 100 hp are 74.57 kW, which cost 10 $/kW
    expect(bill.monthly[0]?.demandFlat).toBeCloseTo(745.7, 9);
  });

  it('per day is billed on the peak of each day', () => {
    const bill = hourlyBill(flat([[{ rate: 0.5 }]], { flatdemandunit: 'kW daily' }), 100, { 30: 300 });
    // January: 30 days of 100 kW and one of 300 kW at 0.50
    expect(bill.monthly[0]?.demandFlat).toBe(0.5 * (3000 + 300));
  });

  it('is never less than the minimum of the record', () => {
    expect(hourlyBill(flat([[{ rate: 2 }]], { mindemand: 500 }), 100).monthly[0]?.demandFlat).toBe(1000);
  });
});

describe('ratchets, calculated manually', () => {
  const monthlyRates = (rates: readonly number[]): UrdbRecord => ({
    flatdemandstructure: rates.map((rate) => [{ rate }]),
    flatdemandmonths: rates.map((_, month) => month),
  });
  const springAndSummer = { 21: 200, 2402: 400, 4087: 500, 8332: 300 };
  const rates = [10, 10, 20, 50, 20, 10, 20, 20, 20, 20, 20, 5];

  // Source of the three: NREL/REopt.jl, test set "Lookback Demand Charges".
  it('bill 35 % of the highest month in all others', () => {
    const record = {
      ...monthlyRates([10.5, 10.5, 10.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 10.5, 10.5, 10.5]),
      lookbackpercent: 0.35,
      lookbackmonths: Array<boolean>(12).fill(true),
    };
    // 100 kW x 10.5 + 5 x 35 kW x 10.5 + 6 x 35 kW x 11.5
    expect(year(hourlyBill(record, 1, { 7: 100 }), 'demandFlat')).toBeCloseTo(5302.5, 9);
  });

  it('bill 75 % of the months that are marked', () => {
    const record = {
      ...monthlyRates(rates),
      lookbackpercent: 0.75,
      lookbackmonths: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1],
    };
    const bill = hourlyBill(record, 100, springAndSummer);
    // April's 400 kW x 75 % = 300 kW, but for April and June itself
    expect(column(bill, 'billingDemand_kW')).toEqual([
      300, 300, 300, 400, 300, 500, 300, 300, 300, 300, 300, 300,
    ]);
    expect(year(bill, 'demandFlat')).toBeCloseTo(74_500, 9);
  });

  it('bill 75 % of the previous six months, across the turn of the year', () => {
    const record = { ...monthlyRates(rates), lookbackpercent: 0.75, lookbackrange: 6 };
    const bill = hourlyBill(record, 100, springAndSummer);
    expect(column(bill, 'billingDemand_kW')).toEqual([
      225, 225, 225, 400, 300, 500, 375, 375, 375, 375, 375, 375,
    ]);
    expect(year(bill, 'demandFlat')).toBeCloseTo(79_375, 9);
  });

  it('bill last December only in January when they look back one month', () => {
    const ratchet = {
      percent: Array<number>(12).fill(1),
      rangeMonths: 1,
      minimum_kW: 0,
      yearZero_kW: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9000],
    };
    const bill = hourlyBill(monthlyRates(Array<number>(12).fill(10)), 1000, {}, { ratchet });
    expect(column(bill, 'demandFlat')).toEqual([90_000, ...Array<number>(11).fill(10_000)]);
  });

  it('raise the demand of a period by its own peaks, if the month has the period', () => {
    const summer = always(0).map((day, month) => day.map(() => (month >= 5 && month <= 8 ? 1 : 0)));
    const record = {
      demandratestructure: [[{ rate: 1 }], [{ rate: 10 }]],
      demandweekdayschedule: summer,
      demandweekendschedule: summer,
      lookbackpercent: 0.5,
      lookbackmonths: Array<boolean>(12).fill(true),
    };
    // 800 kW in July: 400 kW are billed in the other summer months, and nothing of it in winter.
    const bill = hourlyBill(record, 100, { 4400: 800 });
    expect(column(bill, 'demandTou')).toEqual([
      100, 100, 100, 100, 100, 4000, 8000, 4000, 4000, 100, 100, 100,
    ]);
  });
});
