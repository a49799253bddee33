import { describe, expect, it } from 'vitest';
import { climateHash, ownClimate } from '../../../models/weather/climateOf.ts';

const hours = 8760;
const stated = (dryBulb_C: number) =>
  ({
    kind: 'hourly',
    name: 'Anywhere',
    elevation_m: 100,
    source: 'a test',
    dryBulb_C: Array.from({ length: hours }, () => dryBulb_C),
    dewPoint_C: Array.from({ length: hours }, () => 5),
    pressure_Pa: Array.from({ length: hours }, () => 100_000),
  }) as const;

describe('a climate that a plan states', () => {
  it('is computed once for all plans that state the same hours', () => {
    const first = ownClimate(stated(20));
    expect(ownClimate(stated(20))).toBe(first);
    expect(ownClimate({ ...stated(20), source: 'another' })).not.toBe(first);
    expect(ownClimate(stated(20.1))).not.toBe(first);
  });

  it('is referred to by what it says, in whatever order', () => {
    const { name, ...rest } = stated(21);
    expect(climateHash({ ...rest, name })).toBe(climateHash(stated(21)));
    expect(climateHash(stated(22))).not.toBe(climateHash(stated(21)));
  });

  it('stays right beyond the number that is remembered', () => {
    const temperatures = Array.from({ length: 40 }, (_, index) => index / 2);
    const means = (): number[] =>
      temperatures.map((dryBulb_C) => ownClimate(stated(dryBulb_C)).year.dryBulb_C[0] ?? NaN);
    expect(means()).toEqual(temperatures);
    expect(means()).toEqual(temperatures);
  });
});
