import type { Recirculation } from './recirculation.ts';

/** How much more heat a rack could give to the air, and what stops more. */
export interface AirHeadroom {
  readonly heat_kW: number;
  /** The index of the rack whose inlet reaches its limit first; null if the units supply no more air. */
  readonly rackIndex: number | null;
}

/** A rise per kilowatt below this is no recirculation. */
const leastRise_K_per_kW = 1e-6;

/** State of the racks, by their index. */
export interface InletState {
  readonly highest_C: ArrayLike<number>;
  readonly limit_C: number;
  /** Air that one more kilowatt of a rack needs. */
  readonly flowOfKilowatt_m3_per_s: ArrayLike<number>;
  /** What the units supply beyond what the racks draw; not negative. */
  readonly spare_m3_per_s: number;
}

/**
 * How much more air heat each rack could have until an inlet reaches its limit, its own or another's, or until the racks draw all the air that
 * the units supply. The air moves as it was solved, so that large additions are estimates.
 */
export function airHeadrooms({ rise_K_per_kW, rackCount }: Recirculation, state: InletState): AirHeadroom[] {
  const { highest_C, limit_C, flowOfKilowatt_m3_per_s, spare_m3_per_s } = state;
  return Array.from({ length: rackCount }, (_, source) => {
    let heat_kW = spare_m3_per_s / flowOfKilowatt_m3_per_s[source]!;
    let rackIndex: number | null = null;
    for (let rack = 0; rack < rackCount; rack += 1) {
      const rise = rise_K_per_kW[rack * rackCount + source]!;
      if (rise < leastRise_K_per_kW) continue;
      const until_kW = Math.max(0, limit_C - highest_C[rack]!) / rise;
      const isWarmer = rackIndex !== null && highest_C[rack]! > highest_C[rackIndex]!;
      if (until_kW > heat_kW || (until_kW === heat_kW && !isWarmer)) continue;
      heat_kW = until_kW;
      rackIndex = rack;
    }
    return { heat_kW, rackIndex };
  });
}
