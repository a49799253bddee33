import { chillerCapacityFraction, chillerPower_kW, type ChillerBank } from '../equipment/chiller.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
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

/** Rejects the heat of an hour; adds power, rejected and unmet heat to the hour. */
export function runDirectExpansion(plant: SizedDirectExpansion, outdoor: OutdoorAir, hour: PlantHour): void {
  const heat_kW = hour.heatToReject_kW;
  if (outdoor.dryBulb_C > plant.maximumOutdoor_C) {
    hour.unmetHeat_kW += heat_kW;
    return;
  }
  const limit_kW = plant.capacity_kW * chillerCapacityFraction(outdoor.dryBulb_C, plant.designOutdoor_C);
  const removed_kW = Math.min(heat_kW, limit_kW);
  const power_kW = chillerPower_kW(removed_kW, plant.bank, plant.supply_C, outdoor.dryBulb_C);
  hour.compressors_kW += power_kW;
  hour.rejectedHeat_kW += removed_kW + power_kW;
  hour.unmetHeat_kW += heat_kW - removed_kW;
}

/** Total capacity of all running units. */
export function capacityOf({ design_kW, units }: Duty): number {
  return (design_kW * units.runningCount) / units.neededCount;
}
