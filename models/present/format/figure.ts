import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownUnit, shownValue } from '../../units/display/shown.ts';
import { decimalsOf, exact, fixed, significant } from './number.ts';
import { scaleFor, type Scale, type Scaled } from './scale.ts';

/** A formatted figure: rounded, and exact. */
export interface Figure {
  readonly text: string;
  readonly unit: string;
  /** The figure as computed, with the unit of the plan: "637,728 kWh". */
  readonly exact: string;
}

/** Shown for a missing figure. It is never 0. */
export const NOT_KNOWN: Figure = { text: '–', unit: '', exact: 'n/a' };

type Physical = Exclude<Scaled, 'money'>;

const unitOfPlan: Readonly<Record<Physical, string>> = {
  energy: 'kWh',
  power: 'kW',
  carbon: 'kg CO₂e',
  water: 'L',
};

/**
 * Energy, power, carbon or water in a unit that fits: 637.7 MWh, 45.5 kW, 172.5 t.
 *
 * @param kind - energy in kWh, power in kW, carbon in kg or water in L
 * @param value - in that unit, or null if unknown
 * @param scale - the common unit of neighbouring figures; default: the one that fits this figure
 * @param units - the chosen units, which water follows
 */
export function scaledFigure(
  kind: Physical,
  value: number | null,
  scale?: Scale,
  units: DisplayUnits = metricUnits,
): Figure {
  if (value === null) return NOT_KNOWN;
  const { symbol, divisor } = scale ?? scaleFor(kind, [value], units);
  const shown = value / divisor;
  const whole = unitOfPlan[kind];
  return {
    text: fixed(shown, decimalsOf(shown)),
    unit: symbol,
    exact: `${exact(shownValue(value, whole, units))} ${shownUnit(whole, units)}`,
  };
}

/**
 * An amount of money: 57,332 USD, 12.40 USD, 229.4 M USD.
 *
 * @param amount - in the currency, or null if unknown
 * @param currency - ISO 4217 code
 * @param scale - the common unit of neighbouring amounts; default: the one that fits this amount
 */
export function moneyFigure(amount: number | null, currency: string, scale?: Scale): Figure {
  if (amount === null) return NOT_KNOWN;
  const { symbol, divisor } = scale ?? scaleFor('money', [amount]);
  const shown = amount / divisor;
  const isWhole = divisor === 1 && (Math.abs(amount) >= 100 || amount === 0);
  const decimals = divisor === 1 ? (isWhole ? 0 : 2) : Math.max(1, decimalsOf(shown));
  return {
    text: fixed(shown, amount === 0 ? 0 : decimals),
    unit: symbol === '' ? currency : `${symbol} ${currency}`,
    exact: `${fixed(amount, 2)} ${currency}`,
  };
}

/**
 * The price of a kWh: 0.0899 USD/kWh.
 *
 * @param price_per_kWh - in the currency, or null if there is none
 * @param currency - ISO 4217 code
 */
export function priceFigure(price_per_kWh: number | null, currency: string): Figure {
  if (price_per_kWh === null) return NOT_KNOWN;
  const unit = `${currency}/kWh`;
  return { text: significant(price_per_kWh), unit, exact: `${exact(price_per_kWh)} ${unit}` };
}

/**
 * A ratio such as PUE: 1.60, 1.15, 1.234.
 *
 * @param ratio - or null if there is none
 */
export function ratioFigure(ratio: number | null): Figure {
  if (ratio === null) return NOT_KNOWN;
  return { text: fixed(ratio, ratioDecimals(ratio)), unit: '', exact: exact(ratio) };
}

/**
 * Water usage effectiveness: 1.75 L/kWh.
 *
 * @param wue_L_per_kWh - or null if there is none
 */
export function wueFigure(wue_L_per_kWh: number | null): Figure {
  if (wue_L_per_kWh === null) return NOT_KNOWN;
  return { text: fixed(wue_L_per_kWh, 2), unit: 'L/kWh', exact: `${exact(wue_L_per_kWh)} L/kWh` };
}

/**
 * Ratios of one column with the same decimals: three if two would lose precision of one of them.
 *
 * @param ratios - null if there is none
 */
export function ratioColumn(ratios: readonly (number | null)[]): string[] {
  const decimals = Math.max(2, ...ratios.map((ratio) => (ratio === null ? 2 : ratioDecimals(ratio))));
  return ratios.map((ratio) => (ratio === null ? NOT_KNOWN.text : fixed(ratio, decimals)));
}

function ratioDecimals(ratio: number): number {
  const hundredths = ratio * 100;
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-6 ? 2 : 3;
}

/**
 * A share as percent: 28.1 %.
 *
 * @param fraction - 0..1, or null if there is none
 */
export function percentFigure(fraction: number | null): Figure {
  if (fraction === null) return NOT_KNOWN;
  return { text: fixed(fraction * 100, 1), unit: '%', exact: `${exact(fraction * 100)} %` };
}

/** The figure in one string: "637.7 MWh", "1.60", "–". */
export function figureText({ text, unit }: Figure): string {
  return unit === '' ? text : `${text} ${unit}`;
}
