import { fixed } from './number.ts';

/**
 * Amounts of money of one table: whole where the largest is 1,000 or more, else to the hundredth.
 *
 * @param amounts - in one currency
 * @param beside - other amounts of the table that decide with them
 */
export function moneyColumn(amounts: readonly number[], beside: readonly number[] = []): string[] {
  const largest = Math.max(0, ...amounts.map(Math.abs), ...beside.map(Math.abs));
  const isWhole = largest >= 1000 || largest === 0;
  return amounts.map((amount) => fixed(amount, isWhole ? 0 : 2));
}

const MAX_DECIMALS = 6;

/**
 * A price as a tariff states it: at least to the hundredth, at most to the millionth: 14.90, 0.0899, 0.012345.
 *
 * @param price - per unit, in the currency
 */
export function unitPriceText(price: number): string {
  for (let decimals = 2; decimals < MAX_DECIMALS; decimals += 1) {
    if (Math.abs(Number(price.toFixed(decimals)) - price) < 1e-9) return fixed(price, decimals);
  }
  return fixed(price, MAX_DECIMALS);
}
