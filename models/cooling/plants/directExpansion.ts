import {
  bankInput_kW,
  chillerCapacityFraction,
  inputLine,
  inputPerHeat,
  type ChillerBank,
} from '../equipment/chiller.ts';
import type { PlantRun } from '../PlantRun.ts';
import type { PlantOf } from '../plantSchema.ts';
import { airCondenserBank } from './banks.ts';
import type { Duty } from './duty.ts';

/** CRAC units (DX), sized. */
export interface SizedDirectExpansion {
  readonly kind: 'direct-expansion';
  readonly bank: ChillerBank;
  readonly capacity_kW: number;
  readonly supply_C: number;
  readonly maximumOutdoor_C: number;
  /** Design outdoor temperature of the units; their capacity falls in hotter air. */
  readonly designOutdoor_C: number;
}

/** Sizes DX units for the hot hour. */
export function sizeDirectExpansion(plant: PlantOf<'direct-expansion'>, duty: Duty): SizedDirectExpansion {
  return {
    kind: plant.kind,
    bank: airCondenserBank(plant, duty),
    capacity_kW: capacityOf(duty),
    supply_C: duty.supply_C,
    maximumOutdoor_C: plant.maximumOutdoor_C,
    designOutdoor_C: duty.design.dryBulb_C,
  };
}

/** Rejects the heat of hours; adds power, rejected and unmet heat to them. */
export function runDirectExpansion(plant: SizedDirectExpansion, run: PlantRun): void {
  const { hours, count, heat_kW, sums, power_kW, compressors_kW, unmetHeat_kW } = run;
  const { dryBulb_C } = run.air;
  const { bank, capacity_kW, designOutdoor_C, maximumOutdoor_C } = plant;
  const line = inputLine(bank, plant.supply_C);
  let lastHeat_kW = NaN;
  let lastInput_kW = NaN;
  let compressors_kWh = 0;
  let removed_kWh = 0;
  let unmet_kWh = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const required_kW = heat_kW[at] ?? 0;
    const outdoor_C = dryBulb_C[at] ?? 0;
    const limit_kW =
      outdoor_C > maximumOutdoor_C ? 0 : capacity_kW * chillerCapacityFraction(outdoor_C, designOutdoor_C);
    const removed_kW = required_kW > limit_kW ? limit_kW : required_kW;
    // Many hours have the heat of the hour before, and with it the same input but for the temperature.
    if (removed_kW !== lastHeat_kW) {
      lastHeat_kW = removed_kW;
      lastInput_kW = bankInput_kW(bank, removed_kW);
    }
    const compressor_kW = lastInput_kW > 0 ? lastInput_kW * inputPerHeat(line, outdoor_C) : 0;
    power_kW[at] = (power_kW[at] ?? 0) + compressor_kW;
    compressors_kW[at] = (compressors_kW[at] ?? 0) + compressor_kW;
    if (removed_kW < required_kW) {
      unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + required_kW - removed_kW;
      unmet_kWh += required_kW - removed_kW;
    }
    compressors_kWh += compressor_kW;
    removed_kWh += removed_kW;
  }
  sums.compressors_kW += compressors_kWh;
  sums.rejectedHeat_kW += removed_kWh + compressors_kWh;
  sums.unmetHeat_kW += unmet_kWh;
}

/** Total capacity of all running units. */
export function capacityOf({ design_kW, units }: Duty): number {
  return (design_kW * units.runningCount) / units.neededCount;
}
