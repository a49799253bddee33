import { clamp } from '../math/clamp.ts';
import { ModelError } from '../problems/ModelError.ts';

/** The hours of one year in local standard time: hour 0 begins at midnight on 1 January. */
export interface Calendar {
  readonly year: number;
  /** 8760, or 8784 in a leap year. */
  readonly hourCount: number;
  /** Hour at which each month begins, and the hour after the last: 13 values. */
  readonly monthStarts: readonly number[];
  /** ISO weekday of 1 January: 1 is Monday, 7 is Sunday. */
  readonly firstWeekday: number;
}

/**
 * The Gregorian calendar of a year, hour by hour.
 *
 * @param year - 1600 to 9999
 */
export function calendarOf(year: number): Calendar {
  if (!Number.isInteger(year) || year < 1600 || year > 9999) {
    throw new ModelError(
      'out-of-range',
      `A calendar year must be a whole number from 1600 to 9999; given: ${String(year)}.`,
    );
  }
  const monthStarts = Array.from(
    { length: 13 },
    (_, month) => (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / 3_600_000,
  );
  return {
    year,
    hourCount: monthStarts[12] ?? 0,
    monthStarts,
    firstWeekday: new Date(Date.UTC(year, 0, 1)).getUTCDay() || 7,
  };
}

/** Month of an hour, 1 to 12. */
export function monthOfHour(calendar: Calendar, hour: number): number {
  let month = 1;
  while (month < 12 && hour >= (calendar.monthStarts[month] ?? Infinity)) month += 1;
  return month;
}

/**
 * First hour of a date in a calendar's year.
 *
 * @param date - ISO 8601, such as 2025-07-01
 * @returns 0 for dates before the year, the year's hour count for dates after it
 */
export function hourOfDate(calendar: Calendar, date: string): number {
  const hour = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(calendar.year, 0, 1)) / 3_600_000;
  return clamp(hour, 0, calendar.hourCount);
}
