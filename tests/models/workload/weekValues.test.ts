import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { weekValues } from '../../../models/workload/weekValues.ts';
import { runs } from '../../support/runs.ts';

const day = (fraction: number): number[] => Array.from({ length: 24 }, () => fraction);
const office = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 0.9 : 0.2));

describe('a weekly schedule over a year', () => {
  it('begins on the weekday of 1 January', () => {
    // 1 January 2025 is a Wednesday, so 4 January is a Saturday and 6 January a Monday.
    const week = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map(day);
    const values = weekValues({ kind: 'week', week }, calendarOf(2025));
    expect(values[0]).toBe(0.3);
    expect(values[3 * 24]).toBe(0.6);
    expect(values[5 * 24 - 1]).toBe(0.7);
    expect(values[5 * 24]).toBe(0.1);
    expect(values[8759]).toBe(0.3);
  });

  it('follows the hours of the day from midnight', () => {
    const values = weekValues({ kind: 'week', week: Array(7).fill(office) as number[][] }, calendarOf(2025));
    expect([...values.subarray(24 * 100, 24 * 101)]).toEqual(office);
  });

  it.each([
    // 2025 has 365 days from a Wednesday: 261 weekdays, 104 weekend days.
    [2025, 261, 104],
    // 2024 has 366 days from a Monday: 262 weekdays, 104 weekend days.
    [2024, 262, 104],
    // 2022 has 365 days from a Saturday: 260 weekdays, 105 weekend days.
    [2022, 260, 105],
  ])('adds up to weekdays and weekend days of %i', (year, weekdayCount, weekendDayCount) => {
    const week = [office, office, office, office, office, day(0.1), day(0.1)];
    const total = sum(weekValues({ kind: 'week', week }, calendarOf(year)));
    // A weekday: 10 h x 0.9 + 14 h x 0.2 = 11.8 h; a weekend day: 24 h x 0.1 = 2.4 h.
    expect(total).toBeCloseTo(weekdayCount * 11.8 + weekendDayCount * 2.4, 8);
  });

  it('adds up to each day of the week times its number in the year', () => {
    const hours = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1990, max: 2100 }),
        (week, year) => {
          const calendar = calendarOf(year);
          const counts = [0, 0, 0, 0, 0, 0, 0];
          for (let date = 0; date < calendar.hourCount / 24; date += 1) {
            const weekday = (new Date(Date.UTC(year, 0, 1 + date)).getUTCDay() + 6) % 7;
            counts[weekday] = (counts[weekday] ?? 0) + 1;
          }
          const expected = sum(week.map((hoursOfDay, weekday) => sum(hoursOfDay) * (counts[weekday] ?? 0)));
          expect(sum(weekValues({ kind: 'week', week }, calendar))).toBeCloseTo(expected, 7);
        },
      ),
      { seed: 41, numRuns: runs(40) },
    );
  });
});
