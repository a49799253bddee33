import { outOfRange } from './outOfRange.ts';

/** Gas constant of dry air, J/(kg K). Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 1. */
const DRY_AIR_GAS_CONSTANT = 287.042;

/**
 * Enthalpy of moist air, counted from dry air and liquid water at 0 °C.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 30.
 *
 * @param dryBulb_C - dry bulb
 * @param humidityRatio - kg of water per kg of dry air
 * @returns kJ per kg of dry air
 */
export function moistAirEnthalpy_kJ_kg(dryBulb_C: number, humidityRatio: number): number {
  return 1.006 * dryBulb_C + humidityRatio * (2501 + 1.86 * dryBulb_C);
}

/**
 * Volume of moist air that holds 1 kg of dry air.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 26, with the 1.607858 of its equations.
 *
 * @param dryBulb_C - dry bulb
 * @param humidityRatio - kg of water per kg of dry air
 * @param pressure_Pa - above 0
 * @returns m³ per kg of dry air
 * @throws ModelError `out-of-range`
 */
export function specificVolume_m3_kg(dryBulb_C: number, humidityRatio: number, pressure_Pa: number): number {
  if (!(pressure_Pa > 0)) throw outOfRange('Pressure of air', pressure_Pa, 'Pa', 'above 0 Pa');
  return (DRY_AIR_GAS_CONSTANT * (dryBulb_C + 273.15) * (1 + 1.607858 * humidityRatio)) / pressure_Pa;
}

/**
 * Mass of moist air, its water included, per volume.
 *
 * Source: ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 11.
 *
 * @param dryBulb_C - dry bulb
 * @param humidityRatio - kg of water per kg of dry air
 * @param pressure_Pa - above 0
 * @returns kg/m³
 * @throws ModelError `out-of-range`
 */
export function moistAirDensity_kg_m3(dryBulb_C: number, humidityRatio: number, pressure_Pa: number): number {
  return (1 + humidityRatio) / specificVolume_m3_kg(dryBulb_C, humidityRatio, pressure_Pa);
}
