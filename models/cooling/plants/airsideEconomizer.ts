import { saturationHumidityRatio } from '../../physics/humidityRatio.ts';
import { airMassFlow_kg_s } from '../../physics/mover.ts';
import { adiabaticMoisture, adiabaticWater_L } from '../equipment/adiabatic.ts';
import { carryByCoil, type AirCoil } from '../airCoil.ts';
import { humidifierWater_L, sprayHumidifier_kW } from '../equipment/humidifier.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import { beginHour, electricPower_kW, plantHour, type PlantHour } from '../PlantHour.ts';
import type { PlantOf } from '../plantSchema.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import { runMechanical, type MechanicalPlant } from './mechanical.ts';
import type { DesignAir } from './duty.ts';

/** Rise of the humidity ratio per kelvin of evaporative cooling, near 20 °C; used only for the humidity limit. */
const MOISTURE_per_K = adiabaticMoisture(1, 20, 15, 0.01);
/** Pump of an evaporative stage or a spray humidifier, 7 MPa at 60 %. Source: Lei & Masanet 2020. */
const SPRAY_kWh_per_kg = sprayHumidifier_kW(1, 7000, 0.6);

/** Overwritten by each call; never read across calls. */
const trial = plantHour();

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
 * Rejects the heat of an hour. Outdoor air is admitted unless it is too humid or, without a humidifier, too dry; if it
 * is warmer than the supply it is cooled by evaporation within the humidity limit, and the mechanical plant removes the
 * rest. Warm air that saves the mechanical plant less than its evaporation needs is not admitted.
 *
 * Source: integrated airside economizer as in Lei & Masanet 2020; lockout by dew point.
 */
export function runAirsideEconomizer(
  plant: SizedAirsideEconomizer,
  outdoor: OutdoorAir,
  hour: PlantHour,
): void {
  const heat_kW = hour.heatToReject_kW;
  const { supplyAir_C, returnAir_C } = plant;
  const { humidityRatio, dryBulb_C } = outdoor;
  const rise_K = returnAir_C - supplyAir_C;
  const cooledBy_K = evaporativeCooling_K(plant, outdoor);
  const cooled_C = dryBulb_C - cooledBy_K;
  const isTooHumid = humidityRatio > plant.highestHumidityRatio;
  const isTooDry = plant.humidifier === 'none' && humidityRatio < plant.lowestHumidityRatio;
  if (isTooHumid || isTooDry || cooled_C >= returnAir_C) {
    coolByMachines(plant, outdoor, hour);
    return;
  }
  const share = freeCoolingFraction(returnAir_C, Math.max(supplyAir_C, cooled_C), rise_K);
  const air_kg_s = airMassFlow_kg_s(heat_kW, rise_K);
  const moisture = adiabaticMoisture(cooledBy_K, cooled_C, outdoor.wetBulb_C, humidityRatio);
  const stage_L = adiabaticWater_L(air_kg_s, moisture, plant.cyclesOfConcentration);
  const outdoorFraction = dryBulb_C < supplyAir_C ? rise_K / (returnAir_C - dryBulb_C) : 1;
  const lowest = plant.lowestHumidityRatio;
  const humidified_L = humidifierWater_L(air_kg_s * outdoorFraction, humidityRatio, lowest);
  const electric_kW = stage_L * SPRAY_kWh_per_kg + humidified_L * plant.humidifier_kWh_per_kg;
  const free_kW = heat_kW * share;
  if (share < 1 && stage_L > 0 && isSuperfluous(plant, outdoor, { heat_kW, free_kW, electric_kW })) {
    runMechanical(plant.mechanical, outdoor, hour);
    return;
  }
  hour.adiabaticWater_L += stage_L;
  hour.humidification_L += humidified_L;
  hour.humidifiers_kW += electric_kW;
  hour.economizedHeat_kW += free_kW;
  hour.rejectedHeat_kW += free_kW + electric_kW;
  const remaining_kW = heat_kW - free_kW;
  hour.heatToReject_kW = remaining_kW;
  hour.coilHeat_kW = 0;
  if (remaining_kW > 0) coolByMachines(plant, outdoor, hour);
}

/** Removes heat by the coil of the mechanical plant. */
function coolByMachines(plant: SizedAirsideEconomizer, outdoor: OutdoorAir, hour: PlantHour): void {
  if (plant.coil !== null) carryByCoil(plant.coil, hour);
  hour.coilHeat_kW = hour.heatToReject_kW;
  runMechanical(plant.mechanical, outdoor, hour);
}

/** Whether the mechanical plant alone removes as much heat with no more power. */
function isSuperfluous(
  plant: SizedAirsideEconomizer,
  outdoor: OutdoorAir,
  stage: { readonly heat_kW: number; readonly free_kW: number; readonly electric_kW: number },
): boolean {
  tryMechanical(plant, outdoor, stage.heat_kW);
  const alone_kW = electricPower_kW(trial);
  const unmet_kW = trial.unmetHeat_kW;
  tryMechanical(plant, outdoor, stage.heat_kW - stage.free_kW);
  if (unmet_kW > trial.unmetHeat_kW) return false;
  return alone_kW <= electricPower_kW(trial) + stage.electric_kW;
}

function tryMechanical(plant: SizedAirsideEconomizer, outdoor: OutdoorAir, heat_kW: number): void {
  beginHour(trial);
  trial.heatToReject_kW = heat_kW;
  runMechanical(plant.mechanical, outdoor, trial);
}

/** Temperature drop of the outdoor air by evaporation: not below the supply, and within the humidity limit of the room. */
function evaporativeCooling_K(plant: SizedAirsideEconomizer, outdoor: OutdoorAir): number {
  const { dryBulb_C, wetBulb_C, humidityRatio } = outdoor;
  if (plant.adiabaticFraction === 0 || dryBulb_C <= plant.supplyAir_C) return 0;
  const required_K = Math.min(
    plant.adiabaticFraction * (dryBulb_C - wetBulb_C),
    dryBulb_C - plant.supplyAir_C,
  );
  const allowed_K = (plant.highestHumidityRatio - humidityRatio) / MOISTURE_per_K;
  return Math.max(0, Math.min(required_K, allowed_K));
}
