import { calendarOf } from './calendar.ts';
import { offsetAt_min, standardOffset_min } from './timeZone.ts';

/** Cached shifts: each lookup formats hundreds of dates. */
const known = new Map<string, Int16Array>();

/**
 * Daylight saving shift from standard time in each hour of a year.
 *
 * @param timeZone - IANA name
 * @param year - calendar year
 * @returns minutes for each hour of local standard time, mostly 0 or 60; undefined if the zone is unknown
 */
export function daylightShifts_min(timeZone: string, year: number): Int16Array | undefined {
  const key = `${timeZone} ${String(year)}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const standard_min = standardOffset_min(timeZone, year);
  if (standard_min === undefined) return undefined;
  const { hourCount } = calendarOf(year);
  const firstInstant = Date.UTC(year, 0, 1) - standard_min * 60_000;
  const shiftAt = (hour: number): number =>
    (offsetAt_min(timeZone, firstInstant + hour * 3_600_000) ?? standard_min) - standard_min;
  const shifts = new Int16Array(hourCount);
  for (let day = 0; day < hourCount; day += 24) fillDay(shifts, day, shiftAt);
  known.set(key, shifts);
  return shifts;
}

/** Checks both ends of a day, and each hour if they differ. */
function fillDay(shifts: Int16Array, from: number, shiftAt: (hour: number) => number): void {
  const first = shiftAt(from);
  if (shiftAt(from + 24) === first) {
    shifts.fill(first, from, from + 24);
    return;
  }
  for (let hour = from; hour < from + 24; hour += 1) shifts[hour] = shiftAt(hour);
}
