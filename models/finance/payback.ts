import { crossings } from './crossings.ts';
import { discountFactor } from './presentValue.ts';

/**
 * Simple payback: time until cumulative savings equal the incremental cost, not discounted.
 *
 * @param flows - the first at the start, each later one distributed evenly over the year that it ends; outflow is negative
 * @returns years, interpolated inside the year; 0 if the cumulative flow is never below 0, null if it does not pay back
 */
export function simplePayback_years(flows: readonly number[]): number | null {
  const upward = crossings(flows).find(({ isUpward }) => isUpward);
  if (upward !== undefined) return upward.time_years;
  let total = 0;
  for (const flow of flows) {
    total += flow;
    if (total < 0) return null;
  }
  return 0;
}

/**
 * Discounted payback: as {@link simplePayback_years}, with each flow at its present value.
 *
 * @param rateFraction - annual discount rate
 */
export function discountedPayback_years(flows: readonly number[], rateFraction: number): number | null {
  return simplePayback_years(
    flows.map((flow, time_years) => flow * discountFactor(rateFraction, time_years)),
  );
}
