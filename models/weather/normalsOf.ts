import { calendarOf, type Calendar } from '../series/calendar.ts';
import type { MeasuredAir } from './weatherYear.ts';
import type { MonthlyNormals } from './MonthlyNormals.ts';

const commonYear = calendarOf(2025);
const leapYear = calendarOf(2024);

/** The calendar of an hourly year of 8760 or 8784 hours whose months are from several years. */
export function calendarOfHours(hourCount: number): Calendar {
  return hourCount === leapYear.hourCount ? leapYear : commonYear;
}

/**
 * The twelve monthly normals of an hourly year.
 *
 * @param air - 8760 or 8784 hours from midnight on 1 January
 */
export function normalsOf(air: MeasuredAir): MonthlyNormals[] {
  const { dryBulb_C, dewPoint_C, pressure_Pa } = air;
  const { monthStarts } = calendarOfHours(dryBulb_C.length);
  return Array.from({ length: 12 }, (_, index) => {
    const from = monthStarts[index] ?? 0;
    const to = monthStarts[index + 1] ?? 0;
    return {
      month: index + 1,
      dryBulbMean_C: mean(dryBulb_C, from, to),
      dryBulbDailyMax_C: meanOfDays(dryBulb_C, from, to, Math.max),
      dryBulbDailyMin_C: meanOfDays(dryBulb_C, from, to, Math.min),
      dewPointMean_C: mean(dewPoint_C, from, to),
      pressure_Pa: mean(pressure_Pa, from, to),
    };
  });
}

function mean(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let hour = from; hour < to; hour += 1) total += values[hour] ?? 0;
  return total / (to - from);
}

function meanOfDays(
  values: Float64Array,
  from: number,
  to: number,
  extreme: (...hours: number[]) => number,
): number {
  let total = 0;
  for (let hour = from; hour < to; hour += 24) total += extreme(...values.subarray(hour, hour + 24));
  return total / ((to - from) / 24);
}
