import type { ContractTerms } from './ContractTerms.ts';
import { locationCarbon_kg } from './locationBased.ts';

/**
 * Carbon of a year’s electricity by the market-based method with annual matching: a kWh generated in July covers one used in December.
 *
 * Source: GHG Protocol Scope 2 Guidance (2015): contracted energy at its factor, lowest intensity first, the rest at the residual mix.
 *
 * @param contracts - lowest intensity first @returns kg of CO2-equivalent
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
 * Contracts without hourly generation cover nothing.
 *
 * Source: GHG Protocol, consultation on scope 2 of October 2025 (hourly matching); not final.
 *
 * @param load_kW - mean power of each hour, local standard time
 * @param contracts - lowest intensity first @param residualIntensity_g_per_kWh - factor of each hour
 * @returns kg of CO2-equivalent of each hour
 */
export function marketCarbonHours_kg(
  load_kW: Float64Array,
  contracts: readonly ContractTerms[],
  residualIntensity_g_per_kWh: Float64Array,
): Float64Array {
  const carbon_kg = new Float64Array(load_kW.length);
  const rest_kWh = load_kW.slice();
  for (const { generation_kWh, intensity_g_per_kWh } of contracts) {
    if (generation_kWh === null) continue;
    for (let hour = 0; hour < carbon_kg.length; hour += 1) {
      const remaining_kWh = rest_kWh[hour] ?? 0;
      const used_kWh = Math.min(generation_kWh[hour] ?? 0, remaining_kWh);
      carbon_kg[hour] = (carbon_kg[hour] ?? 0) + locationCarbon_kg(used_kWh, intensity_g_per_kWh);
      rest_kWh[hour] = remaining_kWh - used_kWh;
    }
  }
  for (let hour = 0; hour < carbon_kg.length; hour += 1) {
    const uncovered_kg = locationCarbon_kg(rest_kWh[hour] ?? 0, residualIntensity_g_per_kWh[hour] ?? 0);
    carbon_kg[hour] = (carbon_kg[hour] ?? 0) + uncovered_kg;
  }
  return carbon_kg;
}
