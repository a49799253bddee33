import { ModelError } from '../problems/ModelError.ts';
import { checkRate } from './rateFraction.ts';

/**
 * Capital recovery factor: payment at the end of each period per unit of capital, when all payments are equal.
 *
 * Method: CRF(i, n) = i (1 + i)^n / ((1 + i)^n − 1), and 1/n at i = 0; written with expm1, since (1 + i)^n − 1 loses all
 * its digits for small i.
 *
 * @param rateFraction - cost of capital per period, 0 to 1
 * @param periodCount - number of payments, above 0
 * @returns share of the purchase per period
 * @throws ModelError `out-of-range`
 */
export function capitalRecoveryFraction(rateFraction: number, periodCount: number): number {
  checkRate(rateFraction);
  if (!(periodCount > 0 && periodCount < Infinity)) {
    throw new ModelError(
      'out-of-range',
      `The number of periods must be above 0; given: ${String(periodCount)}.`,
    );
  }
  if (rateFraction === 0) return 1 / periodCount;
  return rateFraction / -Math.expm1(-periodCount * Math.log1p(rateFraction));
}
