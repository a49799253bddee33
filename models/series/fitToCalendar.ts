import { ModelError } from '../problems/ModelError.ts';
import type { Calendar } from './calendar.ts';

const COMMON_YEAR = 8760;
const LEAP_YEAR = 8784;
/** First hour of 28 February, and of the day after it. */
const FEBRUARY_28 = 58 * 24;
const AFTER_FEBRUARY_28 = 59 * 24;

/**
 * Fits an hourly source to a calendar. An 8760-hour source in a leap year repeats 28 February;
 * an 8784-hour source in a common year drops 29 February.
 *
 * @param values - 8760 or 8784 hourly values
 * @returns one value per hour of the calendar
 * @throws ModelError `series-length` for any other length
 */
export function fitToCalendar(values: Float64Array, calendar: Calendar): Float64Array {
  if (values.length !== COMMON_YEAR && values.length !== LEAP_YEAR) {
    throw new ModelError(
      'series-length',
      `An hourly series must have 8760 or 8784 values; given: ${String(values.length)}.`,
    );
  }
  if (values.length === calendar.hourCount) return values.slice();
  const fitted = new Float64Array(calendar.hourCount);
  fitted.set(values.subarray(0, AFTER_FEBRUARY_28));
  if (values.length === COMMON_YEAR) {
    fitted.set(values.subarray(FEBRUARY_28), AFTER_FEBRUARY_28);
  } else {
    fitted.set(values.subarray(AFTER_FEBRUARY_28 + 24), AFTER_FEBRUARY_28);
  }
  return fitted;
}
