import { monthOfHour } from '../series/calendar.ts';
import { calendarOfHours } from './normalsOf.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date and hour as text, such as 14 July, hour 15.
 *
 * @param hour - as in weather files: 1 ends at 01:00, 24 at midnight
 */
export function dateOfHour(month: number, day: number, hour: number): string {
  return `${String(day)} ${monthNames[month - 1] ?? ''}, hour ${String(hour)}`;
}

/**
 * The date and hour of an hour of a year, in the same format.
 *
 * @param hourOfYear - from 0
 * @param hourCount - 8760 or 8784
 */
export function dateOfYearHour(hourOfYear: number, hourCount: number): string {
  const calendar = calendarOfHours(hourCount);
  const month = monthOfHour(calendar, hourOfYear);
  const hourOfMonth = hourOfYear - (calendar.monthStarts[month - 1] ?? 0);
  return dateOfHour(month, Math.floor(hourOfMonth / 24) + 1, (hourOfMonth % 24) + 1);
}
