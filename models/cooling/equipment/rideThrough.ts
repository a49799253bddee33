import { WATER_HEAT_kJ_kgK } from '../../physics/water.ts';

/** Density of water at 20 °C. */
const WATER_kg_per_L = 0.998;
/** Heat that a cubic metre of air takes per kelvin at sea level and 25 °C: 1.18 kg/m³ times 1.006 kJ/(kg K). */
const AIR_kJ_per_m3K = 1.18 * 1.006;

/**
 * How long water in pipes and tanks carries the heat after its cooling stopped.
 *
 * @param volume_L - water that is warmed
 * @param rise_K - from its temperature to the highest that is allowed
 * @param heat_kW - heat that goes on
 * @returns s; Infinity without heat
 */
export function waterRideThrough_s(volume_L: number, rise_K: number, heat_kW: number): number {
  return heat_kW <= 0 ? Infinity : (volume_L * WATER_kg_per_L * WATER_HEAT_kJ_kgK * rise_K) / heat_kW;
}

/**
 * How long the air of a room carries the heat after its cooling stopped; walls, floor and devices are left out, on the safe side.
 *
 * @param volume_m3 - air that is warmed
 * @param rise_K - from its temperature to the highest that is allowed
 * @param heat_kW - heat that goes on
 * @returns s; Infinity without heat
 */
export function airRideThrough_s(volume_m3: number, rise_K: number, heat_kW: number): number {
  return heat_kW <= 0 ? Infinity : (volume_m3 * AIR_kJ_per_m3K * rise_K) / heat_kW;
}
