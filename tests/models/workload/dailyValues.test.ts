import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { dailyValues } from '../../../models/workload/dailyValues.ts';
import type { DailyShape } from '../../../models/workload/shape.ts';
import { runs } from '../../support/runs.ts';

const calendar = calendarOf(2025);
const shape: DailyShape = {
  kind: 'daily',
  peakHourOfDay: 14,
  nightRatio: 0.4,
  weekdayFraction: 1,
  weekendFraction: 0.5,
  userOffset_h: 0,
};
/** Hours of a day of January 2025; the 1st is a Wednesday. */
const january = (date: number, change: Partial<DailyShape> = {}): number[] => [
  ...dailyValues({ ...shape, ...change }, calendar).subarray((date - 1) * 24, date * 24),
];

describe('inference that follows its users', () => {
  it('is busiest in the peak hour and quietest twelve hours away', () => {
    const hours = january(2);
    expect(hours[14]).toBe(1);
    expect(hours[2]).toBeCloseTo(0.4, 12);
    // Six hours from the peak the cosine is at its mean: (1 + 0.4) / 2.
    expect(hours[8]).toBeCloseTo(0.7, 12);
    expect(hours[20]).toBeCloseTo(0.7, 12);
  });

  it('has the mean of peak and night over a day', () => {
    expect(sum(january(2)) / 24).toBeCloseTo(0.7, 12);
  });

  it('is lower on Saturday and Sunday', () => {
    expect([3, 4, 5, 6].map((date) => january(date)[14])).toEqual([1, 0.5, 0.5, 1]);
  });

  it('peaks earlier in site time for users east of the site', () => {
    const hours = january(2, { userOffset_h: 9 });
    expect(hours.indexOf(Math.max(...hours))).toBe(5);
  });

  it('has its weekend in user local time', () => {
    // Users nine hours ahead enter Saturday 4 January at 15:00 of Friday on the site.
    const level = { nightRatio: 1, userOffset_h: 9 };
    expect(january(3, level)).toEqual([...Array<number>(15).fill(1), ...Array<number>(9).fill(0.5)]);
    // Users ten hours behind leave Sunday 5 January at 10:00 of Monday on the site.
    const behind = { nightRatio: 1, userOffset_h: -10 };
    expect(january(6, behind)).toEqual([...Array<number>(10).fill(0.5), ...Array<number>(14).fill(1)]);
  });

  it('stays between 0 and 1 for any users', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constant('daily' as const),
          peakHourOfDay: fc.integer({ min: 0, max: 23 }),
          nightRatio: fc.double({ min: 0, max: 1, noNaN: true }),
          weekdayFraction: fc.constantFrom(1, 0.5),
          weekendFraction: fc.double({ min: 0, max: 1, noNaN: true }),
          userOffset_h: fc.integer({ min: -104, max: 104 }).map((quarters) => quarters / 4),
        }),
        fc.integer({ min: 1990, max: 2100 }),
        (drawn, year) => {
          const values = dailyValues(drawn, calendarOf(year));
          expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        },
      ),
      { seed: 43, numRuns: runs(40) },
    );
  });
});
