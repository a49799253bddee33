import { describe, expect, it } from 'vitest';
import { rateSummary, type RateSummary } from '../../../models/tariff/rates/rateSummary.ts';
import { anyRate, misfits, searchRates } from '../../../models/tariff/rates/searchRates.ts';

const states = [
  { code: 'VA', name: 'Virginia' },
  { code: 'WV', name: 'West Virginia' },
  { code: 'OR', name: 'Oregon' },
];
const summary = (record: unknown, path = 'a.json'): RateSummary => rateSummary(record, path, states);

describe('the summary of a record', () => {
  it('has what the record states, in one form', () => {
    expect(
      summary({
        Name: 'Large  General Service',
        utility: 'Made-up Power Co',
        label: 'abc',
        sector: 'Industrial',
        servicetype: 'Delivery',
        voltagecategory: 'Primary',
        voltageminimum: 4000,
        startdate: 1577836800,
        enddate: '2022-04-30',
        supersedes: 'xyz',
        peakkwcapacitymin: '500',
        peakkwcapacitymax: 2000,
        peakkwhusagemax: 1_000_000,
      }),
    ).toEqual({
      name: 'Large General Service',
      utility: 'Made-up Power Co',
      label: 'abc',
      states: [],
      sector: 'Industrial',
      service: 'Delivery',
      voltage: 'Primary, 4,000 V and more',
      startDate: '2020-01-01',
      endDate: '2022-04-30',
      supersedes: 'xyz',
      least_kW: 500,
      max_kW: 2000,
      leastMonth_kWh: null,
      maxMonth_kWh: 1_000_000,
    });
  });

  it.each([[null], [[]], ['text'], [{}], [{ name: 3, startdate: 1e300, peakkwcapacitymax: 'many' }]])(
    'of %j is empty, not an error',
    (record) => {
      expect(summary(record)).toMatchObject({
        name: 'Unnamed rate',
        startDate: null,
        max_kW: null,
        states: [],
      });
    },
  );

  it('names the states of the record, its utility or its file', () => {
    expect(summary({ state: 'virginia' }).states).toEqual(['VA']);
    expect(summary({ utility: 'PacifiCorp (Oregon)' }).states).toEqual(['OR']);
    expect(summary({ utility: 'Power Co of West Virginia' }).states).toEqual(['WV']);
    expect(summary({ name: 'GS-3 (VA)' }).states).toEqual(['VA']);
    expect(summary({}, 'rates/OR/48.json').states).toEqual(['OR']);
    // A word that contains a code or a name is neither.
    expect(summary({ utility: 'ORIENT Power, VAST Oregonian Coop' }).states).toEqual([]);
  });
});

describe('a search of rates', () => {
  const rates = [
    { name: 'Old', utility: 'North Power', enddate: '2015-01-01' },
    { name: 'Small', utility: 'North Power', peakkwcapacitymax: 100 },
    { name: 'Large', utility: 'South Light', peakkwcapacitymin: 500, startdate: '2024-01-01', state: 'OR' },
  ].map((record) => ({ summary: summary(record) }));
  const found = (query: Partial<typeof anyRate>): string[] =>
    searchRates(rates, { ...anyRate, ...query }).map((rate) => rate.summary.name);

  it('finds all rates without a query, those in force last first', () => {
    expect(found({})).toEqual(['Large', 'Small', 'Old']);
  });

  it('finds rates with all of some words, of a utility, of a state', () => {
    expect(found({ words: 'north SMALL' })).toEqual(['Small']);
    expect(found({ words: 'north large' })).toEqual([]);
    expect(found({ utility: 'light' })).toEqual(['Large']);
    expect(found({ state: 'or' })).toEqual(['Large']);
  });

  it('finds rates that fit a load, and those in force', () => {
    expect(found({ fits: { peak_kW: 800, month_kWh: 400_000 } })).toEqual(['Large', 'Old']);
    expect(found({ since: '2016-01-01' })).toEqual(['Large', 'Small']);
  });
});

describe('a load outside the limits of a rate', () => {
  const limits = summary({ peakkwcapacitymin: 500, peakkwcapacitymax: 2000, peakkwhusagemin: 1000 });

  it('is below the least or above the most kW, or below the least kWh', () => {
    expect(misfits(limits, { peak_kW: 400, month_kWh: 2000 })).toEqual([
      { limit: 500, unit: 'kW', isTooLarge: false },
    ]);
    expect(misfits(limits, { peak_kW: 2001, month_kWh: 10 })).toEqual([
      { limit: 2000, unit: 'kW', isTooLarge: true },
      { limit: 1000, unit: 'kWh', isTooLarge: false },
    ]);
  });

  it('is none at the limits', () => {
    expect(misfits(limits, { peak_kW: 500, month_kWh: 1000 })).toEqual([]);
    expect(misfits(limits, { peak_kW: 2000, month_kWh: 1000 })).toEqual([]);
  });
});
