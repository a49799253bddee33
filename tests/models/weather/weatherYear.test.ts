import { describe, expect, it } from 'vitest';
import { climateSummary } from '../../../models/weather/climateSummary.ts';
import { climateOfHours } from '../../../models/weather/climateOfHours.ts';
import { designOfHours } from '../../../models/weather/designOfHours.ts';
import { exceededIn } from '../../../models/weather/exceededIn.ts';
import { fillGaps } from '../../../models/weather/fillGaps.ts';
import { normalsOf } from '../../../models/weather/normalsOf.ts';
import { weatherYear } from '../../../models/weather/weatherYear.ts';

const hours = (value: (hour: number) => number, count = 8760): Float64Array =>
  Float64Array.from({ length: count }, (_, hour) => value(hour));

describe('a weather year', () => {
  it('has the humidity ratio, wet bulb and density of 25 °C with a dew point of 13.864 °C (psychrolib)', () => {
    const year = weatherYear({
      dryBulb_C: hours(() => 25),
      dewPoint_C: hours(() => 13.863973265964844),
      pressure_Pa: hours(() => 101_325),
    });
    expect(year.humidityRatio[8759]).toBeCloseTo(0.009881043690749623, 9);
    expect(year.wetBulb_C[0]).toBeCloseTo(17.889, 2.9);
    expect(year.density_kg_m3[4000]).toBeCloseTo(1.17695818641638, 9);
  });

  it('is rejected with another number of hours, or columns of different length', () => {
    const columns = (count: number, other = count) => ({
      dryBulb_C: hours(() => 20, count),
      dewPoint_C: hours(() => 10, other),
      pressure_Pa: hours(() => 1e5, count),
    });
    expect(() => weatherYear(columns(24))).toThrow('8760 or 8784 hours in each column; given: 24 dry bulbs');
    expect(() => weatherYear(columns(8760, 8784))).toThrow('8784 dew points');
    expect(weatherYear(columns(8784)).hourCount).toBe(8784);
  });

  it.each([
    ['a dew point above the dry bulb', 20, 20.1, 1e5, 'dew point must not exceed the dry bulb'],
    ['no dry bulb', Number.NaN, 10, 1e5, 'given: 10 and NaN °C in hour 0'],
    ['no dew point', 20, Number.NaN, 1e5, 'given: NaN and 20 °C'],
    ['a dry bulb above 200 °C', 201, 10, 1e5, 'nor the dry bulb 200 °C'],
    ['no pressure', 20, 10, Number.NaN, 'Vapour pressure must be'],
  ])('is rejected with %s', (_, dry_C, dew_C, pressure, message) => {
    const air = {
      dryBulb_C: hours(() => dry_C),
      dewPoint_C: hours(() => dew_C),
      pressure_Pa: hours(() => pressure),
    };
    expect(() => weatherYear(air)).toThrow(message);
  });
});

describe('the value exceeded in a share of hours', () => {
  it('uses the R-7 method: 0.4 % of 0 to 1000 exceed 996', () => {
    expect(
      exceededIn(
        hours((hour) => 1000 - hour, 1001),
        0.004,
      ),
    ).toBeCloseTo(996, 9);
  });

  it('is between the two nearest hours: half of 1, 2, 3, 10 exceed 2.5', () => {
    expect(exceededIn(Float64Array.of(10, 1, 3, 2), 0.5)).toBe(2.5);
  });

  it('of one hour is that hour', () => {
    expect(exceededIn(Float64Array.of(7), 0.004)).toBe(7);
  });
});

describe('design values of hours', () => {
  it('are exceeded in 0.4 % and 99.6 % of the hours, with their mean coincident values', () => {
    // Dry bulbs rise evenly from 0 to 35.036 °C: the 0.4 % value is 34.896, within 0.5 K of which all air is saturated.
    const dryBulb_C = hours((hour) => hour * 0.004);
    const year = weatherYear({ dryBulb_C, dewPoint_C: dryBulb_C.slice(), pressure_Pa: hours(() => 1e5) });
    const design = designOfHours(year, 'made up');
    expect(design.dryBulb_0p4_C).toBeCloseTo(8759 * 0.996 * 0.004, 9);
    expect(design.wetBulb_0p4_C).toBeCloseTo(8759 * 0.996 * 0.004, 9);
    expect(design.dryBulb_99p6_C).toBeCloseTo(8759 * 0.004 * 0.004, 9);
    // The top is cut off at 35.036, so the mean over the bin is that of 34.396 to 35.036.
    expect(design.coincidentWetBulb_0p4_C).toBeCloseTo((34.396 + 35.036) / 2, 2);
    expect(design.source).toBe('made up');
  });

  it('are derived from the hours if a climate has none, with a finding', () => {
    const year = weatherYear({
      dryBulb_C: hours(() => 20),
      dewPoint_C: hours(() => 10),
      pressure_Pa: hours(() => 1e5),
    });
    const place = { name: 'Anywhere', elevation_m: 0, year, source: 'made up', findings: [] };
    const counted = climateOfHours(place);
    expect(counted.design.dryBulb_0p4_C).toBe(20);
    expect(counted.findings.map(({ code }) => code)).toEqual(['design-from-one-year']);
    const partly = climateOfHours({ ...place, design: { dryBulb_0p4_C: 33, source: 'header' } });
    expect(partly.design).toMatchObject({ dryBulb_0p4_C: 33, dryBulb_99p6_C: 20 });
    expect(partly.design.source).toMatch(/^header; the others percentiles/);
    const whole = { dryBulb_0p4_C: 33, wetBulb_0p4_C: 22, dryBulb_99p6_C: -5, source: 'header' };
    expect(climateOfHours({ ...place, design: whole })).toMatchObject({ design: whole, findings: [] });
  });
});

describe('filling gaps', () => {
  const daily = (hour: number): number => hour % 24;

  it('changes nothing where there is no gap', () => {
    const values = hours(daily);
    expect(fillGaps(values)).toBe(0);
    expect(values).toEqual(hours(daily));
  });

  it('crosses the turn of the year', () => {
    const values = hours((hour) => (hour === 8759 || hour === 0 ? Number.NaN : hour === 1 ? 16 : 10));
    expect(fillGaps(values)).toBe(2);
    expect([values[8759], values[0]]).toEqual([12, 14]);
  });

  it('retains the daily cycle over three days', () => {
    const values = hours((hour) => (hour >= 1000 && hour < 1072 ? Number.NaN : daily(hour)));
    expect(fillGaps(values)).toBe(72);
    expect(values).toEqual(hours(daily));
  });

  it('uses linear interpolation if no day has the hour', () => {
    const values = hours((hour) => (hour % 24 < 12 ? Number.NaN : 5));
    expect(fillGaps(values)).toBe(4380);
    expect(values).toEqual(hours(() => 5));
  });

  it('does not change a column without any number', () => {
    const values = hours(() => Number.NaN, 48);
    expect(fillGaps(values)).toBe(0);
    expect(values[7]).toBeNaN();
  });
});

describe('normals of a year', () => {
  it('are means, and means of the daily maxima and minima', () => {
    // Every day runs from 10 to 21.5 °C in steps of half a kelvin; January is 1 K warmer.
    const dryBulb_C = hours((hour) => 10 + (hour % 24) / 2 + (hour < 744 ? 1 : 0));
    const [january, february] = normalsOf({
      dryBulb_C,
      dewPoint_C: hours(() => 4),
      pressure_Pa: hours(() => 98_000),
    });
    expect(january).toEqual({
      month: 1,
      dryBulbMean_C: 16.75,
      dryBulbDailyMax_C: 22.5,
      dryBulbDailyMin_C: 11,
      dewPointMean_C: 4,
      pressure_Pa: 98_000,
    });
    expect(february?.dryBulbDailyMax_C).toBe(21.5);
  });

  it('recognise a leap year by its number of hours', () => {
    const dryBulb_C = hours((hour) => (hour >= 59 * 24 && hour < 60 * 24 ? 29 : 0), 8784);
    const columns = { dryBulb_C, dewPoint_C: dryBulb_C, pressure_Pa: dryBulb_C };
    expect(normalsOf(columns).map(({ dryBulbMean_C }) => dryBulbMean_C)).toEqual([
      0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

it('a summary contains the means and percentiles of the hours', () => {
  const year = weatherYear({
    dryBulb_C: hours((hour) => 20 + (hour % 2)),
    dewPoint_C: hours(() => 10),
    pressure_Pa: hours(() => 1e5),
  });
  const climate = climateOfHours({ name: 'Anywhere', elevation_m: 0, year, source: 'made up', findings: [] });
  expect(climateSummary(climate)).toMatchObject({
    city: 'Anywhere',
    hours: 8760,
    dryBulbMean_C: 20.5,
    dewPointMean_C: 10,
    dryBulb_0p4_C: 21,
    dryBulb_99p6_C: 20,
  });
});
