import { chillerCapacityFraction, chillerHour, solvePower, type ChillerBank } from '../equipment/chiller.ts';
import { approachAt_K } from '../equipment/counterflow.ts';
import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import { solveAirflow, solveLeaving, towerHour } from '../equipment/tower.ts';
import { solveEvaporation, towerAirHour } from '../equipment/towerEvaporation.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { moverPower_kW } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';

/** Minimum flow over the tower, below which its fill dries out; engineering default. */
const MIN_FLOW = 0.35;

/** Least range of YorkCalc. */
const MIN_RANGE_K = 1.1111;

/** Conditions and operation of tower and chillers; overwritten by each run, never read across runs. */
const towerRun = towerHour();
const chillerRun = chillerHour();
const airRun = towerAirHour();

/** Heat flows of the hour through the plant, in fields instead of arguments as in {@link PlantHour}; overwritten likewise. */
const work = {
  /** Heat that the plant removes, including the heat of the loop pumps. */
  removed_kW: NaN,
  /** Part of it removed by the heat exchanger. */
  free_kW: NaN,
  /** Approach of the heat exchanger at this heat. */
  approach_K: NaN,
  /** Heat to the tower, and heat that the tower rejects, including its pumps. */
  toTower_kW: NaN,
  rejected_kW: NaN,
  towerPump_kW: NaN,
  /** Water temperature that the tower fans are controlled to. */
  target_C: NaN,
};

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
  airRun.dryBulb_C = outdoor.dryBulb_C;
  airRun.humidityRatio = outdoor.humidityRatio;
  work.removed_kW = removed_kW;
  work.free_kW = 0;
  if (plant.hasExchanger) {
    work.approach_K = approachAt_K(plant.exchanger, removed_kW / plant.capacity_kW);
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
  const target_C = plant.supply_C - work.approach_K;
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
  const coldest_C = towerRun.leaving_C + work.approach_K;
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
  const evaporated_L = evaporated(plant);
  const drifted_L = drift_L(towerRun.waterFraction * plant.towerFlow_kg_s, plant.driftFraction);
  hour.pumps_kW += work.towerPump_kW;
  hour.rejectionFans_kW += plant.towerFan_kW * fanPowerByCurve(fanCurves.tower, speed);
  hour.evaporation_L += evaporated_L;
  hour.drift_L += drifted_L;
  hour.blowdown_L += blowdown_L(evaporated_L, drifted_L, plant.cyclesOfConcentration);
  hour.rejectedHeat_kW += rejected_kW;
}

/** Water evaporated in the hour: by the leaving air, or by the stated share of the heat. */
function evaporated(plant: SizedTowerPlant): number {
  const { rejected_kW } = work;
  const { statedLatentFraction } = plant;
  if (statedLatentFraction !== null) {
    return evaporation_L(rejected_kW, towerRun.wetBulb_C, statedLatentFraction);
  }
  if (rejected_kW <= 0) return 0;
  if (towerRun.airFraction > plant.runningRatio) {
    // Full air does not reach the target: the water is as cold as full air makes it.
    towerRun.airFraction = plant.runningRatio;
    solveLeaving(plant.tower, towerRun);
  }
  airRun.heat_kW = rejected_kW;
  airRun.enteringWater_C = towerRun.leaving_C + towerRun.range_K;
  // Below the least range of the correlation its air flow stays; the air that evaporates follows the heat.
  const share = Math.min(1, towerRun.range_K / MIN_RANGE_K);
  airRun.fanAir_kg_s = plant.towerAir_kg_s * towerRun.airFraction * share;
  airRun.pressure_Pa = plant.pressure_Pa;
  solveEvaporation(airRun);
  return airRun.evaporation_L;
}
