import {
  bankInput_kW,
  chillerCapacityFraction,
  inputLine,
  inputPerHeat,
  type ChillerBank,
} from '../equipment/chiller.ts';
import { approachAt_K, counterflow, type Counterflow } from '../equipment/counterflow.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { PlantRun } from '../PlantRun.ts';
import type { PlantOf } from '../plantSchema.ts';
import { airCondenserBank } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty } from './waterPump.ts';

/** Chillers with air-cooled condensers, sized; with or without a free-cooling coil. */
export interface SizedAirCooledChiller {
  readonly kind: 'air-cooled-chiller';
  readonly hasCoil: boolean;
  readonly bank: ChillerBank;
  readonly pump: Mover;
  readonly capacity_kW: number;
  readonly supply_C: number;
  readonly rise_K: number;
  /** Free-cooling coil, whose air warms as much as the water cools. */
  readonly coil: Counterflow;
  /** Fan power of the coil per heat that it removes, as a ratio. */
  readonly coilFanRatio: number;
  readonly maximumOutdoor_C: number;
  /** Design outdoor temperature of the chillers; their capacity falls in hotter air. */
  readonly designOutdoor_C: number;
}

/** Sizes air-cooled chillers for the hot hour. */
export function sizeAirCooledChiller(
  plant: PlantOf<'air-cooled-chiller'>,
  duty: Duty,
): SizedAirCooledChiller {
  const { pump, withPump } = pumpedDuty(plant, duty);
  return {
    kind: plant.kind,
    hasCoil: plant.economizer === 'free-cooling-coil',
    bank: airCondenserBank(plant, withPump),
    pump,
    capacity_kW: capacityOf(withPump),
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    coil: counterflow({
      approach_K: plant.freeCoolingApproach_K,
      warmRise_K: duty.rise_K,
      coldRise_K: duty.rise_K,
    }),
    coilFanRatio: plant.freeCoolingFan_W_per_kW / 1000,
    maximumOutdoor_C: plant.maximumOutdoor_C,
    designOutdoor_C: duty.design.dryBulb_C,
  };
}

/** Rejects the heat of hours: the coil removes what the outdoor air allows, the chillers the rest. */
export function runAirCooledChiller(plant: SizedAirCooledChiller, run: PlantRun): void {
  const { hours, count, heat_kW, sums, power_kW, compressors_kW, unmetHeat_kW } = run;
  const { dryBulb_C } = run.air;
  const { coilFanRatio, capacity_kW, bank, rise_K, designOutdoor_C, maximumOutdoor_C } = plant;
  const return_C = plant.supply_C + rise_K;
  const line = inputLine(bank, plant.supply_C);
  let lastHeat_kW = NaN;
  let lastChilled_kW = NaN;
  let pump_kW = NaN;
  let approach_K = NaN;
  let input_kW = NaN;
  let pump_kWh = 0;
  let coil_kWh = 0;
  let chilled_kWh = 0;
  let compressors_kWh = 0;
  let unmet_kWh = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const hourHeat_kW = heat_kW[at] ?? 0;
    const outdoor_C = dryBulb_C[at] ?? 0;
    // Many hours have the heat of the hour before, and many have it all for the chillers.
    if (hourHeat_kW !== lastHeat_kW) {
      lastHeat_kW = hourHeat_kW;
      pump_kW = moverPower_kW(plant.pump, hourHeat_kW);
      approach_K = coilApproach_K(plant, hourHeat_kW + pump_kW);
    }
    const required_kW = hourHeat_kW + pump_kW;
    const coil_kW =
      Math.min(required_kW, capacity_kW) * freeCoolingFraction(return_C, outdoor_C + approach_K, rise_K);
    const remaining_kW = required_kW - coil_kW;
    const available_kW = capacity_kW * chillerCapacityFraction(outdoor_C, designOutdoor_C);
    const limit_kW = outdoor_C > maximumOutdoor_C ? 0 : Math.min(available_kW, capacity_kW - coil_kW);
    const chilled_kW = remaining_kW > limit_kW ? limit_kW : remaining_kW;
    if (chilled_kW !== lastChilled_kW) {
      lastChilled_kW = chilled_kW;
      input_kW = bankInput_kW(bank, chilled_kW);
    }
    const compressor_kW = input_kW > 0 ? input_kW * inputPerHeat(line, outdoor_C) : 0;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW + coil_kW * coilFanRatio + compressor_kW;
    compressors_kW[at] = (compressors_kW[at] ?? 0) + compressor_kW;
    if (chilled_kW < remaining_kW) {
      unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + remaining_kW - chilled_kW;
      unmet_kWh += remaining_kW - chilled_kW;
    }
    pump_kWh += pump_kW;
    coil_kWh += coil_kW;
    chilled_kWh += chilled_kW;
    compressors_kWh += compressor_kW;
  }
  sums.pumps_kW += pump_kWh;
  sums.compressors_kW += compressors_kWh;
  sums.rejectionFans_kW += coil_kWh * coilFanRatio;
  sums.economizedHeat_kW += coil_kWh;
  sums.rejectedHeat_kW += coil_kWh + chilled_kWh + compressors_kWh;
  sums.unmetHeat_kW += unmet_kWh;
}

/** Leaving water of the coil above the outdoor air; without a coil no air is cold enough. */
function coilApproach_K({ hasCoil, coil, capacity_kW }: SizedAirCooledChiller, heat_kW: number): number {
  return hasCoil ? approachAt_K(coil, heat_kW / capacity_kW) : Infinity;
}

/**
 * Fraction of the heat of a loop removed by free cooling ahead of the chiller: how far a colder sink cools the return
 * towards the supply.
 *
 * Source: integrated economizer, Lei & Masanet 2020.
 *
 * @param return_C - loop temperature ahead of the sink
 * @param leaving_C - lowest temperature that the sink can reach
 * @param rise_K - return above supply
 */
export function freeCoolingFraction(return_C: number, leaving_C: number, rise_K: number): number {
  const share = (return_C - leaving_C) / rise_K;
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
