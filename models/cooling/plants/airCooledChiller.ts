import { chillerCapacityFraction, chillerPower_kW, type ChillerBank } from '../equipment/chiller.ts';
import { approachAt_K, counterflow, type Counterflow } from '../equipment/counterflow.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
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

/** Rejects the heat of an hour: the coil removes what the outdoor air allows, the chillers the rest. */
export function runAirCooledChiller(
  plant: SizedAirCooledChiller,
  outdoor: OutdoorAir,
  hour: PlantHour,
): void {
  const heat_kW = hour.heatToReject_kW;
  const { dryBulb_C } = outdoor;
  const pump_kW = moverPower_kW(plant.pump, heat_kW);
  const required_kW = heat_kW + pump_kW;
  const toCoil = plant.hasCoil ? coilFraction(plant, dryBulb_C, required_kW) : 0;
  const coil_kW = Math.min(required_kW, plant.capacity_kW) * toCoil;
  const remaining_kW = required_kW - coil_kW;
  const available_kW = plant.capacity_kW * chillerCapacityFraction(dryBulb_C, plant.designOutdoor_C);
  const limit_kW =
    dryBulb_C > plant.maximumOutdoor_C ? 0 : Math.min(available_kW, plant.capacity_kW - coil_kW);
  const chilled_kW = Math.min(remaining_kW, limit_kW);
  const compressor_kW = chillerPower_kW(chilled_kW, plant.bank, plant.supply_C, dryBulb_C);
  hour.pumps_kW += pump_kW;
  hour.compressors_kW += compressor_kW;
  hour.rejectionFans_kW += coil_kW * plant.coilFanRatio;
  hour.economizedHeat_kW += coil_kW;
  hour.rejectedHeat_kW += coil_kW + chilled_kW + compressor_kW;
  hour.unmetHeat_kW += remaining_kW - chilled_kW;
}

/** Share of the heat that the coil removes in air of a temperature. */
function coilFraction(plant: SizedAirCooledChiller, dryBulb_C: number, heat_kW: number): number {
  const { coil, supply_C, rise_K, capacity_kW } = plant;
  const approach_K = approachAt_K(coil, heat_kW / capacity_kW);
  return freeCoolingFraction(supply_C + rise_K, dryBulb_C + approach_K, rise_K);
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
