import type { Calendar } from '../series/calendar.ts';
import { daylightShifts_min } from '../series/daylight.ts';
import { ModelError } from '../problems/ModelError.ts';

/** Billing calendar: month, kind of day and hour of each step of a year, in the time that a tariff uses. */
export interface BillingCalendar {
  readonly stepsPerHour: number;
  readonly stepCount: number;
  /** Month x 48 + 24 on a weekend + hour of the day, for each step: 0 to 575. */
  readonly slots: Uint16Array;
  /** Day of the year of each step, from 0. */
  readonly days: Uint16Array;
  readonly monthDays: readonly number[];
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A year by its first weekday. */
export interface StatedYear {
  /** Weekday of 1 January: 0 is Monday. */
  readonly startWeekday: number;
  readonly dayCount: 365 | 366;
  readonly stepsPerHour: number;
}

/** A billing calendar in local standard time: step 0 begins at midnight on 1 January. Saturday and Sunday are the weekend. */
export function standardCalendar({ startWeekday, dayCount, stepsPerHour }: StatedYear): BillingCalendar {
  const monthDays = dayCount === 366 ? MONTH_DAYS.with(1, 29) : MONTH_DAYS;
  return clockOf(monthDays, startWeekday, stepsPerHour, () => 0);
}

/** A billing calendar with the daylight saving of a time zone; its steps are in local standard time. */
export function zonedCalendar(calendar: Calendar, timeZone: string, stepsPerHour: number): BillingCalendar {
  const shifts = daylightShifts_min(timeZone, calendar.year);
  if (shifts === undefined) {
    throw new ModelError('time-zone-unknown', `"${timeZone}" is not an IANA time zone.`);
  }
  const { monthStarts } = calendar;
  const monthDays = MONTH_DAYS.map(
    (_, month) => ((monthStarts[month + 1] ?? 0) - (monthStarts[month] ?? 0)) / 24,
  );
  return clockOf(monthDays, calendar.firstWeekday - 1, stepsPerHour, (hour) => shifts[hour] ?? 0);
}

/** A billing calendar in local standard time for a calendar year. */
export function yearCalendar({ hourCount, firstWeekday }: Calendar, stepsPerHour: number): BillingCalendar {
  const dayCount = hourCount === 8784 ? 366 : 365;
  return standardCalendar({ startWeekday: firstWeekday - 1, dayCount, stepsPerHour });
}

/** Cache of site calendars: each edit of a plan requests the same one. */
const known = new Map<string, BillingCalendar>();
const MAX_KNOWN = 64;

/**
 * The hourly billing calendar of a site.
 *
 * @param timeZone - whose daylight saving applies; null for standard time all year
 */
export function siteCalendar(calendar: Calendar, timeZone: string | null): BillingCalendar {
  const key = `${timeZone ?? ''} ${String(calendar.year)}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const clock = timeZone === null ? yearCalendar(calendar, 1) : zonedCalendar(calendar, timeZone, 1);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, clock);
  return clock;
}

function clockOf(
  monthDays: readonly number[],
  startWeekday: number,
  stepsPerHour: number,
  shiftOfHour_min: (hour: number) => number,
): BillingCalendar {
  const dayCount = monthDays.reduce((total, days) => total + days, 0);
  const stepCount = dayCount * 24 * stepsPerHour;
  const monthOfDay = monthDays.flatMap((days, month) => Array<number>(days).fill(month));
  const slots = new Uint16Array(stepCount);
  const days = new Uint16Array(stepCount);
  for (let step = 0; step < stepCount; step += 1) {
    const shift_min = shiftOfHour_min(Math.floor(step / stepsPerHour));
    const local_min = (step * 60) / stepsPerHour + shift_min;
    // A shift can move the last hour of the year past midnight: the year is its own successor.
    const hour = Math.floor(local_min / 60) % (dayCount * 24);
    const day = Math.floor(hour / 24);
    const isWeekend = (startWeekday + day) % 7 >= 5;
    slots[step] = (monthOfDay[day] ?? 0) * 48 + (isWeekend ? 24 : 0) + (hour % 24);
    days[step] = day;
  }
  return { stepsPerHour, stepCount, slots, days, monthDays };
}
