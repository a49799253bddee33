/**
 * Carbon usage effectiveness: carbon of facility energy per kWh of IT energy.
 *
 * Source: ISO/IEC 30134-8. If all energy comes from one grid it is PUE times the grid factor.
 *
 * @returns kg/kWh, or null without IT energy
 */
export function cue_kg_per_kWh(carbon_kg: number, itEnergy_kWh: number): number | null {
  return itEnergy_kWh > 0 ? carbon_kg / itEnergy_kWh : null;
}
