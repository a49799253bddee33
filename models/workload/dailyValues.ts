import type { Calendar } from '../series/calendar.ts';
import type { DailyShape } from './shape.ts';

/**
 * A cosine over each day: 1 in the middle of the busiest hour, the night-to-peak ratio twelve hours later, times the
 * height of a weekday or of the weekend, all in user local time.
 */
export function dailyValues(shape: DailyShape, calendar: Calendar): Float64Array {
  const { weekdayFraction, weekendFraction, userOffset_h } = shape;
  const curve = dayCurve(shape);
  const values = new Float64Array(calendar.hourCount);
  for (let hour = 0; hour < values.length; hour += 1) {
    const userDay = Math.floor((hour + 0.5 + userOffset_h) / 24);
    // The users' first or last day may be outside the year; adding two weeks keeps the remainder positive.
    const isWeekend = (calendar.firstWeekday - 1 + userDay + 14) % 7 >= 5;
    values[hour] = (curve[hour % 24] ?? 0) * (isWeekend ? weekendFraction : weekdayFraction);
  }
  return values;
}

/** The 24 hours of the day at the site; the mean of a cosine over whole hours is the mean of its extremes. */
function dayCurve({ peakHourOfDay, nightRatio, userOffset_h }: DailyShape): Float64Array {
  return Float64Array.from({ length: 24 }, (_, hour) => {
    const fromPeak_h = hour + userOffset_h - peakHourOfDay;
    const height = (1 + Math.cos((fromPeak_h * Math.PI) / 12)) / 2;
    return nightRatio + (1 - nightRatio) * height;
  });
}
