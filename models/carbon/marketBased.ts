import type { ContractTerms } from './ContractTerms.ts';
import { locationCarbon_kg } from './locationBased.ts';

/**
 * Carbon of a year’s electricity by the market-based method as it is reported today: a kWh of July covers one of December.
 *
 * Source: GHG Protocol Scope 2 Guidance (2015): contracted energy at its own factor, cleanest first, the rest at that of the
 * residual mix.
 *
 * @param contracts - cleanest first
 * @returns kg of CO2-equivalent
 */
export function marketAnnualCarbon_kg(
  energy_kWh: number,
  contracts: readonly ContractTerms[],
  residualIntensity_g_per_kWh: number,
): number {
  let rest_kWh = energy_kWh;
  let carbon_kg = 0;
  for (const contract of contracts) {
    const used_kWh = Math.min(contract.energy_kWh, rest_kWh);
    carbon_kg += locationCarbon_kg(used_kWh, contract.intensity_g_per_kWh);
    rest_kWh -= used_kWh;
  }
  return carbon_kg + locationCarbon_kg(rest_kWh, residualIntensity_g_per_kWh);
}

/**
 * The same with hourly matching: contracted energy covers the load of the hour in which it is generated, and no other.
 * Contracts without known hours cover nothing.
 *
 * Source: GHG Protocol, consultation on scope 2 of October 2025 (hourly matching); not final.
 *
 * @param load_kW - mean power of each hour, local standard time
 * @param contracts - cleanest first
 * @param residualIntensity_g_per_kWh - factor of each hour
 * @returns kg of CO2-equivalent of each hour
 */
export function marketCarbonHours_kg(
  load_kW: Float64Array,
  contracts: readonly ContractTerms[],
  residualIntensity_g_per_kWh: Float64Array,
): Float64Array {
  const carbon_kg = new Float64Array(load_kW.length);
  for (let hour = 0; hour < carbon_kg.length; hour += 1) {
    let rest_kWh = load_kW[hour] ?? 0;
    let covered_kg = 0;
    for (const contract of contracts) {
      if (contract.generation_kWh === null) continue;
      const used_kWh = Math.min(contract.generation_kWh[hour] ?? 0, rest_kWh);
      covered_kg += locationCarbon_kg(used_kWh, contract.intensity_g_per_kWh);
      rest_kWh -= used_kWh;
    }
    carbon_kg[hour] = covered_kg + locationCarbon_kg(rest_kWh, residualIntensity_g_per_kWh[hour] ?? 0);
  }
  return carbon_kg;
}
