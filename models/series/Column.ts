import type { Unit } from '../units/suffixes.ts';
import type { Calendar } from './calendar.ts';
import { steadyValue } from './steadyColumn.ts';

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
  const steady_kW = steadyValue(load_kW);
  return {
    energy_kWh: monthlyTotals(load_kW, calendar),
    peak_kW: eachMonth(calendar, (from, to) => steady_kW ?? largest(load_kW, from, to)),
  };
}

/** Sum of the hours of each month, January first. */
export function monthlyTotals(values: Float64Array, calendar: Calendar): number[] {
  const steady = steadyValue(values);
  return eachMonth(calendar, (from, to) =>
    steady === undefined ? hoursTotal(values, from, to) : steady * (to - from),
  );
}

/**
 * Sum of the products of two columns over the hours of each month, January first.
 *
 * @param totals - sums of the values of each month, if they are known: what a factor that does not change has to multiply
 */
export function monthlyProducts(
  values: Float64Array,
  factors: Float64Array,
  calendar: Calendar,
  totals?: readonly number[],
): number[] {
  const factor = steadyValue(factors);
  if (factor !== undefined) return (totals ?? monthlyTotals(values, calendar)).map((total) => total * factor);
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
