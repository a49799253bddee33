import type { Unit } from '../units/suffixes.ts';
import type { Calendar } from './calendar.ts';

/** One hourly quantity of a year, with its unit: powers are hourly means, other quantities are totals or states of the hour. */
export interface Column {
  /** Ends in the unit's suffix. */
  readonly name: string;
  readonly unit: Unit;
  /** One value per hour of the calendar. */
  readonly values: Float64Array;
}

/** Energy and peak hour of a load in each month, January first. */
export interface MonthlyLoad {
  readonly energy_kWh: readonly number[];
  readonly peak_kW: readonly number[];
}

/**
 * Energy and peak of each month.
 *
 * @param load_kW - mean power of each hour of the calendar
 */
export function monthlyLoad(load_kW: Float64Array, calendar: Calendar): MonthlyLoad {
  return {
    energy_kWh: monthlyTotals(load_kW, calendar),
    peak_kW: eachMonth(calendar, (from, to) => largest(load_kW, from, to)),
  };
}

/** Sum of the hours of each month, January first. */
export function monthlyTotals(values: Float64Array, calendar: Calendar): number[] {
  return eachMonth(calendar, (from, to) => hoursTotal(values, from, to));
}

/** Sum of the products of two columns over the hours of each month, January first. */
export function monthlyProducts(values: Float64Array, factors: Float64Array, calendar: Calendar): number[] {
  return eachMonth(calendar, (from, to) => productsTotal(values, factors, from, to));
}

function eachMonth(
  { monthStarts }: Calendar,
  figure: (fromHour: number, toHour: number) => number,
): number[] {
  return monthStarts.slice(0, 12).map((from, month) => figure(from, monthStarts[month + 1] ?? from));
}

/** Neumaier's compensated sum (see `math/sum.ts`) over a span of hours, inlined for the hot loop. */
export function hoursTotal(values: Float64Array, fromHour: number, toHour: number): number {
  let total = 0;
  let lost = 0;
  for (let hour = fromHour; hour < toHour; hour += 1) {
    const value = values[hour] ?? 0;
    const next = total + value;
    // Rounding error of the addition, computed without comparing magnitudes: D. Knuth, TAOCP 2, 4.2.2, theorem B.
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

/** The same for the products of two columns. */
function productsTotal(
  values: Float64Array,
  factors: Float64Array,
  fromHour: number,
  toHour: number,
): number {
  let total = 0;
  let lost = 0;
  for (let hour = fromHour; hour < toHour; hour += 1) {
    const value = (values[hour] ?? 0) * (factors[hour] ?? 0);
    const next = total + value;
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
