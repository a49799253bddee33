import { sum } from '../math/sum.ts';
import { ModelError } from '../problems/ModelError.ts';

const LOWEST_RATE = -0.9;

/**
 * What a flow is worth today.
 *
 * @param rateFraction - discount rate per year
 * @param time_years - from today
 */
export function discountFactor(rateFraction: number, time_years: number): number {
  return (1 + rateFraction) ** -time_years;
}

/**
 * Net present value of yearly flows: Σ CF_t / (1 + i)^t, the first flow today.
 *
 * @param flows - money in is positive, money out negative
 * @param rateFraction - discount rate per year, above -0.9
 * @throws ModelError `out-of-range`
 */
export function presentValue(flows: readonly number[], rateFraction: number): number {
  if (!(rateFraction >= LOWEST_RATE && rateFraction < Infinity)) {
    throw new ModelError(
      'out-of-range',
      `A discount rate is a fraction above -0.9, such as 0.08 for 8 %; given ${String(rateFraction)}.`,
    );
  }
  return sum(flows.map((flow, time_years) => flow * discountFactor(rateFraction, time_years)));
}
