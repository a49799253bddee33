import { WATER_HEAT_kJ_kgK } from '../../physics/water.ts';

/** Density of water at 20 °C. */
const WATER_kg_per_L = 0.998;
/** Heat capacity of a cubic metre of air per kelvin at sea level and 25 °C: 1.18 kg/m³ times 1.006 kJ/(kg K). */
const AIR_kJ_per_m3K = 1.18 * 1.006;

/**
 * Ride-through time of the water in pipes and tanks after its cooling stops.
 *
 * @param volume_L - water volume
 * @param rise_K - allowed temperature rise
 * @param heat_kW - continuing heat load
 * @returns s; Infinity without heat
 */
export function waterRideThrough_s(volume_L: number, rise_K: number, heat_kW: number): number {
  return heat_kW <= 0 ? Infinity : (volume_L * WATER_kg_per_L * WATER_HEAT_kJ_kgK * rise_K) / heat_kW;
}

/**
 * Ride-through time of the room air after its cooling stops; walls, floor and devices are not counted, which is conservative.
 *
 * @param volume_m3 - air volume
 * @param rise_K - allowed temperature rise
 * @param heat_kW - continuing heat load
 * @returns s; Infinity without heat
 */
export function airRideThrough_s(volume_m3: number, rise_K: number, heat_kW: number): number {
  return heat_kW <= 0 ? Infinity : (volume_m3 * AIR_kJ_per_m3K * rise_K) / heat_kW;
}
