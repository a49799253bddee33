import type { Calendar } from '../series/calendar.ts';
import type { WeekShape } from './shape.ts';

/** Repeats a week over the year of a calendar, each day on its weekday. */
export function weekValues({ week }: WeekShape, calendar: Calendar): Float64Array {
  const values = new Float64Array(calendar.hourCount);
  for (let start = 0, day = calendar.firstWeekday - 1; start < values.length; start += 24, day += 1) {
    values.set(week[day % 7] ?? [], start);
  }
  return values;
}
