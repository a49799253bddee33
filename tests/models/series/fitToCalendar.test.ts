import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../models/series/calendar.ts';
import { fitToCalendar } from '../../../models/series/fitToCalendar.ts';

/** 31 days of January and 27 of February come before it. */
const FEBRUARY_28 = (31 + 27) * 24;
const counted = (length: number): Float64Array => Float64Array.from({ length }, (_, hour) => hour);

describe('an hourly source laid over a calendar', () => {
  it('repeats 28 February where a common year meets a leap year', () => {
    const fitted = fitToCalendar(counted(8760), calendarOf(2024));
    expect(fitted).toHaveLength(8784);
    expect(fitted.slice(FEBRUARY_28 + 24, FEBRUARY_28 + 48)).toEqual(
      fitted.slice(FEBRUARY_28, FEBRUARY_28 + 24),
    );
    // 1 March follows with the value of the source's own 1 March.
    expect(fitted[60 * 24]).toBe(59 * 24);
    expect(fitted[8783]).toBe(8759);
  });

  it('leaves 29 February out where a leap year meets a common year', () => {
    const fitted = fitToCalendar(counted(8784), calendarOf(2025));
    expect(fitted).toHaveLength(8760);
    expect(fitted[59 * 24 - 1]).toBe(59 * 24 - 1);
    expect(fitted[59 * 24]).toBe(60 * 24);
    expect(fitted[8759]).toBe(8783);
  });

  it('is a copy where lengths agree', () => {
    const source = counted(8760);
    const fitted = fitToCalendar(source, calendarOf(2025));
    expect(fitted).toEqual(source);
    fitted[0] = 99;
    expect(source[0]).toBe(0);
  });

  it.each([0, 8759, 35040])('refuses %i values', (length) => {
    expect(() => fitToCalendar(counted(length), calendarOf(2025))).toThrow(/8760 or 8784/);
  });
});
