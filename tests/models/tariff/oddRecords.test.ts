import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { billRecord } from '../../../models/tariff/billRecord.ts';

const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });
/** 1 MW, 2 MW in July; 600 kW in the other hours after noon of a day. */
const load_kW = Float64Array.from({ length: 8760 }, (_, hour) => {
  const day = Math.floor(hour / 24);
  return hour % 24 >= 12 ? 600 : day >= 181 && day < 212 ? 2000 : 1000;
});
const load = { load_kW, stepsPerHour: 1 };
const flatLoad = { load_kW: new Float64Array(8760).fill(1000), stepsPerHour: 1 };
const schedule = (periodOf: (hour: number) => number): number[][] =>
  Array.from({ length: 12 }, () => Array.from({ length: 24 }, (_, hour) => periodOf(hour)));
const everyHour = schedule(() => 0);
const energy = (...tiers: object[]): object => ({
  energyratestructure: [tiers],
  energyweekdayschedule: everyHour,
  energyweekendschedule: everyHour,
});
const months = Array<number>(12).fill(0);
const flatDemand = { flatdemandstructure: [[{ rate: 5 }]], flatdemandmonths: months, demandwindow: 60 };
const afternoon = schedule((hour) => (hour >= 12 ? 1 : 0));
const touDemand = {
  demandratestructure: [[{ rate: 0 }], [{ rate: 9 }]],
  demandweekdayschedule: afternoon,
  demandweekendschedule: afternoon,
  demandwindow: 60,
};
const allMonths = Array<number>(12).fill(1);
const summer = [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0];

const billOf = (record: object, billed = load): ReturnType<typeof billRecord> =>
  billRecord(record, billed, clock);
const codesOf = (record: object): string[] => billOf(record).findings.map(({ code }) => code);
function errorOf(record: object): string {
  try {
    billOf(record);
    return 'billed';
  } catch (error) {
    return error instanceof ModelError ? `${error.code}: ${error.message}` : 'another error';
  }
}

describe('a limit too large to be one', () => {
  // 8,760 MWh: the first 500 kWh of each month at 0.1, the rest at 0.08.
  const expected = 12 * 500 * 0.1 + (8_760_000 - 12 * 500) * 0.08;

  it.each([[1e38], [9.999999933815813e36], ['1e+38'], [1e37], [3.4028234663852886e38], [1e12], [null]])(
    'such as %s is none',
    (max) => {
      const record = energy({ rate: 0.1, max: 500, unit: 'kWh' }, { rate: 0.08, max, unit: 'kWh' });
      const bill = billOf(record, flatLoad);
      expect(bill.annual.energy).toBeCloseTo(expected, 6);
      expect(bill.findings).toEqual([]);
    },
  );

  it('is none for demand, and the tiers after it are unreachable', () => {
    const tiers = [[{ rate: 5, max: 9.999999933815813e36 }, { rate: 2 }]];
    const bill = billOf({ ...energy({ rate: 0.05 }), ...flatDemand, flatdemandstructure: tiers }, flatLoad);
    expect(bill.annual.demandFlat).toBe(12 * 5 * 1000);
    expect(bill.findings.map(({ code }) => code)).toEqual(['tariff-tier-unreachable']);
  });

  it('is not a large but finite one, which is reported on the last tier', () => {
    const record = energy({ rate: 0.1, max: 500, unit: 'kWh' }, { rate: 0.08, max: 1e9, unit: 'kWh' });
    expect(billOf(record, flatLoad).annual.energy).toBeCloseTo(expected, 6);
    expect(codesOf(record)).toEqual(['tariff-last-bound']);
  });

  it('is rejected if it is negative or no number', () => {
    expect(errorOf(energy({ rate: 0.1, max: -1 }))).toContain('the limit -1 is negative');
    expect(errorOf(energy({ rate: 0.1, max: 'none' }))).toContain('max is not a number: "none"');
  });
});

describe('limits of tiers', () => {
  it('that are equal are reported although one tier has no unit of its own', () => {
    const record = energy({ rate: 0.1, max: 500, unit: 'kWh' }, { rate: 0.09, max: 500 }, { rate: 0.08 });
    expect(codesOf(record)).toContain('tariff-tier-unreachable');
  });

  it('in different units are compared with those of their own unit only', () => {
    const daily = energy(
      { rate: 0.1, max: 500, unit: 'kWh' },
      { rate: 0.09, max: 100, unit: 'kWh daily' },
      { rate: 0.08, max: 400, unit: 'kWh' },
      { rate: 0.07, unit: 'kWh' },
    );
    const found = billOf(daily).findings.find(({ code }) => code === 'tariff-tier-unreachable');
    expect(found?.message).toContain('tier 2 starts at or above its limit');
    expect(
      codesOf(
        energy(
          { rate: 0.1, max: 500, unit: 'kWh' },
          { rate: 0.09, max: 100, unit: 'kWh daily' },
          { rate: 0.08, unit: 'kWh' },
        ),
      ),
    ).toEqual([]);
  });
});

describe('a look-back', () => {
  const rates = { ...energy({ rate: 0.05 }), lookbackpercent: 1 };

  it('of marked months together with a shorter range is rejected, since the bills differ', () => {
    const record = { ...rates, ...flatDemand, lookbackmonths: summer, lookbackrange: 3 };
    expect(errorOf(record)).toMatch(
      /^tariff-ambiguous: lookbackmonths marks the months 6, 7, 8, 9, and lookbackrange counts the previous 3 months/,
    );
    expect(errorOf({ ...record, lookbackmonths: allMonths })).toMatch(/^tariff-ambiguous/);
  });

  it('of marked months or of a range alone is billed, and both if the range is the whole year', () => {
    // July bills 2,000 kW; the months up to June of the next year bill it too if all of them look back so far.
    const year = { ...rates, ...flatDemand, lookbackmonths: summer };
    expect(billOf(year).annual.demandFlat).toBe(12 * 5 * 2000);
    expect(billOf({ ...year, lookbackrange: 11 }).annual.demandFlat).toBe(12 * 5 * 2000);
    const range = { ...rates, ...flatDemand, lookbackmonths: months, lookbackrange: 3 };
    expect(billOf(range).annual.demandFlat).toBe(5 * (4 * 2000 + 8 * 1000));
    expect(codesOf(range)).toEqual([]);
  });

  it('is rejected if its fields are no months, or state two shares', () => {
    expect(errorOf({ ...rates, ...flatDemand, lookbackrange: 2.5 })).toContain('lookbackrange is 2.5 months');
    expect(errorOf({ ...rates, ...flatDemand, lookbackmonths: Array<string>(12).fill('all') })).toContain(
      'lookbackmonths, month 1: "all" is neither true nor false',
    );
    const older = { ...rates, ...flatDemand, demandratchetpercentage: Array<number>(12).fill(0.8) };
    expect(errorOf(older)).toMatch(
      /^tariff-ambiguous: lookbackpercent gives 1 and demandratchetpercentage 0.8/,
    );
    expect(errorOf({ ...older, lookbackpercent: 0.8 })).toBe('billed');
  });

  it('with a monthly and a time-of-use demand says that both were raised', () => {
    const record = { ...rates, ...flatDemand, ...touDemand, lookbackmonths: allMonths };
    const bill = billOf(record);
    // The afternoons never exceed 600 kW, the month bills the 2,000 kW of July.
    expect(bill.annual.demandFlat).toBe(12 * 5 * 2000);
    expect(bill.annual.demandTou).toBe(12 * 9 * 600);
    const found = bill.findings.find(({ code }) => code === 'tariff-lookback-scope');
    expect(found?.message).toContain(
      'the demand of the month (flatdemandstructure) and the demand of each time-of-use period',
    );
    expect(found?.message).toContain('with a price in period 1');
  });

  it('says so with hours of use too, and not with one demand alone', () => {
    const hours = energy({ rate: 0.1, max: 200, unit: 'kWh/kW' }, { rate: 0.05, unit: 'kWh/kW' });
    expect(codesOf({ ...rates, ...hours, ...flatDemand, lookbackmonths: allMonths })).toContain(
      'tariff-lookback-scope',
    );
    expect(codesOf({ ...rates, ...flatDemand, lookbackmonths: allMonths })).toEqual([]);
  });

  it('that raises nothing or has no percentage is reported', () => {
    expect(codesOf({ ...rates, lookbackmonths: allMonths })).toEqual(['tariff-part-ignored']);
    // 5 USD a day are 150 USD per kW and month.
    const daily = { ...rates, ...flatDemand, flatdemandunit: 'kW daily', lookbackmonths: allMonths };
    expect(codesOf(daily)).toEqual(['tariff-part-ignored', 'value-implausible']);
    expect(codesOf({ ...energy({ rate: 0.05 }), ...flatDemand, lookbackmonths: allMonths })).toEqual([
      'tariff-lookback-implausible',
    ]);
  });
});

describe('hours-of-use tiers with kWh after them', () => {
  const block = { rate: 0, max: 200, unit: 'kWh/kW' };
  const steps = [
    { rate: 0.13, max: 3000, unit: 'kWh' },
    { rate: 0.08, unit: 'kWh' },
  ];

  it('are rejected at the end of a record, whether its last block has a limit or a price of its own', () => {
    const ends = { rate: 0.01, max: 600, unit: 'kWh/kW' };
    expect(errorOf(energy(block, ...steps, ends, { rate: 0.0077, unit: 'kWh' }))).toMatch(
      /^tariff-ambiguous.*block of kWh\/kW that ends/,
    );
    const open = { rate: 0.01, max: 9.999999933815813e36, unit: 'kWh/kW' };
    expect(errorOf(energy(block, ...steps, open, { rate: 0.0077, unit: 'kWh' }))).toMatch(
      /^tariff-ambiguous.*without a limit and with a price of 0.01/,
    );
  });

  it('are steps of a block without a limit and price', () => {
    const open = { rate: 0, unit: 'kWh/kW' };
    const bill = billOf(
      { ...energy(block, ...steps, open, { rate: 0.05, unit: 'kWh' }), demandwindow: 60 },
      flatLoad,
    );
    // 200 h x 1,000 kW of each month in the block: 3,000 kWh at 0.13, the rest of it at 0.08; above it 0.05.
    expect(bill.annual.energy).toBeCloseTo(
      12 * (3000 * 0.13 + 197_000 * 0.08) + (8_760_000 - 12 * 200_000) * 0.05,
      6,
    );
    expect(bill.findings).toEqual([]);
  });

  it('leave the price of their block unbilled, with a finding', () => {
    const record = {
      ...energy({ ...block, rate: 0.03 }, ...steps, { rate: 0.05, unit: 'kWh/kW' }),
      demandwindow: 60,
    };
    const found = billOf(record).findings.find(({ code }) => code === 'tariff-part-ignored');
    expect(found?.message).toContain('tier 0 is the limit of a block of 200 kWh/kW');
    expect(found?.message).toContain('its price of 0.03 is not billed');
  });
});

describe('charges that a record states twice', () => {
  const rates = energy({ rate: 0.05 });

  it('are billed once, with a finding if they differ', () => {
    const both = { ...rates, fixedchargefirstmeter: 0, fixedmonthlycharge: 50 };
    expect(billOf(both).annual.fixed).toBe(600);
    expect(codesOf(both)).toEqual(['tariff-field-conflict']);
    const newer = { ...rates, fixedchargefirstmeter: 2, fixedchargeunits: '$/day', fixedmonthlycharge: 50 };
    expect(billOf(newer).annual.fixed).toBe(730);
    expect(codesOf(newer)).toEqual(['tariff-field-conflict']);
    const same = { ...rates, fixedchargefirstmeter: 50, fixedchargeunits: '$/month', fixedmonthlycharge: 50 };
    expect(codesOf(same)).toEqual([]);
  });

  it('in two demand units use that of the charge, with a finding', () => {
    const record = { ...rates, ...flatDemand, flatdemandunit: 'hp', demandunits: 'kW' };
    expect(billOf(record, flatLoad).annual.demandFlat).toBeCloseTo((12 * 5 * 1000) / 0.7457, 6);
    expect(codesOf(record)).toContain('tariff-field-conflict');
    expect(codesOf({ ...rates, ...flatDemand, flatdemandunit: 'kW', demandunits: 'kw' })).toEqual([]);
  });

  it('and a negative minimum bill is rejected', () => {
    expect(errorOf({ ...rates, mincharge: -5, minchargeunits: '$/month' })).toContain(
      'A minimum bill of -5 is negative',
    );
    expect(codesOf({ ...rates, mincharge: 5 })).toEqual(['tariff-unit-assumed']);
  });
});
