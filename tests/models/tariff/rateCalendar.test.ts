import { describe, expect, it } from 'vitest';
import { billLoad } from '../../../models/tariff/billLoad.ts';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { flatRateTerms } from '../../../models/tariff/contractTerms.ts';
import { rateCalendar, slotTime, type RateCalendar } from '../../../models/tariff/rateCalendar.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';
import type { TariffTerms } from '../../../models/tariff/TariffTerms.ts';
import { rateRecord } from '../../support/rateRecord.ts';

const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });
const load = {
  load_kW: Float64Array.from({ length: 8760 }, (_, hour) => 80 + (hour % 24)),
  stepsPerHour: 1,
};
const calendarOf = (terms: TariffTerms): RateCalendar =>
  rateCalendar(terms, load, clock, { bill: billLoad(terms, load, clock) });
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const JULY_WEEKDAY = 6 * 48;

describe('the calendar of a rate', () => {
  const { tariff } = readUrdb(rateRecord);
  const bill = billLoad(tariff, load, clock);
  const { varying, constant, energy_kWh, load_kW } = calendarOf(tariff);
  const [energy, demand] = varying;

  it('has the energy and the cost of the bill', () => {
    expect(total(energy_kWh)).toBeCloseTo(total(load.load_kW), 6);
    expect(total(energy?.costs ?? new Float64Array())).toBeCloseTo(bill.annual.energy, 6);
  });

  it('has the mean over the tiers that a month reaches as its price', () => {
    // January: 31 days of 24 x 80 + 276 kWh; 20,000 kWh at 0.03, the rest at 0.025
    const january_kWh = 31 * (24 * 80 + 276);
    expect(energy?.prices[0]).toBeCloseTo((20_000 * 0.03 + (january_kWh - 20_000) * 0.025) / january_kWh, 12);
    expect(energy?.prices[JULY_WEEKDAY + 15]).toBe(0.11);
  });

  it('has the cost of a demand charge where its peak is', () => {
    // 18 h is the last hour of the period, and the load rises through the day: 98 kW x 12 USD in four months
    expect(demand?.label).toBe('TOU demand');
    expect(demand?.costs[JULY_WEEKDAY + 18]).toBeCloseTo(98 * 12, 9);
    expect(total(demand?.costs ?? new Float64Array())).toBeCloseTo(bill.annual.demandTou, 9);
  });

  it('keeps charges with one price apart', () => {
    expect(constant.map(({ label, tierPrices }) => [label, tierPrices])).toEqual([['Demand', [[6]]]]);
  });

  it('has the mean load of each hour', () => {
    expect(load_kW[JULY_WEEKDAY + 15]).toBeCloseTo(95, 9);
    expect(load_kW[JULY_WEEKDAY + 24 + 3]).toBeCloseTo(83, 9);
  });

  it('of a flat rate varies in nothing', () => {
    const flat = calendarOf(flatRateTerms('Flat', 'EUR', 0.1));
    expect(flat.varying).toEqual([]);
    expect(flat.constant.map(({ label }) => label)).toEqual(['Energy']);
  });

  it('without a load has the prices of the first tiers', () => {
    const idle = { load_kW: new Float64Array(8760), stepsPerHour: 1 };
    const none = rateCalendar(tariff, idle, clock, { bill: billLoad(tariff, idle, clock) });
    expect(none.varying[0]?.prices[0]).toBe(0.03);
    expect(total(none.load_kW)).toBe(0);
  });
});

describe('a slot', () => {
  it('is a month, a kind of day and an hour', () => {
    expect(slotTime(0)).toEqual({ month: 1, isWeekend: false, hour: 0 });
    expect(slotTime(11 * 48 + 47)).toEqual({ month: 12, isWeekend: true, hour: 23 });
  });
});
