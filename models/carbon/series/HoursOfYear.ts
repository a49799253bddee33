import type { Calendar } from '../../series/calendar.ts';

/** Sums and counts of the readings in each hour of a year. */
export interface HoursOfYear {
  readonly calendar: Calendar;
  readonly totals: Float64Array;
  readonly counts: Uint32Array;
}

/** Hours of a year without any reading. */
export function emptyHours(calendar: Calendar): HoursOfYear {
  const { hourCount } = calendar;
  return { calendar, totals: new Float64Array(hourCount), counts: new Uint32Array(hourCount) };
}

/** Adds a reading to its hour. */
export function addReading({ totals, counts }: HoursOfYear, hour: number, value: number): void {
  totals[hour] = (totals[hour] ?? 0) + value;
  counts[hour] = (counts[hour] ?? 0) + 1;
}

/** The mean of each hour's readings; NaN for hours without any. */
export function meansOf({ totals, counts }: HoursOfYear): Float64Array {
  return totals.map((total, hour) => total / (counts[hour] ?? 0));
}
