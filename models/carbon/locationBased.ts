export const GRAMS_PER_KILOGRAM = 1000;

/**
 * Carbon of electricity by the location-based method.
 *
 * Source: GHG Protocol Scope 2 Guidance (2015): energy times the mean grid factor.
 *
 * @returns kg of CO2-equivalent
 */
export function locationCarbon_kg(energy_kWh: number, intensity_g_per_kWh: number): number {
  return (energy_kWh * intensity_g_per_kWh) / GRAMS_PER_KILOGRAM;
}

/**
 * The same by hour.
 *
 * @param load_kW - mean power of each hour, local standard time
 * @param intensity_g_per_kWh - factor of each of these hours
 * @returns kg of CO2-equivalent of each hour
 */
export function locationCarbonHours_kg(
  load_kW: Float64Array,
  intensity_g_per_kWh: Float64Array,
): Float64Array {
  const carbon_kg = new Float64Array(load_kW.length);
  for (let hour = 0; hour < carbon_kg.length; hour += 1) {
    carbon_kg[hour] = locationCarbon_kg(load_kW[hour] ?? 0, intensity_g_per_kWh[hour] ?? 0);
  }
  return carbon_kg;
}
