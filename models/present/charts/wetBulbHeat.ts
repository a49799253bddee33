import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownUnit, shownValue } from '../../units/display/shown.ts';
import type { HeatQuantity } from './heatScale.ts';

/** Steps of 2 °C over what places of the catalogue have; in °F steps of 4. */
const STEPS_C = [16, 18, 20, 22, 24, 26, 28];
const STEPS_F = [60, 64, 68, 72, 76, 80, 84];

/** The colours of places by their wet bulb that is exceeded in 0.4 % of the hours, which sizes evaporative cooling. */
export function wetBulbHeat(units: DisplayUnits): HeatQuantity {
  return {
    label: '0.4 % wet bulb',
    unit: shownUnit('°C', units),
    thresholds: units.temperature === 'F' ? STEPS_F : STEPS_C,
    decimals: 0,
    missingText: 'not known',
    hasZero: true,
  };
}

/** A wet bulb in the unit of {@link wetBulbHeat}; not a number if it is not known. */
export function shownWetBulb(wetBulb_C: number | undefined, units: DisplayUnits): number {
  return wetBulb_C === undefined ? NaN : shownValue(wetBulb_C, '°C', units);
}
