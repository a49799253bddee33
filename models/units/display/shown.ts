import type { DisplayUnit, DisplayUnits } from './displayUnits.ts';

/** A rate per cubic metre of water: "EUR/m³", "EUR/(m³/day)". */
const PER_CUBIC_METRE = /^(.+\/\(?)m³(.*)$/;

/** Thousands of US gallons: the unit in which water utilities of the US bill. */
const KGAL_m3 = 3.785411784;

/** The unit of the plan, without what it measures: kW of heat are kW. */
const metricSymbol = (symbol: string): string => symbol.replace(/ of .*$/, '');

/**
 * The unit in which values of a unit are shown, and how.
 *
 * @param symbol - unit of the value, as plans and reports write it, or `HEAT_kW`, `AIR_m3`
 * @param units - the chosen units
 * @returns the unit itself, with a factor of 1, if it is shown as it is
 */
export function shownAs(symbol: string, units: DisplayUnits): DisplayUnit {
  const row = units.table[symbol];
  const other = row?.others[units[row.quantity]];
  if (other !== undefined) return other;
  const [, before, after] = units.liquid === 'gal' ? (PER_CUBIC_METRE.exec(symbol) ?? []) : [];
  return before === undefined || before.startsWith('kg')
    ? { symbol: metricSymbol(symbol), factor: 1 }
    : { symbol: `${before}kgal${after ?? ''}`, factor: KGAL_m3 };
}

/**
 * The symbol of the unit in which values of a unit are shown.
 *
 * @param symbol - as in {@link shownAs}
 */
export function shownUnit(symbol: string, units: DisplayUnits): string {
  return shownAs(symbol, units).symbol;
}

/**
 * A value in the unit in which it is shown.
 *
 * @param value - in the unit `symbol`
 * @param symbol - as in {@link shownAs}
 */
export function shownValue(value: number, symbol: string, units: DisplayUnits): number {
  const { factor, offset = 0 } = shownAs(symbol, units);
  return value * factor + offset;
}

/**
 * A value in the unit of the plan.
 *
 * @param shown - in the unit of {@link shownUnit}
 * @param symbol - unit of the result, as in {@link shownAs}
 */
export function storedValue(shown: number, symbol: string, units: DisplayUnits): number {
  const { factor, offset = 0 } = shownAs(symbol, units);
  return (shown - offset) / factor;
}
