import { fixed } from './number.ts';

/**
 * Amounts of money of one table: without decimals if the largest is 1,000 or more, otherwise with two.
 *
 * @param amounts - in one currency
 * @param others - other amounts of the table that count for the choice
 */
export function moneyColumn(amounts: readonly number[], others: readonly number[] = []): string[] {
  const largest = Math.max(0, ...amounts.map(Math.abs), ...others.map(Math.abs));
  const isWhole = largest >= 1000 || largest === 0;
  return amounts.map((amount) => fixed(amount, isWhole ? 0 : 2));
}

const MAX_DECIMALS = 6;

/**
 * A tariff price with two to six decimals: 14.90, 0.0899, 0.012345.
 *
 * @param price - per unit, in the currency
 */
export function unitPriceText(price: number): string {
  for (let decimals = 2; decimals < MAX_DECIMALS; decimals += 1) {
    if (Math.abs(Number(price.toFixed(decimals)) - price) < 1e-9) return fixed(price, decimals);
  }
  return fixed(price, MAX_DECIMALS);
}
