import { describe, expect, it } from 'vitest';
import { calendarOf, hourOfDate, monthOfHour } from '../../../models/series/calendar.ts';

describe('a calendar', () => {
  it('has 8760 hours in 2025 and 8784 in 2024', () => {
    expect(calendarOf(2025).hourCount).toBe(8760);
    expect(calendarOf(2024).hourCount).toBe(8784);
  });

  it('follows the Gregorian century rule: 2100 is common, 2000 was leap', () => {
    expect(calendarOf(2100).hourCount).toBe(8760);
    expect(calendarOf(2000).hourCount).toBe(8784);
  });

  it('starts 2025 on a Wednesday and 2023 on a Sunday', () => {
    expect(calendarOf(2025).firstWeekday).toBe(3);
    expect(calendarOf(2023).firstWeekday).toBe(7);
  });

  it('knows the month of an hour', () => {
    const calendar = calendarOf(2025);
    // 31 January ends with hour 743.
    expect(monthOfHour(calendar, 743)).toBe(1);
    expect(monthOfHour(calendar, 744)).toBe(2);
    expect(monthOfHour(calendar, 8759)).toBe(12);
  });

  it('assigns 29 February 2024 to February', () => {
    expect(monthOfHour(calendarOf(2024), 59 * 24)).toBe(2);
    expect(monthOfHour(calendarOf(2024), 60 * 24)).toBe(3);
  });

  it('finds the first hour of a date, and clamps to the year', () => {
    const calendar = calendarOf(2025);
    expect(hourOfDate(calendar, '2025-01-01')).toBe(0);
    expect(hourOfDate(calendar, '2025-07-01')).toBe(181 * 24);
    expect(hourOfDate(calendar, '2019-05-05')).toBe(0);
    expect(hourOfDate(calendar, '2026-01-01')).toBe(8760);
  });

  it('rejects an invalid year', () => {
    expect(() => calendarOf(2025.5)).toThrow(/whole number/);
    expect(() => calendarOf(NaN)).toThrow(/whole number/);
  });
});
