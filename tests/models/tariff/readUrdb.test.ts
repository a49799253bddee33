import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { billRecord } from '../../../models/tariff/billRecord.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';

const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });
const load = { load_kW: new Float64Array(8760).fill(1000), stepsPerHour: 1 };
const schedule = (period: number): number[][] =>
  Array.from({ length: 12 }, () => Array<number>(24).fill(period));
const oneEnergyPrice = {
  energyratestructure: [[{ rate: 0.08, unit: 'kWh' }]],
  energyweekdayschedule: schedule(0),
  energyweekendschedule: schedule(0),
};
const months = Array<number>(12).fill(0);

function codeOf(record: unknown): string {
  try {
    readUrdb(record);
    return 'none';
  } catch (error) {
    return error instanceof ModelError ? `${error.code}: ${error.message}` : 'another error';
  }
}

describe('a record that cannot be billed is rejected with a reason', () => {
  it.each<[string, unknown, string]>([
    ['a number', 3, 'tariff-unreadable: A tariff must be a JSON object'],
    ['a list', [], 'tariff-unreadable: A tariff must be a JSON object'],
    ['JSON that is no tariff', { racks: 3 }, 'tariff-unreadable: The object has no energyratestructure'],
    [
      'a schedule that names a missing period',
      { ...oneEnergyPrice, energyweekdayschedule: schedule(2) },
      'tariff-invalid: energyweekdayschedule, month 1, hour 0 refers to period 2, but energyratestructure has 1',
    ],
    [
      'a schedule of eleven months',
      { ...oneEnergyPrice, energyweekdayschedule: schedule(0).slice(1) },
      'tariff-invalid: energyweekdayschedule has 11 rows',
    ],
    [
      'a month of 23 hours',
      { ...oneEnergyPrice, energyweekendschedule: schedule(0).with(3, Array<number>(23).fill(0)) },
      'tariff-invalid: energyweekendschedule, month 4: 23 values',
    ],
    [
      'a period that is no number',
      { ...oneEnergyPrice, energyweekdayschedule: schedule(NaN) },
      'tariff-invalid: energyweekdayschedule, month 1, hour 0: null is not a valid period number',
    ],
    [
      'empty tiers',
      { ...oneEnergyPrice, energyratestructure: [[]] },
      'tariff-invalid: energyratestructure, period 0 has no tiers',
    ],
    [
      'a rate that is no number',
      { ...oneEnergyPrice, energyratestructure: [[{ rate: 'cheap' }]] },
      'tariff-invalid: energyratestructure, period 0, tier 0, rate is not a number: "cheap"',
    ],
    [
      'an unknown unit of energy',
      { ...oneEnergyPrice, energyratestructure: [[{ rate: 1, unit: 'therm' }]] },
      'tariff-invalid: energyratestructure, period 0, tier 0: "therm" is not a unit',
    ],
    [
      'two periods without a schedule',
      { energyratestructure: [[{ rate: 1 }], [{ rate: 2 }]] },
      'tariff-invalid: energyratestructure has 2 periods, but energyweekdayschedule is missing',
    ],
    [
      'demand months that name a missing period',
      { ...oneEnergyPrice, flatdemandstructure: [[{ rate: 8 }]], flatdemandmonths: months.with(5, 1) },
      'tariff-invalid: flatdemandmonths, month 6 refers to period 1',
    ],
    [
      'demand in a unit of its own',
      {
        ...oneEnergyPrice,
        flatdemandstructure: [[{ rate: 8 }]],
        flatdemandmonths: months,
        flatdemandunit: 'A',
      },
      'tariff-invalid: flatdemandunit is "A", not kW, kVA or hp',
    ],
    [
      'a negative bound',
      { ...oneEnergyPrice, energyratestructure: [[{ rate: 1, max: -5 }, { rate: 2 }]] },
      'tariff-invalid: energyratestructure, period 0, tier 0: the limit -5 is negative',
    ],
    [
      'a price beyond reason',
      { ...oneEnergyPrice, energyratestructure: [[{ rate: 1e300 }]] },
      'tariff-invalid: energyratestructure, period 0, tier 0, rate is 1e+300, larger than any value',
    ],
    [
      'a hundred and one tiers',
      {
        ...oneEnergyPrice,
        energyratestructure: [Array.from({ length: 101 }, (_, max) => ({ rate: 1, max }))],
      },
      'tariff-invalid: energyratestructure, period 0 has more than 100 tiers',
    ],
    [
      'a fixed charge by the week',
      { ...oneEnergyPrice, fixedchargefirstmeter: 3, fixedchargeunits: '$/week' },
      'tariff-invalid: fixedchargeunits is "$/week"',
    ],
    [
      'a look-back of eleven months',
      { ...oneEnergyPrice, lookbackpercent: 0.8, lookbackmonths: Array<boolean>(11).fill(true) },
      'tariff-invalid: lookbackmonths has 11 values',
    ],
  ])('%s', (_, record, message) => {
    expect(codeOf(record)).toContain(message);
  });
});

describe('ambiguous tiers are rejected', () => {
  it.each<[string, object[]]>([
    [
      'kWh before kWh/kW',
      [
        { rate: 0.1, max: 6000, unit: 'kWh' },
        { rate: 0.05, max: 300, unit: 'kWh/kW' },
      ],
    ],
    [
      'kWh after the last kWh/kW that has a bound',
      [
        { rate: 0.1, max: 200, unit: 'kWh/kW' },
        { rate: 0.07, max: 400, unit: 'kWh/kW' },
        { rate: 0.05, unit: 'kWh' },
      ],
    ],
  ])('%s', (_, tiers) => {
    expect(codeOf({ ...oneEnergyPrice, energyratestructure: [tiers] })).toMatch(
      /^tariff-ambiguous: .*bill|block/,
    );
  });

  it('but not in a period that no hour uses', () => {
    const unused = [
      { rate: 0.1, max: 6000, unit: 'kWh' },
      { rate: 0.05, unit: 'kWh/kW' },
    ];
    const record = { ...oneEnergyPrice, energyratestructure: [[{ rate: 0.08 }], unused] };
    expect(codeOf(record)).toBe('none');
  });
});

describe('missing data of a record', () => {
  const findingsOf = (record: unknown): string[] =>
    billRecord(record, load, clock).findings.map(({ code }) => code);

  it('is assumed and reported', () => {
    const demand = { flatdemandstructure: [[{ rate: 8 }]], flatdemandmonths: months };
    expect(findingsOf({ ...oneEnergyPrice, ...demand })).toEqual([
      'tariff-window-assumed',
      'demand-understated',
    ]);
    expect(findingsOf({ ...oneEnergyPrice, fixedchargefirstmeter: 5 })).toEqual(['tariff-unit-assumed']);
    expect(findingsOf({ fixedchargefirstmeter: 5, fixedchargeunits: '$/day' })).toEqual([
      'tariff-part-missing',
    ]);
    const { energyweekdayschedule } = oneEnergyPrice;
    const oneSchedule = { energyratestructure: oneEnergyPrice.energyratestructure, energyweekdayschedule };
    expect(findingsOf(oneSchedule)).toEqual(['tariff-schedule-assumed']);
  });

  it('is reported if it cannot be billed', () => {
    expect(findingsOf({ ...oneEnergyPrice, demandreactivepowercharge: 0.2 })).toEqual([
      'tariff-part-ignored',
    ]);
    expect(findingsOf({ ...oneEnergyPrice, dgrules: 'Net Metering' })).toEqual(['tariff-part-ignored']);
    const coincident = { coincidentratestructure: [[{ rate: 5 }]], coincidentschedule: schedule(0) };
    expect(findingsOf({ ...oneEnergyPrice, ...coincident })).toEqual(['coincident-peak-unbilled']);
  });

  it('is reported if the load is outside the tariff eligibility', () => {
    expect(findingsOf({ ...oneEnergyPrice, peakkwcapacitymin: 5000 })).toEqual(['tariff-not-eligible']);
    expect(findingsOf({ ...oneEnergyPrice, peakkwcapacitymax: 500 })).toEqual(['tariff-not-eligible']);
    expect(findingsOf({ ...oneEnergyPrice, startdate: 1_388_534_400 })).toEqual(['tariff-dated']);
  });

  it('uses a minimum demand with a maximum as the eligibility range, alone as a floor', () => {
    const demand = { flatdemandstructure: [[{ rate: 8 }]], flatdemandmonths: months, demandwindow: 60 };
    const alone = billRecord({ ...oneEnergyPrice, ...demand, mindemand: 3000 }, load, clock);
    expect(alone.annual.demandFlat).toBe(12 * 8 * 3000);
    expect(alone.findings.map(({ code }) => code)).toEqual(['tariff-least-demand', 'tariff-not-eligible']);
    const range = billRecord({ ...oneEnergyPrice, ...demand, mindemand: 20, maxdemand: 500 }, load, clock);
    expect(range.annual.demandFlat).toBe(12 * 8 * 1000);
    expect(range.findings.map(({ code }) => code)).toEqual(['tariff-not-eligible']);
  });

  it('is reported if hours of use are counted from hourly means', () => {
    const hours = [
      { rate: 0.1, max: 200, unit: 'kWh/kW' },
      { rate: 0.05, unit: 'kWh/kW' },
    ];
    expect(findingsOf({ ...oneEnergyPrice, energyratestructure: [hours] })).toEqual([
      'tariff-window-assumed',
      'demand-understated',
    ]);
  });

  it('is reported if a look-back has a unit error', () => {
    const demand = { flatdemandstructure: [[{ rate: 8 }]], flatdemandmonths: months, demandwindow: 60 };
    expect(findingsOf({ ...oneEnergyPrice, ...demand, lookbackpercent: 0.005, lookbackrange: 6 })).toEqual([
      'tariff-lookback-implausible',
    ]);
    expect(
      readUrdb({ ...oneEnergyPrice, lookbackpercent: 80, lookbackrange: 6 }).tariff.hoursUse.ratchet,
    ).toEqual({
      shares: Array<number>(12).fill(0.8),
      rangeMonthCount: 6,
      yearBefore_kW: null,
    });
  });
});

describe('charges', () => {
  const annualOf = (
    record: object,
    options: Parameters<typeof billRecord>[3] = {},
  ): ReturnType<typeof billRecord>['annual'] =>
    billRecord({ ...oneEnergyPrice, ...record }, load, clock, options).annual;
  const flatDemand = { flatdemandstructure: [[{ rate: 8 }]], flatdemandmonths: months };

  it('in kVA are billed at the power factor: 1,000 kW / 0.95 = 1,052.6 kVA', () => {
    const record = { ...flatDemand, flatdemandunit: 'kVA' };
    expect(annualOf(record).demandFlat).toBeCloseTo(12 * 8 * 1000, 6);
    expect(annualOf(record, { powerFactor: 0.95 }).demandFlat).toBeCloseTo((12 * 8 * 1000) / 0.95, 6);
  });

  it('in hp are converted: 1,000 kW / 0.7457 = 1,341 hp', () => {
    expect(annualOf({ ...flatDemand, flatdemandunit: 'hp' }).demandFlat).toBeCloseTo(
      (12 * 8 * 1000) / 0.7457,
      6,
    );
  });

  it('in kW daily bill the peak of each day: 365 x 1,000 kW x 8', () => {
    expect(annualOf({ ...flatDemand, flatdemandunit: 'kW daily' }).demandFlat).toBeCloseTo(365 * 1000 * 8, 6);
  });

  it('per day use the days of each month, per year a twelfth per month', () => {
    expect(annualOf({ fixedchargefirstmeter: 10, fixedchargeunits: '$/day' }).fixed).toBeCloseTo(3650, 9);
    expect(annualOf({ fixedchargefirstmeter: 1200, fixedchargeunits: '$/year' }).fixed).toBeCloseTo(1200, 9);
  });

  it('on system peaks are billed if their hours are known', () => {
    const record = { coincidentratestructure: [[{ rate: 5, adj: 1 }]], coincidentschedule: schedule(0) };
    expect(annualOf(record).coincident).toBe(0);
    expect(annualOf(record, { systemPeakSteps: [100, 5000] }).coincident).toBe(2 * 1000 * 6);
  });

  it('are read under older and newer names of their fields', () => {
    const older = { fixedmonthlycharge: 100, minmonthlycharge: 80_000, annualmincharge: 0 };
    // 1,000 kW x 744 h x 0.08 + 100 = 59,620 in January, so 20,380 are missing.
    const { monthly } = billRecord({ ...oneEnergyPrice, ...older }, load, clock);
    expect(monthly[0]?.minimum).toBeCloseTo(20_380, 6);
    const newer = { flatDemandUnits: 'hp', flatdemandstructure: [[{ rate: 1 }]], flatdemandmonths: months };
    expect(annualOf(newer).demandFlat).toBeCloseTo(12_000 / 0.7457, 6);
  });
});
