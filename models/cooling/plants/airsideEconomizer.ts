import { saturationHumidityRatio } from '../../physics/humidityRatio.ts';
import { airMassFlow_kg_s } from '../../physics/mover.ts';
import { adiabaticMoisture, adiabaticWater_L } from '../equipment/adiabatic.ts';
import { carriedByCoil_kW, type AirCoil } from '../airCoil.ts';
import { humidifierWater_L, sprayHumidifier_kW } from '../equipment/humidifier.ts';
import { plantRun, runColumn, type PlantRun } from '../PlantRun.ts';
import type { PlantOf } from '../plantSchema.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import { runMechanical, type MechanicalPlant } from './mechanical.ts';
import type { DesignAir } from './duty.ts';

/** Rise of the humidity ratio per kelvin of evaporative cooling, near 20 °C; used only for the humidity limit. */
const MOISTURE_per_K = adiabaticMoisture(1, 20, 15, 0.01);
/** Pump of an evaporative stage or a spray humidifier, 7 MPa at 60 %. Source: Lei & Masanet 2020. */
const SPRAY_kWh_per_kg = sprayHumidifier_kW(1, 7000, 0.6);

/** Overwritten by each run, never read across runs: what outdoor air does in the hours that admit it. */
const stage = {
  /** Heat that the outdoor air removes. */
  free_kW: runColumn(),
  evaporated_L: runColumn(),
  humidified_L: runColumn(),
  electric_kW: runColumn(),
};
/** Hours of the mechanical plant, and hours in which it is tried whether evaporation is worth its power. */
const machines = plantRun();
const trial = plantRun();
const alone = { power_kW: runColumn(), unmetHeat_kW: runColumn() };

/** Airside economizer with a mechanical plant, sized. */
export interface SizedAirsideEconomizer {
  readonly kind: 'airside-economizer';
  readonly mechanical: MechanicalPlant;
  /** Water coil of the mechanical plant; null if refrigerant cools the air. */
  readonly coil: AirCoil | null;
  readonly supplyAir_C: number;
  readonly returnAir_C: number;
  /** Saturation efficiency; 0 without an evaporative stage. */
  readonly adiabaticFraction: number;
  readonly cyclesOfConcentration: number;
  readonly highestHumidityRatio: number;
  readonly lowestHumidityRatio: number;
  readonly humidifier: 'none' | 'adiabatic' | 'steam';
  readonly humidifier_kWh_per_kg: number;
}

/** The air that circulates in the room. */
interface RoomAir {
  readonly supplyAir_C: number;
  readonly airRise_K: number;
  readonly coil: AirCoil | null;
}

/** Sizes an airside economizer; the mechanical plant is sized for the whole heat, since it works alone in humid and hot hours. */
export function sizeAirsideEconomizer(
  plant: PlantOf<'airside-economizer'>,
  mechanical: MechanicalPlant,
  { supplyAir_C, airRise_K, coil }: RoomAir,
  { pressure_Pa }: DesignAir,
): SizedAirsideEconomizer {
  return {
    kind: plant.kind,
    mechanical,
    coil,
    supplyAir_C,
    returnAir_C: supplyAir_C + airRise_K,
    adiabaticFraction: plant.adiabatic === 'direct' ? plant.adiabaticEfficiency : 0,
    cyclesOfConcentration: plant.cyclesOfConcentration,
    highestHumidityRatio: saturationHumidityRatio(plant.dewPointMax_C, pressure_Pa),
    lowestHumidityRatio: saturationHumidityRatio(plant.dewPointMin_C, pressure_Pa),
    humidifier: plant.humidifier,
    humidifier_kWh_per_kg: plant.humidifier === 'steam' ? plant.steam_kWh_per_kg : SPRAY_kWh_per_kg,
  };
}

/**
 * Rejects the heat of hours. Outdoor air is admitted unless it is too humid or, without a humidifier, too dry; if it
 * is warmer than the supply it is cooled by evaporation within the humidity limit, and the mechanical plant removes the
 * rest. Warm air that saves the mechanical plant less than its evaporation needs is not admitted.
 *
 * Source: integrated airside economizer as in Lei & Masanet 2020; lockout by dew point.
 */
export function runAirsideEconomizer(plant: SizedAirsideEconomizer, run: PlantRun): void {
  const { hours, count, air, heat_kW } = run;
  const { returnAir_C, highestHumidityRatio, lowestHumidityRatio } = plant;
  const isDryRefused = plant.humidifier === 'none';
  run.coilHeat_kWh = 0;
  machines.count = 0;
  trial.count = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const dryBulb_C = air.dryBulb_C[at] ?? 0;
    const humidityRatio = air.humidityRatio[at] ?? 0;
    const cooledBy_K = evaporativeCooling_K(plant, dryBulb_C, air.wetBulb_C[at] ?? 0, humidityRatio);
    if (
      humidityRatio > highestHumidityRatio ||
      (isDryRefused && humidityRatio < lowestHumidityRatio) ||
      dryBulb_C - cooledBy_K >= returnAir_C
    ) {
      machines.heat_kW[at] = heat_kW[at] ?? 0;
      coolByMachines(plant, run, at);
    } else {
      admitAir(plant, run, at, cooledBy_K);
    }
  }
  if (trial.count > 0) tryMachines(plant, run);
  runMachines(plant, run);
}

/** Removes heat by outdoor air, or tries whether its evaporation is worth the power. */
function admitAir(plant: SizedAirsideEconomizer, run: PlantRun, at: number, cooledBy_K: number): void {
  const { air } = run;
  const { supplyAir_C, returnAir_C, lowestHumidityRatio } = plant;
  const heat_kW = run.heat_kW[at] ?? 0;
  const dryBulb_C = air.dryBulb_C[at] ?? 0;
  const humidityRatio = air.humidityRatio[at] ?? 0;
  const rise_K = returnAir_C - supplyAir_C;
  const cooled_C = dryBulb_C - cooledBy_K;
  const share = freeCoolingFraction(returnAir_C, Math.max(supplyAir_C, cooled_C), rise_K);
  const air_kg_s = airMassFlow_kg_s(heat_kW, rise_K);
  const moisture = adiabaticMoisture(cooledBy_K, cooled_C, air.wetBulb_C[at] ?? 0, humidityRatio);
  const evaporated_L = adiabaticWater_L(air_kg_s, moisture, plant.cyclesOfConcentration);
  const outdoorFraction = dryBulb_C < supplyAir_C ? rise_K / (returnAir_C - dryBulb_C) : 1;
  const humidified_L = humidifierWater_L(air_kg_s * outdoorFraction, humidityRatio, lowestHumidityRatio);
  stage.free_kW[at] = heat_kW * share;
  stage.evaporated_L[at] = evaporated_L;
  stage.humidified_L[at] = humidified_L;
  stage.electric_kW[at] = evaporated_L * SPRAY_kWh_per_kg + humidified_L * plant.humidifier_kWh_per_kg;
  if (share < 1 && evaporated_L > 0) {
    trial.hours[trial.count] = at;
    trial.count += 1;
  } else {
    coolByAir(plant, run, at);
  }
}

/** Removes heat by outdoor air, and leaves the rest to the machines. */
function coolByAir(plant: SizedAirsideEconomizer, run: PlantRun, at: number): void {
  const { sums, power_kW, heat_kW } = run;
  const free_kW = stage.free_kW[at] ?? 0;
  const electric_kW = stage.electric_kW[at] ?? 0;
  sums.adiabaticWater_L += stage.evaporated_L[at] ?? 0;
  sums.humidification_L += stage.humidified_L[at] ?? 0;
  sums.humidifiers_kW += electric_kW;
  sums.economizedHeat_kW += free_kW;
  sums.rejectedHeat_kW += free_kW + electric_kW;
  power_kW[at] = (power_kW[at] ?? 0) + electric_kW;
  const remaining_kW = (heat_kW[at] ?? 0) - free_kW;
  if (remaining_kW <= 0) return;
  machines.heat_kW[at] = remaining_kW;
  coolByMachines(plant, run, at);
}

/** Removes the heat of an hour of the machines by their coil. */
function coolByMachines({ coil }: SizedAirsideEconomizer, run: PlantRun, at: number): void {
  const heat_kW = machines.heat_kW[at] ?? 0;
  let carried_kW = heat_kW;
  if (coil !== null && !coil.isEnough) {
    carried_kW = carriedByCoil_kW(coil, heat_kW);
    run.unmetHeat_kW[at] = (run.unmetHeat_kW[at] ?? 0) + heat_kW - carried_kW;
    run.sums.unmetHeat_kW += heat_kW - carried_kW;
  }
  machines.heat_kW[at] = carried_kW;
  machines.hours[machines.count] = at;
  machines.count += 1;
  run.coilHeat_kWh += carried_kW;
}

/** Runs the mechanical plant in its hours. */
function runMachines({ mechanical }: SizedAirsideEconomizer, run: PlantRun): void {
  machines.air = run.air;
  machines.power_kW = run.power_kW;
  machines.compressors_kW = run.compressors_kW;
  machines.unmetHeat_kW = run.unmetHeat_kW;
  machines.sums = run.sums;
  runMechanical(mechanical, machines);
}

/** Lets the mechanical plant work alone in the hours in which it removes as much heat with no more power; in others the air is admitted. */
function tryMachines(plant: SizedAirsideEconomizer, run: PlantRun): void {
  const { hours, count } = trial;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    trial.heat_kW[at] = run.heat_kW[at] ?? 0;
  }
  runTrial(plant, run);
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    alone.power_kW[at] = trial.power_kW[at] ?? 0;
    alone.unmetHeat_kW[at] = trial.unmetHeat_kW[at] ?? 0;
    trial.heat_kW[at] = (run.heat_kW[at] ?? 0) - (stage.free_kW[at] ?? 0);
  }
  runTrial(plant, run);
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    if (isSuperfluous(at)) {
      const heat_kW = run.heat_kW[at] ?? 0;
      machines.heat_kW[at] = heat_kW;
      machines.hours[machines.count] = at;
      machines.count += 1;
      run.coilHeat_kWh += heat_kW;
    } else {
      coolByAir(plant, run, at);
    }
  }
}

/** Runs the mechanical plant with the heat of the trial. */
function runTrial({ mechanical }: SizedAirsideEconomizer, run: PlantRun): void {
  const { hours, count, power_kW, unmetHeat_kW } = trial;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    power_kW[at] = 0;
    unmetHeat_kW[at] = 0;
  }
  trial.air = run.air;
  runMechanical(mechanical, trial);
}

/** Whether the mechanical plant alone removes as much heat in an hour with no more power. */
function isSuperfluous(at: number): boolean {
  const withAir_kW = (trial.power_kW[at] ?? 0) + (stage.electric_kW[at] ?? 0);
  if ((alone.unmetHeat_kW[at] ?? 0) > (trial.unmetHeat_kW[at] ?? 0)) return false;
  return (alone.power_kW[at] ?? 0) <= withAir_kW;
}

/** Temperature drop of the outdoor air by evaporation: not below the supply, and within the humidity limit of the room. */
function evaporativeCooling_K(
  plant: SizedAirsideEconomizer,
  dryBulb_C: number,
  wetBulb_C: number,
  humidityRatio: number,
): number {
  if (plant.adiabaticFraction === 0 || dryBulb_C <= plant.supplyAir_C) return 0;
  const required_K = Math.min(
    plant.adiabaticFraction * (dryBulb_C - wetBulb_C),
    dryBulb_C - plant.supplyAir_C,
  );
  const allowed_K = (plant.highestHumidityRatio - humidityRatio) / MOISTURE_per_K;
  return Math.max(0, Math.min(required_K, allowed_K));
}
