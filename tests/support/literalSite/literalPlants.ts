import { approachAt_K } from '../../../models/cooling/equipment/counterflow.ts';
import { dryCoolerHeat_kW } from '../../../models/cooling/equipment/dryCooler.ts';
import type { SizedAirCooledChiller } from '../../../models/cooling/plants/airCooledChiller.ts';
import type { SizedAirsideEconomizer } from '../../../models/cooling/plants/airsideEconomizer.ts';
import type { SizedDirectExpansion } from '../../../models/cooling/plants/directExpansion.ts';
import type { SizedDryPlant } from '../../../models/cooling/plants/sizeDryPlant.ts';
import type { SizedPlant } from '../../../models/cooling/plants/SizedPlant.ts';
import { whereReached, type LiteralAir, type LiteralHour } from './literalHour.ts';
import { fractionOf, literalCapacity, literalChillers_kW, literalMover_kW } from './literalMachines.ts';
import { literalTowerPlant } from './literalTower.ts';

/**
 * One hour of a plant, from its equations and without regard to speed; returns the heat that passed its cold coil.
 *
 * @throws Error for what it does not calculate: chillers beside dry coolers, pads, and evaporation of outdoor air that is warmer than the supply
 */
export function literalPlant(plant: SizedPlant, heat_kW: number, air: LiteralAir, hour: LiteralHour): number {
  switch (plant.kind) {
    case 'airside-economizer':
      return economizer(plant, heat_kW, air, hour);
    case 'direct-expansion':
      directExpansion(plant, heat_kW, air, hour);
      return heat_kW;
    case 'air-cooled-chiller':
      airCooled(plant, heat_kW, air, hour);
      return heat_kW;
    case 'tower-plant':
      literalTowerPlant(plant, heat_kW, air, hour);
      return heat_kW;
    case 'dry-plant':
      dryCooler(plant, heat_kW, air, hour);
      return heat_kW;
  }
}

function directExpansion(
  plant: SizedDirectExpansion,
  heat_kW: number,
  { dryBulb_C }: LiteralAir,
  hour: LiteralHour,
): void {
  const removed_kW = Math.min(heat_kW, plant.capacity_kW * literalCapacity(dryBulb_C, plant.designOutdoor_C));
  const power_kW = literalChillers_kW(plant.bank, removed_kW, plant.supply_C, dryBulb_C);
  hour.compressors_kW += power_kW;
  hour.rejectedHeat_kW += removed_kW + power_kW;
  hour.unmetHeat_kW += heat_kW - removed_kW;
}

function airCooled(
  plant: SizedAirCooledChiller,
  heat_kW: number,
  { dryBulb_C }: LiteralAir,
  hour: LiteralHour,
): void {
  const { capacity_kW, supply_C, rise_K } = plant;
  const pump_kW = literalMover_kW(plant.pump, heat_kW);
  const required_kW = heat_kW + pump_kW;
  const coldest_C = dryBulb_C + approachAt_K(plant.coil, required_kW / capacity_kW);
  const share = plant.hasCoil ? fractionOf((supply_C + rise_K - coldest_C) / rise_K) : 0;
  const coil_kW = Math.min(required_kW, capacity_kW) * share;
  const available_kW = capacity_kW * literalCapacity(dryBulb_C, plant.designOutdoor_C);
  const chilled_kW = Math.min(required_kW - coil_kW, available_kW, capacity_kW - coil_kW);
  const power_kW = literalChillers_kW(plant.bank, chilled_kW, supply_C, dryBulb_C);
  hour.pumps_kW += pump_kW;
  hour.compressors_kW += power_kW;
  hour.rejectionFans_kW += coil_kW * plant.coilFanRatio;
  hour.economizedHeat_kW += coil_kW;
  hour.rejectedHeat_kW += coil_kW + chilled_kW + power_kW;
  hour.unmetHeat_kW += required_kW - coil_kW - chilled_kW;
}

function economizer(
  plant: SizedAirsideEconomizer,
  heat_kW: number,
  air: LiteralAir,
  hour: LiteralHour,
): number {
  const { supplyAir_C, returnAir_C, lowestHumidityRatio, highestHumidityRatio } = plant;
  const { dryBulb_C, humidityRatio } = air;
  const isTooDry = plant.humidifier === 'none' && humidityRatio < lowestHumidityRatio;
  if (humidityRatio > highestHumidityRatio || isTooDry || dryBulb_C >= returnAir_C) {
    literalPlant(plant.mechanical, heat_kW, air, hour);
    return heat_kW;
  }
  if (plant.adiabaticFraction > 0 && dryBulb_C > supplyAir_C)
    throw new Error('evaporation is not calculated');
  const rise_K = returnAir_C - supplyAir_C;
  const free_kW = heat_kW * fractionOf((returnAir_C - dryBulb_C) / rise_K);
  const outdoorFraction = fractionOf(rise_K / (returnAir_C - dryBulb_C));
  const air_kg_s = (heat_kW / (1.006 * rise_K)) * outdoorFraction;
  const humidified_L = air_kg_s * 3600 * Math.max(0, lowestHumidityRatio - humidityRatio);
  hour.humidification_L += humidified_L;
  hour.humidifiers_kW += humidified_L * plant.humidifier_kWh_per_kg;
  hour.economizedHeat_kW += free_kW;
  hour.rejectedHeat_kW += free_kW + humidified_L * plant.humidifier_kWh_per_kg;
  if (free_kW < heat_kW) literalPlant(plant.mechanical, heat_kW - free_kW, air, hour);
  return heat_kW - free_kW;
}

/** The slowest fans that carry the heat, by halving. */
function dryCooler(
  plant: SizedDryPlant,
  heat_kW: number,
  { dryBulb_C }: LiteralAir,
  hour: LiteralHour,
): void {
  const pump_kW = literalMover_kW(plant.pump, heat_kW);
  const required_kW = heat_kW + pump_kW;
  const load = required_kW / plant.capacity_kW;
  const coolantFraction = Math.max(0.35, load);
  const entering_C = plant.supply_C + (plant.rise_K * load) / coolantFraction;
  const heatAt = (speed: number): number =>
    dryCoolerHeat_kW(plant.cooler, { air_C: dryBulb_C, entering_C, coolantFraction }, speed);
  if (plant.bank !== null || plant.adiabaticFraction > 0 || heatAt(1) < required_kW || load > 1) {
    throw new Error('only dry coolers without chillers that carry the whole heat are calculated');
  }
  const speed = heatAt(0) >= required_kW ? 0 : whereReached(required_kW, heatAt, [0, 1]);
  hour.pumps_kW += pump_kW;
  hour.rejectionFans_kW += plant.fan_kW * speed ** 3;
  hour.economizedHeat_kW += required_kW;
  hour.rejectedHeat_kW += required_kW;
}
