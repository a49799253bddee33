import type { CoolingFigures } from '../../../models/cooling/CoolingFigures.ts';

/** Outdoor air of one hour. */
export interface LiteralAir {
  readonly dryBulb_C: number;
  readonly wetBulb_C: number;
  readonly humidityRatio: number;
}

/** An hour of a literal calculation: what it adds up. */
export type LiteralHour = Record<keyof CoolingFigures, number>;

export const emptyHour = (): LiteralHour => ({
  airFans_kW: 0,
  pumps_kW: 0,
  compressors_kW: 0,
  rejectionFans_kW: 0,
  humidifiers_kW: 0,
  heatPumps_kW: 0,
  evaporation_L: 0,
  drift_L: 0,
  blowdown_L: 0,
  adiabaticWater_L: 0,
  humidification_L: 0,
  rejectedHeat_kW: 0,
  exportedHeat_kW: 0,
  economizedHeat_kW: 0,
  unmetHeat_kW: 0,
});

/** The argument at which a rising function reaches a value, by halving. */
export function whereReached(
  value: number,
  of: (argument: number) => number,
  range: readonly [low: number, high: number],
): number {
  let [low, high] = range;
  for (let step = 0; step < 64; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}
