import { outOfRange } from './outOfRange.ts';

/** Specific heat of liquid water. Source: Modelica Buildings' water model; within 0.8 % of tables from 0 to 80 °C. */
export const WATER_HEAT_kJ_kgK = 4.184;

/**
 * Latent heat of evaporating water.
 *
 * Source: the quadratic in Lei & Masanet, Energy 2020, 117556; within 0.1 % of the ASHRAE table from 0 to 60 °C.
 *
 * @param temperature_C - of the evaporating water, from -90 to 100 °C; below 0 °C extrapolated as for supercooled water
 * @returns kJ per kg of water
 * @throws ModelError `out-of-range`
 */
export function latentHeat_kJ_kg(temperature_C: number): number {
  if (!(temperature_C >= -90 && temperature_C <= 100)) {
    throw outOfRange('Temperature of evaporating water', temperature_C, '°C', 'from -90 to 100 °C');
  }
  return 2500.5 - (2.3097 + 0.0013 * temperature_C) * temperature_C;
}

/**
 * Density of liquid water without air, at atmospheric pressure.
 *
 * Source: G. S. Kell, J. Chem. Eng. Data 20 (1975) 97-105, eq. 16.
 *
 * @param temperature_C - from 0 to 100 °C
 * @returns kg/m³
 * @throws ModelError `out-of-range`
 */
export function waterDensity_kg_m3(temperature_C: number): number {
  if (!(temperature_C >= 0 && temperature_C <= 100)) {
    throw outOfRange('Temperature of water', temperature_C, '°C', 'from 0 to 100 °C');
  }
  const t = temperature_C;
  const volumeTerms =
    999.83952 +
    t * (16.945176 + t * (-7.9870401e-3 + t * (-46.170461e-6 + t * (105.56302e-9 - 280.54253e-12 * t))));
  return volumeTerms / (1 + 16.87985e-3 * t);
}
