import { NOT_KNOWN, type Figure } from './figure.ts';
import { exact, fixed } from './number.ts';

/**
 * A span of years: 2.8 years, 15.0 years.
 *
 * @param years - or null if there is none
 */
export function yearsFigure(years: number | null): Figure {
  if (years === null) return NOT_KNOWN;
  return { text: fixed(years, 1), unit: 'years', exact: `${exact(years)} years` };
}

/**
 * A unit price: 1.133 USD/h, 46,313 USD/month.
 *
 * @param price - in the currency, or null if there is none
 * @param unit - with the currency: "USD/h"
 */
export function perUnitFigure(price: number | null, unit: string): Figure {
  if (price === null) return NOT_KNOWN;
  const size = Math.abs(price);
  const decimals = size >= 1000 || size === 0 ? 0 : size >= 10 ? 2 : 3;
  return { text: fixed(price, decimals), unit, exact: `${exact(price)} ${unit}` };
}
