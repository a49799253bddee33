import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import { solveLeaving, towerHours } from '../equipment/tower.ts';
import { solveEvaporation, towerAir } from '../equipment/towerEvaporation.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { moverPower_kW } from '../movers.ts';
import { MAX_RUN_HOURS, runColumn, type PlantRun } from '../PlantRun.ts';
import type { SizedTowerPlant } from './sizeTowerPlant.ts';

/** Minimum flow over the tower, below which its fill dries out; engineering default. */
const MIN_FLOW = 0.35;

/** Least range of YorkCalc. */
const MIN_RANGE_K = 1.1111;

/** Hours with heat, in the first places; overwritten by each run, never read across runs. */
export const allHours = new Int32Array(MAX_RUN_HOURS);
/** Operation of the tower in all hours, and the list of those that are being computed; overwritten likewise. */
export const tower = towerHours(MAX_RUN_HOURS);
/** Heat to the tower, and the power of its pumps; overwritten likewise. */
export const towerFlow = { toTower_kW: runColumn(), towerPump_kW: runColumn() };
/** Air and water of the tower; overwritten likewise. */
const water = { ...towerAir(MAX_RUN_HOURS), drift_L: runColumn() };

/** Writes the tower conditions for rejecting a heat and the heat of the tower pumps: the flow follows the heat. */
export function meet(plant: SizedTowerPlant, at: number): void {
  const toTower_kW = towerFlow.toTower_kW[at] ?? 0;
  const pump_kW = moverPower_kW(plant.towerPump, toTower_kW);
  const rejected_kW = toTower_kW + pump_kW;
  const heatFraction = rejected_kW * plant.heatFraction_per_kW;
  const isFollowing = heatFraction >= MIN_FLOW && heatFraction <= 1;
  const waterFraction = isFollowing ? heatFraction : heatFraction < 1 ? MIN_FLOW : 1;
  towerFlow.towerPump_kW[at] = pump_kW;
  water.heat_kW[at] = rejected_kW;
  tower.waterFraction[at] = waterFraction;
  tower.range_K[at] = plant.towerRange_K * (isFollowing ? 1 : heatFraction / waterFraction);
}

/** Rejects the heat of the tower at the fan speed that its water needs; where full air does not reach it, the water is as cold as full air makes it. */
export function rejectToAir(plant: SizedTowerPlant, { power_kW, sums }: PlantRun, count: number): void {
  const { airFraction, hours, waterFraction } = tower;
  const { towerPump_kW } = towerFlow;
  const { runningRatio, towerFan_kW, towerFlow_kg_s, driftFraction } = plant;
  let pumps_kWh = 0;
  let fans_kWh = 0;
  let rejected_kWh = 0;
  let shortCount = 0;
  for (let index = 0; index < count; index += 1) {
    const at = allHours[index] ?? 0;
    const pump_kW = towerPump_kW[at] ?? 0;
    const air = airFraction[at] ?? 0;
    const fans_kW =
      towerFan_kW * fanPowerByCurve(fanCurves.tower, air < runningRatio ? air / runningRatio : 1);
    pumps_kWh += pump_kW;
    fans_kWh += fans_kW;
    rejected_kWh += water.heat_kW[at] ?? 0;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW + fans_kW;
    water.drift_L[at] = drift_L((waterFraction[at] ?? 0) * towerFlow_kg_s, driftFraction);
    if (air > runningRatio) {
      airFraction[at] = runningRatio;
      hours[shortCount] = at;
      shortCount += 1;
    } else {
      giveAir(plant, at);
    }
  }
  sums.pumps_kW += pumps_kWh;
  sums.rejectionFans_kW += fans_kWh;
  sums.rejectedHeat_kW += rejected_kWh;
  tower.count = shortCount;
  solveLeaving(plant.tower, tower);
  for (let index = 0; index < shortCount; index += 1) giveAir(plant, hours[index] ?? 0);
}

/** Writes the air and the water that meet in the tower. */
function giveAir({ towerAir_kg_s }: SizedTowerPlant, at: number): void {
  const range_K = tower.range_K[at] ?? 0;
  // Below the least range of the correlation its air flow stays; the air that evaporates follows the heat.
  const share = range_K < MIN_RANGE_K ? range_K / MIN_RANGE_K : 1;
  water.enteringWater_C[at] = (tower.leaving_C[at] ?? 0) + range_K;
  water.fanAir_kg_s[at] = towerAir_kg_s * (tower.airFraction[at] ?? 0) * share;
}

/** Writes the water that the tower evaporates, by the leaving air or by the stated share of the heat, and its drift and blowdown. */
export function evaporate(plant: SizedTowerPlant, { air, sums }: PlantRun, count: number): void {
  const { statedLatentFraction, cyclesOfConcentration, pressure_Pa } = plant;
  if (statedLatentFraction === null) {
    solveEvaporation(water, { outdoor: air, hours: allHours, count, pressure_Pa });
  } else {
    for (let index = 0; index < count; index += 1) {
      const at = allHours[index] ?? 0;
      const wetBulb_C = air.wetBulb_C[at] ?? 0;
      water.evaporation_L[at] = evaporation_L(water.heat_kW[at] ?? 0, wetBulb_C, statedLatentFraction);
    }
  }
  let evaporated_L = 0;
  let drifted_L = 0;
  let drained_L = 0;
  for (let index = 0; index < count; index += 1) {
    const at = allHours[index] ?? 0;
    const hourEvaporated_L = water.evaporation_L[at] ?? 0;
    const hourDrifted_L = water.drift_L[at] ?? 0;
    evaporated_L += hourEvaporated_L;
    drifted_L += hourDrifted_L;
    drained_L += blowdown_L(hourEvaporated_L, hourDrifted_L, cyclesOfConcentration);
  }
  sums.evaporation_L += evaporated_L;
  sums.drift_L += drifted_L;
  sums.blowdown_L += drained_L;
}
