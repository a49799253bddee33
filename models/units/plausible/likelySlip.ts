import { numberText } from '../text.ts';
import type { PlausibleRange } from './ranges.ts';
import { meantBy } from './slips.ts';

/**
 * Orders of magnitude of currencies, in units per US dollar. They are no exchange rates: nothing is converted with them but the
 * bounds of a plausible price. General knowledge, 2026.
 */
const magnitudes: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [5, 'AED BRL CNY ILS MYR PEN PLN QAR RON SAR'],
      [10, 'BWP CZK DKK HKD MAD MXN MOP NOK SEK TWD UAH ZAR'],
      [50, 'EGP INR PHP RUB THB TRY UYU'],
      [100, 'BDT DZD ISK JPY KES KZT LKR NPR PKR RSD'],
      [500, 'AMD CLP CRC HUF XOF'],
      [1000, 'ARS IQD KRW MMK MNT NGN'],
      [5000, 'COP KHR PYG TZS UGX UZS'],
      [20_000, 'IDR LAK VND'],
      [500_000, 'IRR LBP'],
    ] as const
  ).flatMap(([magnitude, codes]) => codes.split(' ').map((code) => [code, magnitude])),
);

/** A value outside its plausible range. */
interface Implausible {
  readonly least: number;
  readonly most: number;
  /** "90 USD/MWh would be 0.09"; undefined if no slip gives a plausible value. */
  readonly meant: string | undefined;
}

/**
 * The bounds of a plausible range in the currency of a plan.
 *
 * @param currency - ISO 4217; for money, whose bounds are scaled by its order of magnitude
 */
export function plausibleBounds(
  range: PlausibleRange,
  currency?: string,
): { readonly least: number; readonly most: number } {
  const magnitude = range.isMoney && currency !== undefined ? (magnitudes[currency] ?? 1) : 1;
  return { least: range.least * magnitude, most: range.most * magnitude };
}

/**
 * Whether a value is outside its plausible range, and the slip of unit that probably explains it: of the slips that give a plausible
 * value, the one nearest to the middle of the range. 0 is never doubted: it states that there is none.
 *
 * @param currency - ISO 4217; for money, whose bounds are scaled by its order of magnitude
 */
export function implausible(
  value: number,
  range: PlausibleRange,
  currency?: string,
): Implausible | undefined {
  const { slips } = range;
  const { least, most } = plausibleBounds(range, currency);
  if (value === 0 || (value >= least && value <= most)) return undefined;
  const middle = least > 0 ? Math.sqrt(least * most) : (least + most) / 2;
  const gap = (meant: number): number =>
    least > 0 ? Math.abs(Math.log(meant / middle)) : Math.abs(meant - middle);
  const candidates = slips
    .map((name) => meantBy(name, value))
    .filter(({ meant }) => meant >= least && meant <= most)
    .sort((one, other) => gap(one.meant) - gap(other.meant));
  const [likely] = candidates;
  const given = likely?.given.replace('$', currency ?? 'currency');
  return {
    least,
    most,
    meant:
      likely === undefined
        ? undefined
        : `${plausibleText(value)} ${given ?? ''} would be ${plausibleText(likely.meant)}`,
  };
}

/** A figure with four significant digits, without zeros at the end. */
export const plausibleText = (value: number): string =>
  Math.abs(value) >= 1000 ? numberText(value, 0) : String(Number(value.toPrecision(4)));
