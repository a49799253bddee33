import {
  bankInput_kW,
  chillerCapacityFraction,
  inputLine,
  inputPerHeat,
  type ChillerBank,
} from '../equipment/chiller.ts';
import { approachAt_K } from '../equipment/counterflow.ts';
import { solveAirflow, solveLeaving } from '../equipment/tower.ts';
import { moverPower_kW } from '../movers.ts';
import { runColumn, type PlantRun } from '../PlantRun.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';
import { evaporate, meetHeat, rejectToAir, towerWork } from './towerRejection.ts';

/** What the tower does, and heat flows through the plant by hour; overwritten by each run, never read across runs. */
const work = towerWork();
const { tower, hours: allHours } = work;
const flow = {
  /** Heat that the plant removes, including the heat of the loop pumps. */
  removed_kW: runColumn(),
  /** Approach of the heat exchanger at this heat. */
  approach_K: runColumn(),
  /** Part removed by the heat exchanger. */
  free_kW: runColumn(),
  /** Water temperature that the tower fans are controlled to. */
  target_C: runColumn(),
};
/**
 * Rejects the heat of hours. If tower water is colder than the return of the loop, the heat exchanger removes part of
 * the heat; chillers remove the rest with the tower cooling their condensers. Without chillers the rest is unmet.
 */
export function runTowerPlant(plant: SizedTowerPlant, run: PlantRun): void {
  const count = takeHeat(plant, run);
  tower.wetBulb_C = run.air.wetBulb_C;
  tower.count = count;
  if (plant.hasExchanger) coolByExchanger(plant, run);
  if (plant.bank === null) runWithoutChillers(plant, run);
  else runChillers(plant, plant.bank, run);
  rejectToAir(plant, run, work, count);
  evaporate(plant, run, work, count);
}

/** Takes the heat of the loop with that of its pumps, up to the capacity; returns the number of hours that have some, which it lists. */
function takeHeat(plant: SizedTowerPlant, run: PlantRun): number {
  const { hours, heat_kW, power_kW, unmetHeat_kW, sums } = run;
  const { capacity_kW, hasExchanger } = plant;
  const { removed_kW, approach_K, free_kW } = flow;
  let last_kW = NaN;
  let pump_kW = NaN;
  let taken_kW = NaN;
  let approach = NaN;
  let pumps_kWh = 0;
  let count = 0;
  for (let index = 0; index < run.count; index += 1) {
    const at = hours[index] ?? 0;
    const heat = heat_kW[at] ?? 0;
    if (heat !== last_kW) {
      last_kW = heat;
      pump_kW = moverPower_kW(plant.pump, heat);
      taken_kW = Math.min(heat + pump_kW, capacity_kW);
      approach = hasExchanger ? approachAt_K(plant.exchanger, taken_kW / capacity_kW) : 0;
    }
    pumps_kWh += pump_kW;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW;
    const unmet_kW = heat + pump_kW - taken_kW;
    if (unmet_kW > 0) {
      unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + unmet_kW;
      sums.unmetHeat_kW += unmet_kW;
    }
    if (taken_kW > 0) {
      removed_kW[at] = taken_kW;
      approach_K[at] = approach;
      free_kW[at] = 0;
      allHours[count] = at;
      tower.hours[count] = at;
      count += 1;
    }
  }
  sums.pumps_kW += pumps_kWh;
  return count;
}

/** Removes the heat by the heat exchanger, all of it where tower water is cold enough; hours that need more remain in the list. */
function coolByExchanger(plant: SizedTowerPlant, { sums }: PlantRun): void {
  const { hours, count, leaving_C, airFraction } = tower;
  const { removed_kW, approach_K } = flow;
  const { toTower_kW } = work;
  const { supply_C, coldestTowerWater_C, runningRatio } = plant;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    toTower_kW[at] = removed_kW[at] ?? 0;
    leaving_C[at] = supply_C - (approach_K[at] ?? 0);
  }
  meetHeat(plant, work);
  solveAirflow(plant.tower, tower);
  let economized_kWh = 0;
  let restCount = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    if ((leaving_C[at] ?? 0) >= coldestTowerWater_C && (airFraction[at] ?? 0) <= runningRatio) {
      economized_kWh += removed_kW[at] ?? 0;
    } else {
      airFraction[at] = runningRatio;
      hours[restCount] = at;
      restCount += 1;
    }
  }
  sums.economizedHeat_kW += economized_kWh;
  tower.count = restCount;
  solveLeaving(plant.tower, tower);
  shareWithExchanger(plant, sums);
}

/** Removes part of the heat by the heat exchanger. */
function shareWithExchanger(plant: SizedTowerPlant, sums: PlantRun['sums']): void {
  const { hours, count, leaving_C, wetBulb_C } = tower;
  const { removed_kW, approach_K, free_kW } = flow;
  const { supply_C, rise_K, coldestTowerWater_C } = plant;
  let economized_kWh = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const setpoint = setpoint_C(plant, coldestTowerWater_C, wetBulb_C[at] ?? 0);
    const water_C = Math.max(setpoint, leaving_C[at] ?? 0);
    const coldest_C = water_C + (approach_K[at] ?? 0);
    const part_kW = (removed_kW[at] ?? 0) * freeCoolingFraction(supply_C + rise_K, coldest_C, rise_K);
    free_kW[at] = part_kW;
    economized_kWh += part_kW;
  }
  sums.economizedHeat_kW += economized_kWh;
}

/** Leaves the remaining heat unmet. */
function runWithoutChillers(plant: SizedTowerPlant, { unmetHeat_kW, sums }: PlantRun): void {
  const { coldestTowerWater_C } = plant;
  const { hours, count, leaving_C } = tower;
  const { removed_kW, free_kW } = flow;
  const { toTower_kW } = work;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const free = free_kW[at] ?? 0;
    const unmet_kW = (removed_kW[at] ?? 0) - free;
    unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + unmet_kW;
    sums.unmetHeat_kW += unmet_kW;
    toTower_kW[at] = free;
    leaving_C[at] = coldestTowerWater_C;
  }
  meetHeat(plant, work);
  solveAirflow(plant.tower, tower);
}

/** Removes the remaining heat by chillers. */
function runChillers(plant: SizedTowerPlant, bank: ChillerBank, run: PlantRun): void {
  const { hours, count, airFraction, wetBulb_C } = tower;
  const { removed_kW, free_kW, target_C } = flow;
  const { toTower_kW } = work;
  const { coldestTowerWater_C, coldestCondenserWater_C, rejectedRatio, runningRatio } = plant;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const free = free_kW[at] ?? 0;
    const coldest_C = free > 0 ? coldestTowerWater_C : coldestCondenserWater_C;
    target_C[at] = setpoint_C(plant, coldest_C, wetBulb_C[at] ?? 0);
    toTower_kW[at] = free + ((removed_kW[at] ?? 0) - free) * rejectedRatio;
    airFraction[at] = runningRatio;
  }
  meetHeat(plant, work);
  solveLeaving(plant.tower, tower);
  chill(plant, bank, run);
  solveAirflow(plant.tower, tower);
}

/** Runs the chillers with the coldest condenser water, up to their capacity. */
function chill(plant: SizedTowerPlant, bank: ChillerBank, run: PlantRun): void {
  const { hours, count, leaving_C } = tower;
  const { removed_kW, free_kW, target_C } = flow;
  const { toTower_kW } = work;
  const { power_kW, compressors_kW, unmetHeat_kW, sums } = run;
  const { capacity_kW, coldestCondenserWater_C, designCondenser_C } = plant;
  const line = inputLine(bank, plant.supply_C);
  let last_kW = NaN;
  let input_kW = NaN;
  let compressors_kWh = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const target = target_C[at] ?? 0;
    const condenser_C = Math.max(target, leaving_C[at] ?? 0, coldestCondenserWater_C);
    const free = free_kW[at] ?? 0;
    const remaining_kW = (removed_kW[at] ?? 0) - free;
    const limit_kW = capacity_kW * chillerCapacityFraction(condenser_C, designCondenser_C);
    const chilled_kW = remaining_kW > limit_kW ? limit_kW : remaining_kW;
    // Without an exchanger many hours have the load of the hour before.
    if (chilled_kW !== last_kW) {
      last_kW = chilled_kW;
      input_kW = bankInput_kW(bank, chilled_kW);
    }
    const compressor_kW = input_kW > 0 ? input_kW * inputPerHeat(line, condenser_C) : 0;
    compressors_kWh += compressor_kW;
    power_kW[at] = (power_kW[at] ?? 0) + compressor_kW;
    compressors_kW[at] = (compressors_kW[at] ?? 0) + compressor_kW;
    if (chilled_kW < remaining_kW) {
      unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + remaining_kW - chilled_kW;
      sums.unmetHeat_kW += remaining_kW - chilled_kW;
    }
    toTower_kW[at] = free + chilled_kW + compressor_kW;
    leaving_C[at] = target;
  }
  sums.compressors_kW += compressors_kWh;
  meetHeat(plant, work);
}

/**
 * Tower water setpoint while chillers run: the design approach, since colder water would cost more fan power than it
 * saves in chillers. Without chillers the fans run for the coldest possible water.
 */
function setpoint_C(plant: SizedTowerPlant, coldest_C: number, wetBulb_C: number): number {
  return plant.bank === null ? coldest_C : Math.max(wetBulb_C + plant.towerApproach_K, coldest_C);
}
