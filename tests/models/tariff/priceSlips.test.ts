import { describe, expect, it } from 'vitest';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';

const slipsOf = (fields: Readonly<Record<string, unknown>>): string[] =>
  readUrdb({ name: 'Rate', ...fields })
    .findings.filter(({ code }) => code === 'value-implausible')
    .map(({ message }) => message);

const energy = (rate: number): Readonly<Record<string, unknown>> => ({
  energyratestructure: [[{ rate, unit: 'kWh' }]],
});

describe('the prices of a utility rate', () => {
  it('name a daily demand price that gives 400 per kW and month', () => {
    // 13.2 x 365 / 12 = 401.5
    const daily = slipsOf({
      ...energy(0.08),
      flatdemandstructure: [[{ rate: 13.2 }]],
      flatdemandmonths: Array(12).fill(0),
      flatdemandunit: 'kW daily',
    });
    expect(daily).toEqual([
      'Demand is priced at 13.2 USD/kW and day, 401.5 per kW and month, above the plausible 100; per month it would be 13.2.',
    ]);
  });

  it('leave a daily price of 0.5, 15 per kW and month, undoubted', () => {
    const daily = {
      flatdemandstructure: [[{ rate: 0.5 }]],
      flatdemandmonths: Array(12).fill(0),
      flatdemandunit: 'kW daily',
    };
    expect(slipsOf({ ...energy(0.08), ...daily })).toEqual([]);
  });

  it('name a price per year for one per month', () => {
    const yearly = {
      flatdemandstructure: [[{ rate: 180 }]],
      flatdemandmonths: Array(12).fill(0),
      flatdemandunit: 'kW',
    };
    expect(slipsOf({ ...energy(0.08), ...yearly })[0]).toContain('180 USD/kW and year would be 15');
  });

  it.each([
    [80, '80 USD/MWh would be 0.08'],
    [8, '8 cents/kWh would be 0.08'],
  ])('name energy at %d per kWh', (rate, meant) => {
    expect(slipsOf(energy(rate))[0]).toContain(meant);
  });

  it('leave a critical peak of 1.5 per kWh beside ordinary hours undoubted', () => {
    const periods = { energyratestructure: [[{ rate: 0.07 }], [{ rate: 1.5 }]] };
    const schedule = Array(12).fill([...Array(23).fill(0), 1]);
    expect(slipsOf({ ...periods, energyweekdayschedule: schedule, energyweekendschedule: schedule })).toEqual(
      [],
    );
  });
});
