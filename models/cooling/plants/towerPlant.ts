import {
  chillerCapacityFraction,
  chillerCop,
  chillerHour,
  solvePower,
  type ChillerBank,
} from '../equipment/chiller.ts';
import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import { solveAirflow, solveLeaving, prepareTower, towerHour, type Tower } from '../equipment/tower.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
import type { PlantOf } from '../plantSchema.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import { waterCondenserBank } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty, waterFlow_L_s, waterPump } from './waterPump.ts';

/** Share of the heat that a tower rejects with fans off. Source: EnergyPlus data-centre example models. */
const FREE_CONVECTION = 0.125;
/** Minimum flow over the tower, below which its fill dries out; engineering default. */
const MIN_FLOW = 0.35;

/** Conditions and operation of tower and chillers; overwritten by each run, never read across runs. */
const towerRun = towerHour();
const chillerRun = chillerHour();

/** Heat flows of the hour through the plant, in fields instead of arguments as in {@link PlantHour}; overwritten likewise. */
const work = {
  /** Heat that the plant removes, including the heat of the loop pumps. */
  removed_kW: NaN,
  /** Part of it removed by the heat exchanger. */
  free_kW: NaN,
  /** Heat to the tower, and heat that the tower rejects, including its pumps. */
  toTower_kW: NaN,
  rejected_kW: NaN,
  towerPump_kW: NaN,
  /** Water temperature that the tower fans are controlled to. */
  target_C: NaN,
};

/** Cooling towers that reject heat directly, through chillers, or both, sized. */
export interface SizedTowerPlant {
  readonly kind: 'tower-plant';
  /** Whether tower water cools the loop through a heat exchanger. */
  readonly hasExchanger: boolean;
  /** Chillers for the heat that the exchanger cannot remove; null without chillers. */
  readonly bank: ChillerBank | null;
  readonly tower: Tower;
  readonly pump: Mover;
  readonly towerPump: Mover;
  /** Of all running towers, at full speed. */
  readonly towerFan_kW: number;
  /** Running over required towers: spares run too, and all at lower speed. */
  readonly runningRatio: number;
  readonly towerFlow_kg_s: number;
  readonly towerRange_K: number;
  readonly towerApproach_K: number;
  readonly designRejected_kW: number;
  readonly heatFraction_per_kW: number;
  readonly capacity_kW: number;
  readonly supply_C: number;
  readonly rise_K: number;
  readonly exchangerApproach_K: number;
  readonly coldestTowerWater_C: number;
  readonly coldestCondenserWater_C: number;
  /** Design condenser-water temperature of the chillers. */
  readonly designCondenser_C: number;
  /** Rejected over absorbed heat, assumed while the condenser-water temperature is solved. */
  readonly rejectedRatio: number;
  readonly latentFraction: number;
  readonly driftFraction: number;
  readonly cyclesOfConcentration: number;
}

/** Sizes water-cooled chillers with their towers, or towers alone, for the humid hour. */
export function sizeTowerPlant(
  plant: PlantOf<'water-cooled-chiller'> | PlantOf<'tower'>,
  duty: Duty,
): SizedTowerPlant {
  const { pump, withPump } = pumpedDuty(plant, duty);
  const bank =
    plant.kind === 'water-cooled-chiller' || plant.trim === 'chiller'
      ? waterCondenserBank(plant, withPump, plant.towerRange_K)
      : null;
  const designCondenser_C = duty.design.wetBulb_C + plant.towerApproach_K;
  const rejectedRatio =
    bank === null
      ? 1
      : 1 + 1 / chillerCop(bank, duty.supply_C, Math.max(designCondenser_C, plant.coldestCondenserWater_C));
  const towerPumpFor = (heat_kW: number): Mover =>
    waterPump({
      design_kW: heat_kW,
      rise_K: plant.towerRange_K,
      pressure_kPa: plant.towerPumpPressure_kPa,
      efficiency: plant.towerPumpEfficiency,
      units: duty.units,
    });
  const runningRatio = duty.units.runningCount / duty.units.neededCount;
  // The tower cools its own pumps too: their heat is proportional to the heat transported.
  const pumpShare = towerPumpFor(1).rated_kW / runningRatio;
  const designRejected_kW = (withPump.design_kW * rejectedRatio) / (1 - pumpShare);
  return {
    kind: 'tower-plant',
    hasExchanger: plant.kind === 'tower' || plant.economizer === 'waterside',
    bank,
    tower: prepareTower({
      wetBulb_C: duty.design.wetBulb_C,
      range_K: plant.towerRange_K,
      approach_K: plant.towerApproach_K,
      freeConvectionFraction: FREE_CONVECTION,
    }),
    pump,
    towerPump: towerPumpFor(designRejected_kW),
    towerFan_kW: (plant.towerFan_W_per_kW / 1000) * designRejected_kW * runningRatio,
    runningRatio,
    towerFlow_kg_s: waterFlow_L_s(designRejected_kW, plant.towerRange_K),
    towerRange_K: plant.towerRange_K,
    towerApproach_K: plant.towerApproach_K,
    designRejected_kW,
    heatFraction_per_kW: 1 / designRejected_kW,
    capacity_kW: capacityOf(withPump),
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    exchangerApproach_K: plant.exchangerApproach_K,
    coldestTowerWater_C: plant.coldestTowerWater_C,
    coldestCondenserWater_C: plant.coldestCondenserWater_C,
    designCondenser_C: Math.max(designCondenser_C, plant.coldestCondenserWater_C),
    rejectedRatio,
    latentFraction: plant.latentFraction,
    driftFraction: plant.driftFraction,
    cyclesOfConcentration: plant.cyclesOfConcentration,
  };
}

/**
 * Rejects the heat of an hour. If tower water is colder than the return of the loop, the heat exchanger removes part of
 * the heat; chillers remove the rest with the tower cooling their condensers. Without chillers the rest is unmet.
 */
export function runTowerPlant(plant: SizedTowerPlant, outdoor: OutdoorAir, hour: PlantHour): void {
  const heat_kW = hour.heatToReject_kW;
  const pump_kW = moverPower_kW(plant.pump, heat_kW);
  const required_kW = heat_kW + pump_kW;
  const removed_kW = Math.min(required_kW, plant.capacity_kW);
  hour.pumps_kW += pump_kW;
  hour.unmetHeat_kW += required_kW - removed_kW;
  if (removed_kW <= 0) return;

  towerRun.wetBulb_C = outdoor.wetBulb_C;
  work.removed_kW = removed_kW;
  work.free_kW = 0;
  if (plant.hasExchanger) {
    work.toTower_kW = removed_kW;
    meet(plant);
    if (runExchangerAlone(plant, hour)) return;
    shareWithExchanger(plant);
    hour.economizedHeat_kW += work.free_kW;
  }
  if (plant.bank === null) runWithoutChillers(plant, hour);
  else runChillers(plant, plant.bank, hour);
}

/** Removes the whole heat by the heat exchanger if the tower water is cold enough; returns whether it is. */
function runExchangerAlone(plant: SizedTowerPlant, hour: PlantHour): boolean {
  const target_C = plant.supply_C - plant.exchangerApproach_K;
  if (target_C < plant.coldestTowerWater_C) return false;
  towerRun.leaving_C = target_C;
  solveAirflow(plant.tower, towerRun);
  if (towerRun.airFraction > plant.runningRatio) return false;
  hour.economizedHeat_kW += work.removed_kW;
  writeRejected(plant, hour);
  return true;
}

/** Removes part of the heat by the heat exchanger. */
function shareWithExchanger(plant: SizedTowerPlant): void {
  work.target_C = setpoint_C(plant, plant.coldestTowerWater_C);
  leave(plant);
  const coldest_C = towerRun.leaving_C + plant.exchangerApproach_K;
  work.free_kW =
    work.removed_kW * freeCoolingFraction(plant.supply_C + plant.rise_K, coldest_C, plant.rise_K);
}

function runWithoutChillers(plant: SizedTowerPlant, hour: PlantHour): void {
  hour.unmetHeat_kW += work.removed_kW - work.free_kW;
  work.toTower_kW = work.free_kW;
  work.target_C = plant.coldestTowerWater_C;
  reject(plant, hour);
}

/** Removes the remaining heat by chillers. */
function runChillers(plant: SizedTowerPlant, bank: ChillerBank, hour: PlantHour): void {
  const { free_kW } = work;
  const remaining_kW = work.removed_kW - free_kW;
  work.target_C = setpoint_C(plant, free_kW > 0 ? plant.coldestTowerWater_C : plant.coldestCondenserWater_C);
  work.toTower_kW = free_kW + remaining_kW * plant.rejectedRatio;
  meet(plant);
  leave(plant);
  const condenser_C = Math.max(towerRun.leaving_C, plant.coldestCondenserWater_C);
  const limit_kW = plant.capacity_kW * chillerCapacityFraction(condenser_C, plant.designCondenser_C);
  const chilled_kW = Math.min(remaining_kW, limit_kW);
  chillerRun.heat_kW = chilled_kW;
  chillerRun.evaporatorLeaving_C = plant.supply_C;
  chillerRun.condenserEntering_C = condenser_C;
  solvePower(bank, chillerRun);
  const { power_kW: compressor_kW } = chillerRun;
  hour.compressors_kW += compressor_kW;
  hour.unmetHeat_kW += remaining_kW - chilled_kW;
  work.toTower_kW = free_kW + chilled_kW + compressor_kW;
  reject(plant, hour);
}

/**
 * Tower water setpoint while chillers run: the design approach, since colder water would cost more fan power than it
 * saves in chillers. Without chillers the fans run for the coldest possible water.
 */
function setpoint_C(plant: SizedTowerPlant, coldest_C: number): number {
  return plant.bank === null ? coldest_C : Math.max(towerRun.wetBulb_C + plant.towerApproach_K, coldest_C);
}

/** Finds the leaving-water temperature of the tower: the target, or the one at full air if the target is not reached. */
function leave(plant: SizedTowerPlant): void {
  towerRun.airFraction = plant.runningRatio;
  solveLeaving(plant.tower, towerRun);
  towerRun.leaving_C = Math.max(work.target_C, towerRun.leaving_C);
}

/** Writes the tower conditions for rejecting a heat and the heat of the tower pumps: the flow follows the heat. */
function meet(plant: SizedTowerPlant): void {
  const pump_kW = moverPower_kW(plant.towerPump, work.toTower_kW);
  const rejected_kW = work.toTower_kW + pump_kW;
  const heatFraction = rejected_kW * plant.heatFraction_per_kW;
  const isFollowing = heatFraction >= MIN_FLOW && heatFraction <= 1;
  work.towerPump_kW = pump_kW;
  work.rejected_kW = rejected_kW;
  towerRun.waterFraction = isFollowing ? heatFraction : heatFraction < 1 ? MIN_FLOW : 1;
  towerRun.range_K = plant.towerRange_K * (isFollowing ? 1 : heatFraction / towerRun.waterFraction);
}

/** Rejects the heat to the tower, at the fan speed that the target needs. */
function reject(plant: SizedTowerPlant, hour: PlantHour): void {
  meet(plant);
  towerRun.leaving_C = work.target_C;
  solveAirflow(plant.tower, towerRun);
  writeRejected(plant, hour);
}

/** Writes fan power, pump power and water of the tower. */
function writeRejected(plant: SizedTowerPlant, hour: PlantHour): void {
  const { rejected_kW } = work;
  const speed = Math.min(1, towerRun.airFraction / plant.runningRatio);
  const evaporated_L = evaporation_L(rejected_kW, towerRun.wetBulb_C, plant.latentFraction);
  const drifted_L = drift_L(towerRun.waterFraction * plant.towerFlow_kg_s, plant.driftFraction);
  hour.pumps_kW += work.towerPump_kW;
  hour.rejectionFans_kW += plant.towerFan_kW * fanPowerByCurve(fanCurves.tower, speed);
  hour.evaporation_L += evaporated_L;
  hour.drift_L += drifted_L;
  hour.blowdown_L += blowdown_L(evaporated_L, drifted_L, plant.cyclesOfConcentration);
  hour.rejectedHeat_kW += rejected_kW;
}
