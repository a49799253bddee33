import { sum } from '../math/sum.ts';
import { ModelError } from '../problems/ModelError.ts';

const MIN_RATE = -0.9;

/**
 * Present value per unit of a later cash flow.
 *
 * @param rateFraction - discount rate per year
 * @param time_years - from the start
 */
export function discountFactor(rateFraction: number, time_years: number): number {
  return (1 + rateFraction) ** -time_years;
}

/**
 * Net present value of annual flows: Σ CF_t / (1 + i)^t, the first flow at the start.
 *
 * @param flows - inflow is positive, outflow negative
 * @param rateFraction - discount rate per year, above -0.9
 * @throws ModelError `out-of-range`
 */
export function presentValue(flows: readonly number[], rateFraction: number): number {
  if (!(rateFraction >= MIN_RATE && rateFraction < Infinity)) {
    throw new ModelError(
      'out-of-range',
      `A discount rate must be a fraction above -0.9, such as 0.08 for 8 %; given: ${String(rateFraction)}.`,
    );
  }
  return sum(flows.map((flow, time_years) => flow * discountFactor(rateFraction, time_years)));
}
