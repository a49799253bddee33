/**
 * Carbon usage effectiveness: carbon of the facility’s energy for each kWh of IT.
 *
 * Source: ISO/IEC 30134-8. Where all energy comes from one grid it is PUE times the grid’s factor.
 *
 * @returns kg/kWh, or null without IT energy
 */
export function cue_kg_per_kWh(carbon_kg: number, itEnergy_kWh: number): number | null {
  return itEnergy_kWh > 0 ? carbon_kg / itEnergy_kWh : null;
}
