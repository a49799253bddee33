import { latentHeat_kJ_kg } from '../../physics/water.ts';

/**
 * Water that a tower evaporates in an hour.
 *
 * Source: heat over the latent heat at the wet bulb (Lei & Masanet 2022 treat all heat as latent, the upper bound).
 *
 * @param heat_kW - heat rejected
 * @param wetBulb_C - from -90 to 100 °C
 * @param latentFraction - share of the heat that leaves by evaporation; the rest warms the air
 * @returns L in the hour, at 1 kg of water per litre
 * @throws ModelError `out-of-range`
 */
export function evaporation_L(heat_kW: number, wetBulb_C: number, latentFraction: number): number {
  return (latentFraction * heat_kW * 3600) / latentHeat_kJ_kg(wetBulb_C);
}

/**
 * Drift: water that a tower loses as droplets in an hour.
 *
 * @param flow_L_s - water over the tower
 * @param driftFraction - share of the flow: 0.000005 with modern eliminators, 0.00008 in EnergyPlus, at most 0.0001 by default
 * @returns L in the hour
 */
export function drift_L(flow_L_s: number, driftFraction: number): number {
  return flow_L_s * 3600 * driftFraction;
}

/**
 * Blowdown: water drained to limit the concentration of dissolved solids.
 *
 * Source: solids in with make-up = solids out with drift and blowdown, at the basin's concentration.
 *
 * @param evaporation_L - in the hour
 * @param drift_L - in the hour; it removes solids too
 * @param cyclesOfConcentration - solids of the basin over those of the make-up, above 1
 * @returns L in the hour, at least 0
 */
export function blowdown_L(evaporation_L: number, drift_L: number, cyclesOfConcentration: number): number {
  return Math.max(0, evaporation_L / (cyclesOfConcentration - 1) - drift_L);
}
