const LITRES_PER_US_GALLON = 3.785411784;

/** Combustion of diesel, GWP of AR5. Source: EPA Emission Factors Hub 2025/2026: 10.2427 kg per US gallon. */
const DIESEL_kg_per_L = 10.2427 / LITRES_PER_US_GALLON;

/**
 * Carbon of generator diesel: Scope 1, direct basis.
 *
 * @param fuel_L - litres of diesel
 * @returns kg of CO2-equivalent
 */
export function gensetCarbon_kg(fuel_L: number): number {
  return fuel_L * DIESEL_kg_per_L;
}
