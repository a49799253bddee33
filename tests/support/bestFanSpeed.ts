import { chillerCapacityFraction, chillerPower_kW } from '../../models/cooling/equipment/chiller.ts';
import { dryCoolerHeat_kW } from '../../models/cooling/equipment/dryCooler.ts';
import { moverPower_kW } from '../../models/cooling/movers.ts';
import type { SizedDryPlant } from '../../models/cooling/plants/sizeDryPlant.ts';

/** What coolers and trim chillers do in an hour at one fan speed. */
export interface SpeedChoice {
  readonly airFraction: number;
  readonly fans_kW: number;
  readonly compressors_kW: number;
  readonly unmet_kW: number;
}

/** The air of an hour: outdoors, and as it enters the coil. */
export interface CoilAir {
  readonly dryBulb_C: number;
  readonly coil_C: number;
}

/**
 * The fan speed with the least unmet heat and then the least power, by trying speeds one after the other: an independent
 * calculation, from the single machines, of what the plant finds by other means.
 *
 * @param heat_kW - of the loop, without the plant's pumps; within the capacity of the plant
 * @param speeds - tried in addition to 0 and 1, evenly spaced
 */
export function bestFanSpeed(
  plant: SizedDryPlant,
  heat_kW: number,
  { dryBulb_C, coil_C }: CoilAir,
  speeds = 4000,
): SpeedChoice {
  const required_kW = Math.min(heat_kW + moverPower_kW(plant.pump, heat_kW), plant.capacity_kW);
  const load = required_kW / plant.capacity_kW;
  const coolantFraction = Math.max(0.35, load);
  const conditions = {
    air_C: coil_C,
    entering_C: plant.supply_C + (plant.rise_K * load) / coolantFraction,
    coolantFraction,
  };
  const limit_kW =
    plant.bank === null || dryBulb_C > plant.maximumOutdoor_C
      ? 0
      : plant.capacity_kW * chillerCapacityFraction(dryBulb_C, plant.designOutdoor_C);
  let best: SpeedChoice | undefined;
  for (let step = 0; step <= speeds; step += 1) {
    const airFraction = step / speeds;
    const free_kW = Math.min(required_kW, dryCoolerHeat_kW(plant.cooler, conditions, airFraction));
    const trimmed_kW = Math.min(required_kW - free_kW, limit_kW);
    const choice: SpeedChoice = {
      airFraction,
      fans_kW: plant.fan_kW * airFraction ** 3,
      compressors_kW:
        plant.bank === null ? 0 : chillerPower_kW(trimmed_kW, plant.bank, plant.supply_C, dryBulb_C),
      unmet_kW: required_kW - free_kW - trimmed_kW,
    };
    if (best === undefined || isBetter(choice, best, required_kW)) best = choice;
  }
  if (best === undefined) throw new Error('no speed was tried');
  return best;
}

function isBetter(one: SpeedChoice, other: SpeedChoice, required_kW: number): boolean {
  const more_kW = one.unmet_kW - other.unmet_kW;
  if (Math.abs(more_kW) > 1e-9 * required_kW) return more_kW < 0;
  return one.fans_kW + one.compressors_kW < other.fans_kW + other.compressors_kW;
}
