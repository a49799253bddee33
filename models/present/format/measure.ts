import { HEAT_kW } from '../../units/display/displayUnits.ts';
import { shownAs } from '../../units/display/shown.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { exact, fixed, significant } from './number.ts';
import { NOT_KNOWN, scaledFigure, type Figure } from './figure.ts';

/** How a measure is rounded: to decimals, or to significant digits (4 if nothing is stated). */
export type Rounding = { readonly decimals: number } | { readonly digits: number };

/**
 * A measured value in the chosen unit: 18.0 °C or 64.4 °F, 1,250 kg or 2,756 lb.
 *
 * @param value - in the unit `symbol`, or null if unknown
 * @param symbol - unit of the value: a symbol of the table of units
 * @param units - the chosen units
 * @param rounding - of the value shown
 */
export function measureFigure(
  value: number | null,
  symbol: string,
  units: DisplayUnits,
  rounding: Rounding = { digits: 4 },
): Figure {
  if (value === null) return NOT_KNOWN;
  const { symbol: unit, factor, offset = 0 } = shownAs(symbol, units);
  const shown = value * factor + offset;
  const text = 'decimals' in rounding ? fixed(shown, rounding.decimals) : significant(shown, rounding.digits);
  return { text, unit, exact: `${exact(shown)} ${unit}` };
}

/** A measured value with its unit as text: see {@link measureFigure}. */
export function measureText(
  value: number | null,
  symbol: string,
  units: DisplayUnits,
  rounding?: Rounding,
): string {
  const { text, unit } = measureFigure(value, symbol, units, rounding);
  return unit === '' ? text : `${text} ${unit}`;
}

/**
 * A heat flow or a cooling capacity in the chosen unit: 1.25 MW, 4,265,179 BTU/h or 355.4 tons.
 *
 * @param heat_kW - or null if unknown
 * @param units - the chosen units
 */
export function heatFigure(heat_kW: number | null, units: DisplayUnits): Figure {
  return units.heat === 'kW' ? scaledFigure('power', heat_kW) : measureFigure(heat_kW, HEAT_kW, units);
}
