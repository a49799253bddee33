import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { fitToCalendar } from '../../../models/series/fitToCalendar.ts';

/** Preceded by 31 days of January and 27 of February. */
const FEBRUARY_28 = (31 + 27) * 24;
const counted = (length: number): Float64Array => Float64Array.from({ length }, (_, hour) => hour);

describe('an hourly source fitted to a calendar', () => {
  it('repeats 28 February for a common year in a leap year', () => {
    const fitted = fitToCalendar(counted(8760), calendarOf(2024));
    expect(fitted).toHaveLength(8784);
    expect(fitted.slice(FEBRUARY_28 + 24, FEBRUARY_28 + 48)).toEqual(
      fitted.slice(FEBRUARY_28, FEBRUARY_28 + 24),
    );
    // 1 March follows with the value of 1 March in the source.
    expect(fitted[60 * 24]).toBe(59 * 24);
    expect(fitted[8783]).toBe(8759);
  });

  it('drops 29 February for a leap year in a common year', () => {
    const fitted = fitToCalendar(counted(8784), calendarOf(2025));
    expect(fitted).toHaveLength(8760);
    expect(fitted[59 * 24 - 1]).toBe(59 * 24 - 1);
    expect(fitted[59 * 24]).toBe(60 * 24);
    expect(fitted[8759]).toBe(8783);
  });

  it('is a copy if lengths are equal', () => {
    const source = counted(8760);
    const fitted = fitToCalendar(source, calendarOf(2025));
    expect(fitted).toEqual(source);
    fitted[0] = 99;
    expect(source[0]).toBe(0);
  });

  it.each([0, 8759, 35040])('rejects %i values', (length) => {
    expect(() => fitToCalendar(counted(length), calendarOf(2025))).toThrow(/8760 or 8784/);
  });
});
