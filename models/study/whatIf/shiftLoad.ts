import type { BillingCalendar } from '../../tariff/BillingCalendar.ts';

/** A load whose hours were changed, with the energy that was moved. */
export interface MovedLoad {
  readonly load_kW: Float64Array;
  readonly moved_kWh: number;
}

/** Prices that differ by less are one price. */
const SAME_PRICE = 1e-12;

/**
 * Moves a share of the load in the most expensive hours of each day, in equal parts, to the cheapest hours of the same day. The energy of
 * each day stays; a day with one price stays as it is.
 *
 * @param load_kW - of each step; not changed
 * @param prices - per kWh, of each slot of the calendar
 * @param fraction - 0 to 1
 */
export function shiftLoad(
  load_kW: Float64Array,
  prices: Float64Array,
  { slots, days, stepsPerHour }: BillingCalendar,
  fraction: number,
): MovedLoad {
  const shifted = load_kW.slice();
  let moved_kW = 0;
  for (let start = 0; start < shifted.length;) {
    const end = dayEnd(days, start);
    const ofDay = Array.from(slots.subarray(start, end), (slot) => prices[slot] ?? 0);
    moved_kW += shiftDay(shifted.subarray(start, end), ofDay, fraction);
    start = end;
  }
  return { load_kW: shifted, moved_kWh: moved_kW / stepsPerHour };
}

/** The step after the last one of the day of a step. */
export function dayEnd(days: Uint16Array, start: number): number {
  let end = start + 1;
  while (end < days.length && days[end] === days[start]) end += 1;
  return end;
}

/**
 * Moves load within a day.
 *
 * @param steps - loads of a day; changed
 * @returns what was moved, summed over the steps
 */
function shiftDay(steps: Float64Array, prices: readonly number[], fraction: number): number {
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  if (most - least <= SAME_PRICE) return 0;
  const cheapCount = prices.filter((price) => price <= least + SAME_PRICE).length;
  let moved_kW = 0;
  prices.forEach((price, step) => {
    if (price < most - SAME_PRICE) return;
    const part_kW = (steps[step] ?? 0) * fraction;
    steps[step] = (steps[step] ?? 0) - part_kW;
    moved_kW += part_kW;
  });
  prices.forEach((price, step) => {
    if (price <= least + SAME_PRICE) steps[step] = (steps[step] ?? 0) + moved_kW / cheapCount;
  });
  return moved_kW;
}
