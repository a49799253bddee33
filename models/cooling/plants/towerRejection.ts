import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import { solveLeaving, towerHours, type TowerHours } from '../equipment/tower.ts';
import { solveEvaporation, towerAir, type TowerAir } from '../equipment/towerEvaporation.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { moverPower_kW } from '../movers.ts';
import { MAX_RUN_HOURS, runColumn, type PlantRun } from '../PlantRun.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';

/** Minimum flow over the tower, below which its fill dries out; engineering default. */
const MIN_FLOW = 0.35;

/** Least range of YorkCalc. */
const MIN_RANGE_K = 1.1111;

/** What a tower does in hours that are computed together; a loop reuses one instance. */
export interface TowerWork {
  /** All hours with heat, in the first places. */
  readonly hours: Int32Array;
  /** Operation of the tower in all of them, and the list of those that are being computed. */
  readonly tower: TowerHours;
  /** Heat to the tower, and the power of its pumps. */
  readonly toTower_kW: Float64Array;
  readonly towerPump_kW: Float64Array;
  readonly water: TowerAir;
  readonly drift_L: Float64Array;
}

/** A tower without hours. */
export function towerWork(): TowerWork {
  return {
    hours: new Int32Array(MAX_RUN_HOURS),
    tower: towerHours(MAX_RUN_HOURS),
    toTower_kW: runColumn(),
    towerPump_kW: runColumn(),
    water: towerAir(MAX_RUN_HOURS),
    drift_L: runColumn(),
  };
}

/** Writes the tower conditions for rejecting the heat of the listed hours, and the heat of the tower pumps: the flow follows the heat. */
export function meetHeat(plant: SizedTowerPlant, work: TowerWork): void {
  const { towerPump, heatFraction_per_kW, towerRange_K } = plant;
  const { hours, count, waterFraction, range_K } = work.tower;
  const { toTower_kW, towerPump_kW } = work;
  const { heat_kW } = work.water;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const taken_kW = toTower_kW[at] ?? 0;
    const pump_kW = moverPower_kW(towerPump, taken_kW);
    const rejected_kW = taken_kW + pump_kW;
    const heatFraction = rejected_kW * heatFraction_per_kW;
    const isFollowing = heatFraction >= MIN_FLOW && heatFraction <= 1;
    const flow = isFollowing ? heatFraction : heatFraction < 1 ? MIN_FLOW : 1;
    towerPump_kW[at] = pump_kW;
    heat_kW[at] = rejected_kW;
    waterFraction[at] = flow;
    range_K[at] = isFollowing ? towerRange_K : (towerRange_K * heatFraction) / flow;
  }
}

/** Rejects the heat of the tower at the fan speed that its water needs; where full air does not reach it, the water is as cold as full air makes it. */
export function rejectToAir(plant: SizedTowerPlant, run: PlantRun, work: TowerWork, count: number): void {
  const { power_kW, sums } = run;
  const { tower, towerPump_kW, drift_L: drifted_L } = work;
  const { airFraction, hours, waterFraction } = tower;
  const { heat_kW } = work.water;
  const { runningRatio, towerFan_kW, towerFlow_kg_s, driftFraction } = plant;
  let pumps_kWh = 0;
  let fans_kWh = 0;
  let rejected_kWh = 0;
  let shortCount = 0;
  for (let index = 0; index < count; index += 1) {
    const at = work.hours[index] ?? 0;
    const pump_kW = towerPump_kW[at] ?? 0;
    const air = airFraction[at] ?? 0;
    const fans_kW =
      towerFan_kW * fanPowerByCurve(fanCurves.tower, air < runningRatio ? air / runningRatio : 1);
    pumps_kWh += pump_kW;
    fans_kWh += fans_kW;
    rejected_kWh += heat_kW[at] ?? 0;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW + fans_kW;
    drifted_L[at] = drift_L((waterFraction[at] ?? 0) * towerFlow_kg_s, driftFraction);
    if (air > runningRatio) {
      airFraction[at] = runningRatio;
      hours[shortCount] = at;
      shortCount += 1;
    }
  }
  sums.pumps_kW += pumps_kWh;
  sums.rejectionFans_kW += fans_kWh;
  sums.rejectedHeat_kW += rejected_kWh;
  tower.count = shortCount;
  solveLeaving(plant.tower, tower);
  giveAir(plant, work, count);
}

/** Writes the air and the water that meet in the tower. */
function giveAir({ towerAir_kg_s }: SizedTowerPlant, work: TowerWork, count: number): void {
  const { range_K, leaving_C, airFraction } = work.tower;
  const { enteringWater_C, fanAir_kg_s } = work.water;
  for (let index = 0; index < count; index += 1) {
    const at = work.hours[index] ?? 0;
    const range = range_K[at] ?? 0;
    // Below the least range of the correlation its air flow stays; the air that evaporates follows the heat.
    const share = range < MIN_RANGE_K ? range / MIN_RANGE_K : 1;
    enteringWater_C[at] = (leaving_C[at] ?? 0) + range;
    fanAir_kg_s[at] = towerAir_kg_s * (airFraction[at] ?? 0) * share;
  }
}

/** Writes the water that the tower evaporates, by the leaving air or by the stated share of the heat, and its drift and blowdown. */
export function evaporate(plant: SizedTowerPlant, run: PlantRun, work: TowerWork, count: number): void {
  const { air, sums } = run;
  const { water, hours } = work;
  const { statedLatentFraction, cyclesOfConcentration, pressure_Pa } = plant;
  if (statedLatentFraction === null) {
    solveEvaporation(water, { outdoor: air, hours, count, pressure_Pa });
  } else {
    for (let index = 0; index < count; index += 1) {
      const at = work.hours[index] ?? 0;
      const wetBulb_C = air.wetBulb_C[at] ?? 0;
      water.evaporation_L[at] = evaporation_L(water.heat_kW[at] ?? 0, wetBulb_C, statedLatentFraction);
    }
  }
  let evaporated_L = 0;
  let drifted_L = 0;
  let drained_L = 0;
  for (let index = 0; index < count; index += 1) {
    const at = work.hours[index] ?? 0;
    const hourEvaporated_L = water.evaporation_L[at] ?? 0;
    const hourDrifted_L = work.drift_L[at] ?? 0;
    evaporated_L += hourEvaporated_L;
    drifted_L += hourDrifted_L;
    drained_L += blowdown_L(hourEvaporated_L, hourDrifted_L, cyclesOfConcentration);
  }
  sums.evaporation_L += evaporated_L;
  sums.drift_L += drifted_L;
  sums.blowdown_L += drained_L;
}
