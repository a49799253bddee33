import { calendarOf } from '../series/calendar.ts';
import { yearCalendar, standardCalendar, zonedCalendar, type BillingCalendar } from './BillingCalendar.ts';

/** The stated year of a load. */
export interface StatedCalendar {
  /** Weekday of 1 January, 0 is Monday; a calendar year overrides it. */
  readonly startWeekday: number;
  readonly year: number | undefined;
  /** IANA zone whose daylight saving the tariff follows; default: standard time all year. */
  readonly timeZone: string | undefined;
}

/** Latest year for the daylight-saving look-up if only a weekday is stated. */
const LATEST_YEAR = 2025;

/**
 * The billing calendar of a load: of a calendar year, or of a year that begins on a weekday.
 *
 * @throws ModelError `load-length` if year and load differ in length, `time-zone-unknown`
 */
export function statedCalendar(
  { startWeekday, year, timeZone }: StatedCalendar,
  load: { readonly stepsPerHour: number; readonly dayCount: 365 | 366 },
): BillingCalendar {
  const { stepsPerHour, dayCount } = load;
  if (timeZone !== undefined) {
    const calendar = calendarOf(year ?? yearThatBegins(startWeekday, dayCount));
    return zonedCalendar(calendar, timeZone, stepsPerHour);
  }
  return year === undefined
    ? standardCalendar({ startWeekday, dayCount, stepsPerHour })
    : yearCalendar(calendarOf(year), stepsPerHour);
}

/** The latest year of a length that begins on a weekday: daylight saving changes by date, so a real year is needed. */
function yearThatBegins(startWeekday: number, dayCount: number): number {
  let year = LATEST_YEAR;
  for (; ; year -= 1) {
    const { firstWeekday, hourCount } = calendarOf(year);
    if (firstWeekday - 1 === startWeekday && hourCount === dayCount * 24) return year;
  }
}
