import { calendarOf } from '../series/calendar.ts';
import { calendarClock, standardClock, zonedClock, type BillClock } from './billClock.ts';

/** What is said of the year that a load is of. */
export interface StatedCalendar {
  /** Weekday of 1 January, 0 is Monday; a calendar year stands before it. */
  readonly startWeekday: number;
  readonly year: number | undefined;
  /** IANA zone whose daylight saving the tariff follows; standard time all year unless given. */
  readonly timeZone: string | undefined;
}

/** The latest year whose daylight saving is looked up where only a weekday is stated. */
const LATEST_YEAR = 2025;

/**
 * The clock of a load: a calendar year's, or that of a year that begins on a weekday.
 *
 * @throws ModelError `load-length` where year and load differ in length, `time-zone-unknown`
 */
export function statedClock(
  { startWeekday, year, timeZone }: StatedCalendar,
  load: { readonly stepsPerHour: number; readonly dayCount: 365 | 366 },
): BillClock {
  const { stepsPerHour, dayCount } = load;
  if (timeZone !== undefined) {
    const calendar = calendarOf(year ?? yearThatBegins(startWeekday, dayCount));
    return zonedClock(calendar, timeZone, stepsPerHour);
  }
  return year === undefined
    ? standardClock({ startWeekday, dayCount, stepsPerHour })
    : calendarClock(calendarOf(year), stepsPerHour);
}

/** The latest year of a length that begins on a weekday: clocks change by dates, so daylight saving needs a real year. */
function yearThatBegins(startWeekday: number, dayCount: number): number {
  let year = LATEST_YEAR;
  for (; ; year -= 1) {
    const { firstWeekday, hourCount } = calendarOf(year);
    if (firstWeekday - 1 === startWeekday && hourCount === dayCount * 24) return year;
  }
}
