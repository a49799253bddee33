import { crossings } from './crossings.ts';
import { discountFactor } from './presentValue.ts';

/**
 * Simple payback: how long until what was spent has come back, interest not counted.
 *
 * @param flows - the first today, each later one spread evenly over the year that it ends; money out is negative
 * @returns years, interpolated inside the year; 0 where the sum is never below 0, null where it does not come back
 */
export function simplePayback_years(flows: readonly number[]): number | null {
  const back = crossings(flows).find(({ isUpward }) => isUpward);
  if (back !== undefined) return back.time_years;
  let total = 0;
  for (const flow of flows) {
    total += flow;
    if (total < 0) return null;
  }
  return 0;
}

/**
 * Discounted payback: as {@link simplePayback_years}, with each flow at what it is worth today.
 *
 * @param rateFraction - discount rate per year
 */
export function discountedPayback_years(flows: readonly number[], rateFraction: number): number | null {
  return simplePayback_years(
    flows.map((flow, time_years) => flow * discountFactor(rateFraction, time_years)),
  );
}
