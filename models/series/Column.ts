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

/** Energy and largest hour of each month of a load, January first. */
export interface MonthlyLoad {
  readonly energy_kWh: readonly number[];
  readonly peak_kW: readonly number[];
}

/**
 * Energy and peak of each month.
 *
 * @param load_kW - mean power of each hour of the calendar
 */
export function monthlyLoad(load_kW: Float64Array, { monthStarts }: Calendar): MonthlyLoad {
  const starts = monthStarts.slice(0, 12);
  const endOf = (month: number): number => monthStarts[month + 1] ?? 0;
  return {
    energy_kWh: starts.map((from, month) => hoursTotal(load_kW, from, endOf(month))),
    peak_kW: starts.map((from, month) => largest(load_kW, from, endOf(month))),
  };
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
