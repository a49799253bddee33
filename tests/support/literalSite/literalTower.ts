import { approachAt_K } from '../../../models/cooling/equipment/counterflow.ts';
import { yorkApproach_K } from '../../../models/cooling/equipment/yorkCalc.ts';
import type { SizedTowerPlant } from '../../../models/cooling/plants/sizeTowerPlant.ts';
import { saturationHumidityRatio } from '../../../models/physics/humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from '../../../models/physics/moistAir.ts';
import { whereReached, type LiteralAir, type LiteralHour } from './literalHour.ts';
import { fractionOf, literalCapacity, literalChillers_kW, literalMover_kW } from './literalMachines.ts';

const LEAST_APPROACH_K = 1.1111;
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** What the tower carries: flows follow the heat from 35 % to the design. */
interface Carried {
  readonly pump_kW: number;
  readonly rejected_kW: number;
  readonly waterFraction: number;
  readonly range_K: number;
}

function carried(plant: SizedTowerPlant, toTower_kW: number): Carried {
  const pump_kW = literalMover_kW(plant.towerPump, toTower_kW);
  const rejected_kW = toTower_kW + pump_kW;
  const share = rejected_kW / plant.designRejected_kW;
  const waterFraction = within(share, 0.35, 1);
  return { pump_kW, rejected_kW, waterFraction, range_K: (plant.towerRange_K * share) / waterFraction };
}

/** YorkCalc with its edges, by trial of an air flow. */
function leaving_C(plant: SizedTowerPlant, load: Carried, wetBulb_C: number, air: number): number {
  const { range_K, waterFraction } = load;
  const { designLiquidToGas, freeDrivingRatio } = plant.tower;
  const york = (ratio: number): number =>
    within(
      yorkApproach_K(within(wetBulb_C, -34.4, 26.667), within(range_K, LEAST_APPROACH_K, 18.9), ratio),
      LEAST_APPROACH_K,
      24,
    ) +
    2 * Math.max(0, range_K - 18.9);
  const ratio = (waterFraction * designLiquidToGas) / air;
  if (ratio <= 6) return wetBulb_C + york(ratio);
  const free_K = Math.max(york(6), range_K * (freeDrivingRatio - 1));
  return wetBulb_C + free_K + ((york(6) - free_K) * 6) / ratio;
}

/** Least air flow whose water is as cold as the target, by halving; Infinity if ten times the design air is not enough. */
function airFor(plant: SizedTowerPlant, load: Carried, wetBulb_C: number, target_C: number): number {
  const colder = (air: number): number => -leaving_C(plant, load, wetBulb_C, air);
  if (colder(1e-12) >= -target_C) return 0;
  return colder(10) < -target_C ? Infinity : whereReached(-target_C, colder, [1e-12, 10]);
}

/** One hour of a tower with exchanger, chillers, or both. */
export function literalTowerPlant(
  plant: SizedTowerPlant,
  heat_kW: number,
  air: LiteralAir,
  hour: LiteralHour,
): void {
  const { wetBulb_C } = air;
  const pump_kW = literalMover_kW(plant.pump, heat_kW);
  const removed_kW = Math.min(heat_kW + pump_kW, plant.capacity_kW);
  hour.pumps_kW += pump_kW;
  hour.unmetHeat_kW += heat_kW + pump_kW - removed_kW;
  if (removed_kW <= 0) return;
  let free_kW = 0;
  if (plant.hasExchanger) {
    const approach_K = approachAt_K(plant.exchanger, removed_kW / plant.capacity_kW);
    const load = carried(plant, removed_kW);
    const target_C = plant.supply_C - approach_K;
    if (
      target_C >= plant.coldestTowerWater_C &&
      airFor(plant, load, wetBulb_C, target_C) <= plant.runningRatio
    ) {
      hour.economizedHeat_kW += removed_kW;
      reject(plant, removed_kW, target_C, air, hour);
      return;
    }
    const setpoint_C = setpoint(plant, wetBulb_C, plant.coldestTowerWater_C);
    const water_C = Math.max(setpoint_C, leaving_C(plant, load, wetBulb_C, plant.runningRatio));
    free_kW = removed_kW * fractionOf((plant.supply_C + plant.rise_K - water_C - approach_K) / plant.rise_K);
    hour.economizedHeat_kW += free_kW;
  }
  const { bank } = plant;
  if (bank === null) {
    hour.unmetHeat_kW += removed_kW - free_kW;
    reject(plant, free_kW, plant.coldestTowerWater_C, air, hour);
    return;
  }
  const coldest_C = free_kW > 0 ? plant.coldestTowerWater_C : plant.coldestCondenserWater_C;
  const target_C = setpoint(plant, wetBulb_C, coldest_C);
  const assumed = carried(plant, free_kW + (removed_kW - free_kW) * plant.rejectedRatio);
  const full_C = leaving_C(plant, assumed, wetBulb_C, plant.runningRatio);
  const condenser_C = Math.max(target_C, full_C, plant.coldestCondenserWater_C);
  const limit_kW = plant.capacity_kW * literalCapacity(condenser_C, plant.designCondenser_C);
  const chilled_kW = Math.min(removed_kW - free_kW, limit_kW);
  const power_kW = literalChillers_kW(bank, chilled_kW, plant.supply_C, condenser_C);
  hour.compressors_kW += power_kW;
  hour.unmetHeat_kW += removed_kW - free_kW - chilled_kW;
  reject(plant, free_kW + chilled_kW + power_kW, target_C, air, hour);
}

const setpoint = (plant: SizedTowerPlant, wetBulb_C: number, coldest_C: number): number =>
  plant.bank === null ? coldest_C : Math.max(wetBulb_C + plant.towerApproach_K, coldest_C);

function reject(
  plant: SizedTowerPlant,
  toTower_kW: number,
  target_C: number,
  air: LiteralAir,
  hour: LiteralHour,
): void {
  const load = carried(plant, toTower_kW);
  const needed = airFor(plant, load, air.wetBulb_C, target_C);
  const flow = Math.min(needed, plant.runningRatio);
  const speed = flow / plant.runningRatio;
  const [c0, c1, c2, c3] = [-0.00931516301535329, 0.0512333965844443, -0.0838364671381841, 1.04191823356909];
  const water_C =
    needed > plant.runningRatio ? leaving_C(plant, load, air.wetBulb_C, plant.runningRatio) : target_C;
  const evaporated_L = evaporation_L(plant, load, { flow, water_C }, air);
  const drift_L = load.waterFraction * plant.towerFlow_kg_s * 3600 * plant.driftFraction;
  hour.pumps_kW += load.pump_kW;
  hour.rejectionFans_kW +=
    plant.towerFan_kW * Math.max(0, c0 + c1 * speed + c2 * speed ** 2 + c3 * speed ** 3);
  hour.rejectedHeat_kW += load.rejected_kW;
  hour.evaporation_L += evaporated_L;
  hour.drift_L += drift_L;
  hour.blowdown_L += Math.max(0, evaporated_L / (plant.cyclesOfConcentration - 1) - drift_L);
}

/** Gain of humidity of the air, which leaves saturated with the heat: its temperature by halving. */
function evaporation_L(
  plant: SizedTowerPlant,
  { rejected_kW, range_K }: Carried,
  { flow, water_C }: { readonly flow: number; readonly water_C: number },
  { dryBulb_C, humidityRatio }: LiteralAir,
): number {
  const saturated = (temperature_C: number): number =>
    moistAirEnthalpy_kJ_kg(temperature_C, saturationHumidityRatio(temperature_C, plant.pressure_Pa));
  const entering_kJ_kg = moistAirEnthalpy_kJ_kg(dryBulb_C, humidityRatio);
  const hottest_C = water_C + range_K;
  const least_kg_s = rejected_kW / (saturated(hottest_C) - entering_kJ_kg);
  const fan_kg_s = plant.towerAir_kg_s * flow * Math.min(1, range_K / LEAST_APPROACH_K);
  const air_kg_s = Math.max(fan_kg_s, least_kg_s);
  const leaving_kJ_kg = entering_kJ_kg + rejected_kW / air_kg_s;
  const leaving_C =
    fan_kg_s > least_kg_s ? whereReached(leaving_kJ_kg, saturated, [-60, hottest_C + 1]) : hottest_C;
  const gain = saturationHumidityRatio(leaving_C, plant.pressure_Pa) - humidityRatio;
  return Math.max(0, air_kg_s * gain * 3600);
}
