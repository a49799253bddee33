import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodHours, periodLabel } from '../../../models/tariff/periods/namesOfTerm.ts';
import { periodNames, type PeriodName } from '../../../models/tariff/periods/periodNames.ts';
import { SLOT_COUNT } from '../../../models/tariff/TariffTerms.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';
import { rateRecord } from '../../support/rateRecord.ts';
import { runs } from '../../support/runs.ts';

type PeriodOf = (month: number, hour: number, isWeekend: boolean) => number;

const slots = (periodOf: PeriodOf): Uint8Array =>
  Uint8Array.from({ length: SLOT_COUNT }, (_, slot) =>
    periodOf(Math.floor(slot / 48), slot % 24, slot % 48 >= 24),
  );
const named = (
  periodOf: PeriodOf,
  prices: readonly number[],
  labels?: readonly (string | undefined)[],
): PeriodName[] => periodNames({ periodOfSlot: slots(periodOf), prices, labels });
const texts = (names: readonly PeriodName[]): string[] => names.map(({ name, hours }) => `${name}, ${hours}`);

const isSummer = (month: number): boolean => month >= 5 && month <= 8;
const isAfternoon = (hour: number): boolean => hour >= 14 && hour < 20;

describe('periods of a tariff', () => {
  it('are named by season and price', () => {
    const periodOf: PeriodOf = (month, hour, isWeekend) =>
      isSummer(month) && isAfternoon(hour) && !isWeekend ? 2 : hour >= 7 && hour < 22 && !isWeekend ? 1 : 0;
    expect(texts(named(periodOf, [0.045, 0.062, 0.096]))).toEqual([
      'Off-peak, weekdays 22–7 h, weekends',
      'Mid-peak, Oct–May, weekdays 7–22 h; Jun–Sep, weekdays 7–14 and 20–22 h',
      'Summer on-peak, Jun–Sep, weekdays 14–20 h',
    ]);
  });

  it('have four levels in words, and numbers from the fifth', () => {
    const levels = (count: number): string[] =>
      named(
        (_, hour) => hour % count,
        Array.from({ length: count }, (_, index) => index),
      ).map(({ name }) => name);
    expect(levels(4)).toEqual(['Super off-peak', 'Off-peak', 'Mid-peak', 'On-peak']);
    expect(levels(5)).toEqual([
      'Price 5 of 5',
      'Price 4 of 5',
      'Price 3 of 5',
      'Price 2 of 5',
      'Price 1 of 5',
    ]);
  });

  it('of one price in each month are named by their months only', () => {
    expect(texts(named((month) => (isSummer(month) ? 1 : 0), [5, 9]))).toEqual([
      'Winter, Oct–May',
      'Summer, Jun–Sep',
    ]);
    expect(named((month) => month, Array<number>(12).fill(7)).map(({ name }) => name)).toEqual(
      'January February March April May June July August September October November December'.split(' '),
    );
  });

  it('of two sets of months of one season are named by these months', () => {
    const periodOf: PeriodOf = (month) =>
      month === 6 || month === 7 ? 1 : month === 5 || month === 8 ? 2 : 0;
    // June and September have no summer month by the rule, and are shoulder months; July and August are the summer.
    expect(named(periodOf, [1, 2, 3]).map(({ name }) => name)).toEqual(['Winter', 'Summer', 'Shoulder']);
    const twice: PeriodOf = (month) => (month <= 2 ? 0 : month >= 9 ? 1 : 2);
    expect(named(twice, [1, 2, 3]).map(({ name }) => name)).toEqual(['Jan–Mar', 'Oct–Dec', 'Summer']);
  });

  it('of the same price are told apart by days, hours, and at last by number', () => {
    const weekends: PeriodOf = (_month, _hour, isWeekend) => (isWeekend ? 1 : 0);
    expect(named(weekends, [5, 5]).map(({ name }) => name)).toEqual(['Weekdays', 'Weekends']);
    const nights: PeriodOf = (_, hour) => (hour >= 6 && hour < 22 ? 0 : 1);
    expect(named(nights, [5, 5]).map(({ name }) => name)).toEqual(['Every day 6–22 h', 'Every day 22–6 h']);
  });

  it('keep the names that the tariff states, with their season', () => {
    const periodOf: PeriodOf = (month, hour) => (isSummer(month) ? 2 : 0) + (isAfternoon(hour) ? 1 : 0);
    const labels = ['Off-Peak', 'Peak', 'Off-Peak', 'Peak (summer)'];
    expect(named(periodOf, [1, 2, 3, 4], labels).map(({ name }) => name)).toEqual([
      'Winter Off-Peak',
      'Winter Peak',
      'Summer Off-Peak',
      'Peak (summer)',
    ]);
    expect(named(periodOf, [1, 2, 3, 4], [undefined, 'Peak']).map(({ name }) => name)).toEqual([
      'Winter off-peak',
      'Winter Peak',
      'Summer off-peak',
      'Summer on-peak',
    ]);
  });

  it('that apply in no hour are named by their number', () => {
    expect(texts(named(() => 0, [1, 2]))).toEqual(['All hours, all hours', 'Period 2, ']);
  });

  it('have months across the turn of the year, and hours past midnight', () => {
    const periodOf: PeriodOf = (month, hour) =>
      month >= 3 && month <= 4 ? 2 : hour < 6 || hour >= 23 ? 1 : 0;
    expect(texts(named(periodOf, [3, 2, 1]))).toEqual([
      'Jun–Mar on-peak, Jun–Mar, every day 6–23 h',
      'Jun–Mar off-peak, Jun–Mar, every day 23–6 h',
      'Spring, Apr–May',
    ]);
  });

  it('whose hours differ in more than three kinds of months only say so', () => {
    const names = named((month, hour) => (hour >= month && hour < 20 ? 1 : 0), [1, 2]);
    expect(texts(names)).toEqual(['Off-peak, hours vary by month', 'On-peak, hours vary by month']);
  });

  it('have names that are unique, not empty, and the same for prices in another currency', () => {
    const property = fc.property(
      fc.array(fc.nat(7), { minLength: SLOT_COUNT, maxLength: SLOT_COUNT }),
      fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 8, maxLength: 8 }),
      (periods, prices) => {
        const periodOfSlot = Uint8Array.from(periods);
        const names = periodNames({ periodOfSlot, prices });
        expect(new Set(names.map(({ name }) => name)).size).toBe(8);
        for (const { name } of names) expect(name).toMatch(/^\S/);
        const others = periodNames({ periodOfSlot, prices: prices.map((price) => price * 7.5) });
        expect(others).toEqual(names);
      },
    );
    fc.assert(property, { numRuns: runs(60) });
  });
});

describe('the label of a line', () => {
  const { tariff } = readUrdb(rateRecord);
  const [flat, tou] = tariff.demands;

  it('names its period, with the words that names begin with written small', () => {
    if (tariff.energy === null || tou === undefined) throw new Error('no time of use');
    expect(periodLabel(tariff.energy, 1)).toBe(', summer on-peak');
    expect(periodHours(tariff.energy, 1)).toBe('Jun–Sep, weekdays 13–19 h');
    expect(periodLabel(tou, 0)).toBe(', off-peak');
  });

  it('names no period if one applies', () => {
    if (flat === undefined) throw new Error('no demand');
    expect(periodLabel(flat, 0)).toBe('');
    expect(periodHours(flat, 0)).toBeNull();
  });

  it('takes the names that a record states, but not its numbers', () => {
    const { tariff: stated } = readUrdb({ ...rateRecord, energytoulabels: ['Night', 'Period 2'] });
    if (stated.energy === null) throw new Error('no energy');
    expect(periodLabel(stated.energy, 0)).toBe(', Night');
    expect(periodLabel(stated.energy, 1)).toBe(', summer on-peak');
  });
});
