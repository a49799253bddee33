const GRAMS_PER_KILOGRAM = 1000;

/**
 * Carbon of electricity by the location-based method.
 *
 * Source: GHG Protocol Scope 2 Guidance (2015): energy times the grid's mean factor.
 *
 * @returns kg of CO2-equivalent
 */
export function locationCarbon_kg(energy_kWh: number, intensity_g_per_kWh: number): number {
  return (energy_kWh * intensity_g_per_kWh) / GRAMS_PER_KILOGRAM;
}
