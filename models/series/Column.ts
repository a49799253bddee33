import type { Unit } from '../units/suffixes.ts';
import type { Calendar } from './calendar.ts';

/** How the hours of a column become one figure for a month or a year. */
export type Aggregation = 'sum' | 'mean' | 'max';

/** One hourly quantity of a year, with its unit and its rule for adding up. */
export interface Column {
  /** Ends in the unit's suffix. */
  readonly name: string;
  readonly unit: Unit;
  readonly aggregation: Aggregation;
  /** As many values as the calendar has hours. */
  readonly values: Float64Array;
}

/** Figure of a span of hours by the column's own rule. */
export function aggregate(column: Column, fromHour: number, toHour: number): number {
  const { values, aggregation } = column;
  if (aggregation === 'max') return largest(values, fromHour, toHour);
  const total = hoursTotal(values, fromHour, toHour);
  return aggregation === 'sum' ? total : total / Math.max(toHour - fromHour, 1);
}

/** The column's figure for each of the twelve months. */
export function monthly(column: Column, calendar: Calendar): number[] {
  return eachMonth(calendar, (from, to) => aggregate(column, from, to));
}

/** Energy of each month, in kWh, of a column of mean power in kW over hours of one hour. */
export function monthlyEnergy_kWh(load: Column, calendar: Calendar): number[] {
  return eachMonth(calendar, (from, to) => hoursTotal(load.values, from, to));
}

/** Largest hour of each month. */
export function monthlyPeak(column: Column, calendar: Calendar): number[] {
  return eachMonth(calendar, (from, to) => largest(column.values, from, to));
}

function eachMonth(calendar: Calendar, figure: (fromHour: number, toHour: number) => number): number[] {
  return calendar.monthStarts
    .slice(0, 12)
    .map((from, month) => figure(from, calendar.monthStarts[month + 1] ?? from));
}

/** Neumaier's compensated sum (see `math/sum.ts`) over a span of hours, written out for the hot loop. */
export function hoursTotal(values: Float64Array, fromHour: number, toHour: number): number {
  let total = 0;
  let lost = 0;
  for (let hour = fromHour; hour < toHour; hour += 1) {
    const value = values[hour] ?? 0;
    const next = total + value;
    // What the addition lost, found without asking which of the two is larger: D. Knuth, TAOCP 2, 4.2.2, theorem B.
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

function largest(values: Float64Array, fromHour: number, toHour: number): number {
  let peak = values[fromHour] ?? 0;
  for (let hour = fromHour + 1; hour < toHour; hour += 1) {
    const value = values[hour] ?? 0;
    if (value > peak) peak = value;
  }
  return peak;
}
