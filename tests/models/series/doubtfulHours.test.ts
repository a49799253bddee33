import { describe, expect, it } from 'vitest';
import { doubtfulHours } from '../../../models/series/doubtfulHours.ts';
import { runsOfOneValue } from '../../../models/series/runsOfOneValue.ts';

const rule = { quantity: 'load', unit: 'kW', path: 'load', zeroRun_h: 3, constantRun_h: 48 };
const year = (value: (hour: number) => number): Float64Array =>
  Float64Array.from({ length: 8760 }, (_, hour) => value(hour));
const varied = (hour: number): number => 1000 + (hour % 24);
const messagesOf = (values: Float64Array, stepsPerHour = 1): string[] =>
  doubtfulHours(values, { ...rule, stepsPerHour }).map(({ message }) => message);

describe('hours of a measured series', () => {
  it('are doubted if they are zero for longer than a metered load is, with their number and effect', () => {
    // A quarter of the year: the mean of the others is a third higher.
    expect(messagesOf(year((hour) => (hour < 2190 ? 0 : varied(hour))))).toEqual([
      '2,190 hours have a load of exactly 0, up to 2,190 hours in a row, from hour 1 of the year. Zeros often stand for missing values; without them the mean is 33.3 % higher',
    ]);
    expect(messagesOf(year((hour) => (hour % 1000 < 5 ? 0 : varied(hour))))).toEqual([
      expect.stringContaining('45 hours have a load of exactly 0, up to 5 hours in a row'),
    ]);
    expect(messagesOf(year((hour) => (hour % 1000 < 2 ? 0 : varied(hour))))).toEqual([]);
  });

  it('are doubted if they stay at one value for days', () => {
    expect(messagesOf(year((hour) => (hour >= 100 && hour < 200 ? 812.5 : varied(hour))))).toEqual([
      '100 hours have a load that does not change for 48 hours or more, longest for 100 hours at 812.5 kW, from hour 101 of the year. A repeated value often stands for missing ones',
    ]);
  });

  it('are not doubted if the whole year is one value, unless that is zero', () => {
    expect(messagesOf(year(() => 1000))).toEqual([]);
    expect(messagesOf(year(() => 0))).toEqual([
      expect.stringContaining('8,760 hours have a load of exactly 0'),
    ]);
  });

  it('may be quarter hours', () => {
    const quarters = Float64Array.from({ length: 35_040 }, (_, step) => (step < 10 ? 0 : varied(step)));
    expect(messagesOf(quarters, 4)).toEqual([]);
    quarters.fill(0, 0, 16);
    expect(messagesOf(quarters, 4)).toEqual([expect.stringContaining('4 hours have a load of exactly 0')]);
  });
});

describe('runs of one value', () => {
  it('join the end of the year with its beginning, and end at missing values', () => {
    expect(runsOfOneValue([5, 1, 2, 2, 2, 3, 5, 5], 3)).toEqual([
      { from: 2, length: 3, value: 2 },
      { from: 6, length: 3, value: 5 },
    ]);
    expect(runsOfOneValue([7, 7, 7], 2)).toEqual([{ from: 0, length: 3, value: 7 }]);
    expect(runsOfOneValue([1, NaN, NaN, NaN, 1, 2], 2)).toEqual([]);
    expect(runsOfOneValue([], 1)).toEqual([]);
  });
});
