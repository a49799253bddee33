import { capitalRecoveryFraction } from '../../../models/finance/capitalRecovery.ts';

/**
 * Level payment at the end of each month, with a yearly rate of which each month takes a twelfth.
 *
 * @param price - what was bought
 * @param rateFraction - nominal rate per year
 * @param life_years - until it is paid back
 * @returns money per month; at a rate of 0 this is straight-line depreciation
 * @throws ModelError `out-of-range`
 */
export function monthlyPayment(price: number, rateFraction: number, life_years: number): number {
  return price * capitalRecoveryFraction(rateFraction / 12, life_years * 12);
}
