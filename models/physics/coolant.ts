import { outOfRange } from './outOfRange.ts';
import { WATER_HEAT_kJ_kgK, waterDensity_kg_m3 } from './water.ts';

/** Coolant of a liquid loop: water, or water with 25 % propylene glycol by volume. */
export type Coolant = 'water' | 'pg25';

/**
 * Density of a coolant.
 *
 * Source: for PG25 a quadratic through Airedale's DeltaChill manual, p. 53 (0 to 45 °C, within 0.1 kg/m³), extrapolated to 70 °C;
 * for water {@link waterDensity_kg_m3}.
 *
 * @param temperature_C - from 0 to 70 °C
 * @returns kg/m³
 * @throws ModelError `out-of-range`
 */
export function coolantDensity_kg_m3(coolant: Coolant, temperature_C: number): number {
  requireLiquid(temperature_C);
  return coolant === 'water'
    ? waterDensity_kg_m3(temperature_C)
    : 1031.02 - (0.31629 + 0.0025606 * temperature_C) * temperature_C;
}

/**
 * Specific heat of a coolant.
 *
 * Source: for PG25 a line through Airedale's DeltaChill manual, p. 53 (0 to 45 °C, within 0.006), extrapolated to 70 °C.
 *
 * @param temperature_C - from 0 to 70 °C
 * @returns kJ/(kg K)
 * @throws ModelError `out-of-range`
 */
export function coolantHeat_kJ_kgK(coolant: Coolant, temperature_C: number): number {
  requireLiquid(temperature_C);
  return coolant === 'water' ? WATER_HEAT_kJ_kgK : 3.861 + 0.002485 * temperature_C;
}

/**
 * Mass flow of a coolant that removes heat at a given temperature rise.
 *
 * @param heat_kW - at least 0
 * @param rise_K - from supply to return, above 0
 * @param temperature_C - mean temperature of the loop, from 0 to 70 °C
 * @returns kg/s
 * @throws ModelError `out-of-range`
 */
export function coolantMassFlow_kg_s(
  heat_kW: number,
  rise_K: number,
  coolant: Coolant,
  temperature_C: number,
): number {
  return heat_kW / (coolantHeat_kJ_kgK(coolant, temperature_C) * rise_K);
}

/**
 * Volume flow of a coolant that removes heat at a given temperature rise. PG25 requires about 4 % more flow than water.
 *
 * @param heat_kW - at least 0
 * @param rise_K - from supply to return, above 0
 * @param temperature_C - mean temperature of the loop, from 0 to 70 °C
 * @returns L/min
 * @throws ModelError `out-of-range`
 */
export function coolantFlow_L_min(
  heat_kW: number,
  rise_K: number,
  coolant: Coolant,
  temperature_C: number,
): number {
  const massFlow_kg_s = coolantMassFlow_kg_s(heat_kW, rise_K, coolant, temperature_C);
  return (massFlow_kg_s / coolantDensity_kg_m3(coolant, temperature_C)) * 60_000;
}

function requireLiquid(temperature_C: number): void {
  if (!(temperature_C >= 0 && temperature_C <= 70)) {
    throw outOfRange('Coolant temperature', temperature_C, '°C', 'from 0 to 70 °C');
  }
}
