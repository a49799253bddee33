import type { Calendar } from '../series/calendar.ts';
import type { WeekShape } from './shape.ts';

const WEEK_h = 168;

/** Repeats a week over the year of a calendar, each day on its weekday. */
export function weekValues({ week }: WeekShape, calendar: Calendar): Float64Array {
  const values = new Float64Array(calendar.hourCount);
  for (let day = 0; day < 7; day += 1)
    values.set(week[(calendar.firstWeekday - 1 + day) % 7] ?? [], day * 24);
  for (let done = WEEK_h; done < values.length; done *= 2) {
    values.copyWithin(done, 0, Math.min(done, values.length - done));
  }
  return values;
}
