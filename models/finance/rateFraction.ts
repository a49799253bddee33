import { ModelError } from '../problems/ModelError.ts';

/**
 * Rejects an interest rate that is not a fraction: the usual error is 8 for 8 %.
 *
 * @param rateFraction - per year, or per month if periods are months
 * @throws ModelError `out-of-range` below 0 or above 1
 */
export function checkRate(rateFraction: number): void {
  if (rateFraction >= 0 && rateFraction <= 1) return;
  throw new ModelError(
    'out-of-range',
    `A rate must be a fraction from 0 to 1, such as 0.08 for 8 %; given: ${String(rateFraction)}.`,
  );
}
