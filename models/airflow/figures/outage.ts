/** Air of a room that changes from one steady state to another. */
export interface WarmingRoom {
  /** Heat that air, racks and whatever else takes part store for each kelvin. */
  readonly capacity_kJ_per_K: number;
  /** Air that the units which are left supply. */
  readonly flow_m3_per_s: number;
  readonly heatCapacity_kJ_per_m3K: number;
}

/** Share of the weight of racks that follows the air within minutes, and the heat capacity of steel and electronics. */
const rackStore = { share: 0.5, kJ_per_kgK: 0.5 } as const;

/** What a room stores: its air, and a part of its racks. */
export const roomCapacity_kJ_per_K = (
  airVolume_m3: number,
  heatCapacity_kJ_per_m3K: number,
  racks_kg: number,
): number => airVolume_m3 * heatCapacity_kJ_per_m3K + racks_kg * rackStore.share * rackStore.kJ_per_kgK;

/**
 * Seconds until an inlet reaches a limit on its way from one steady temperature to another: the way of a well-mixed room,
 * `T(t) = T1 - (T1 - T0) exp(-t / tau)` with `tau = capacity / (heat capacity * flow)`.
 *
 * @returns 0 if it is above the limit at once, null if it never gets there
 */
export function secondsUntil_s(
  { capacity_kJ_per_K, flow_m3_per_s, heatCapacity_kJ_per_m3K }: WarmingRoom,
  [before_C, after_C]: readonly [number, number],
  limit_C: number,
): number | null {
  if (before_C >= limit_C) return 0;
  if (after_C <= limit_C) return null;
  const tau_s = capacity_kJ_per_K / (heatCapacity_kJ_per_m3K * flow_m3_per_s);
  return -tau_s * Math.log(1 - (limit_C - before_C) / (after_C - before_C));
}
