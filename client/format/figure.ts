import { decimalsOf, exact, fixed } from './number.ts';
import { scaleFor, type Scale, type Scaled } from './scale.ts';

/** A figure for people: what is read at a glance, and what is there to the digit. */
export interface Figure {
  readonly text: string;
  readonly unit: string;
  /** The figure as computed, with the unit of the plan: "637,728 kWh". */
  readonly exact: string;
}

/** What stands where a figure is missing. It is never 0. */
export const NOT_KNOWN: Figure = { text: '–', unit: '', exact: 'not known' };

const unitOfPlan: Readonly<Record<Scaled, string>> = { energy: 'kWh', power: 'kW', carbon: 'kg CO₂e' };

/**
 * Energy, power or carbon in a unit that fits: 637.7 MWh, 45.5 kW, 172.5 t.
 *
 * @param kind - energy in kWh, power in kW or carbon in kg
 * @param value - in that unit, or null where it is not known
 * @param scale - the unit that neighbouring figures share; the one that fits this figure unless given
 */
export function scaledFigure(kind: Scaled, value: number | null, scale?: Scale): Figure {
  if (value === null) return NOT_KNOWN;
  const { symbol, divisor } = scale ?? scaleFor(kind, [value]);
  const shown = value / divisor;
  return {
    text: fixed(shown, decimalsOf(shown)),
    unit: symbol,
    exact: `${exact(value)} ${unitOfPlan[kind]}`,
  };
}

/**
 * An amount of money: 57,332 USD, 12.40 USD, 229.4 M USD.
 *
 * @param amount - in the currency, or null where it is not known
 * @param currency - ISO 4217 code
 */
export function moneyFigure(amount: number | null, currency: string): Figure {
  if (amount === null) return NOT_KNOWN;
  const whole = `${fixed(amount, 2)} ${currency}`;
  const size = Math.abs(amount);
  if (size >= 1e10) return { text: fixed(amount / 1e9, 1), unit: `bn ${currency}`, exact: whole };
  if (size >= 1e7) return { text: fixed(amount / 1e6, 1), unit: `M ${currency}`, exact: whole };
  return { text: fixed(amount, size >= 100 || amount === 0 ? 0 : 2), unit: currency, exact: whole };
}

/**
 * A ratio such as PUE: 1.60, 1.15, 1.234.
 *
 * @param ratio - or null where there is none
 */
export function ratioFigure(ratio: number | null): Figure {
  if (ratio === null) return NOT_KNOWN;
  const hundredths = ratio * 100;
  const decimals = Math.abs(hundredths - Math.round(hundredths)) < 1e-6 ? 2 : 3;
  return { text: fixed(ratio, decimals), unit: '', exact: exact(ratio) };
}

/**
 * A share as percent: 28.1 %.
 *
 * @param fraction - 0..1, or null where there is none
 */
export function percentFigure(fraction: number | null): Figure {
  if (fraction === null) return NOT_KNOWN;
  return { text: fixed(fraction * 100, 1), unit: '%', exact: `${exact(fraction * 100)} %` };
}

/** The figure in one string: "637.7 MWh", "1.60", "–". */
export function figureText({ text, unit }: Figure): string {
  return unit === '' ? text : `${text} ${unit}`;
}
