import { airMassFlow_kg_s } from '../../physics/mover.ts';
import { adiabaticLeaving_C, adiabaticMoisture, adiabaticWater_L } from '../equipment/adiabatic.ts';
import { chillerCapacityFraction, chillerPower_kW, type ChillerBank } from '../equipment/chiller.ts';
import {
  dryCoolerAirFraction,
  dryCoolerLeaving_C,
  sizeDryCooler,
  type DryCooler,
  type DryCoolerConditions,
} from '../equipment/dryCooler.ts';
import { dryCoolerFan_kW } from '../equipment/dryCoolerFan.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
import type { PlantOf } from '../plantSchema.ts';
import { freeCoolingFraction } from './airCooledChiller.ts';
import { airCondenserBank } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty } from './waterPump.ts';

/** Share of the full-fan heat that a coil rejects with fans off. Source: Modelica Buildings 13, DryCooler. */
const FREE_CONVECTION = 0.125;
/** Minimum flow through the coil, by the minimum pump speed. */
const MIN_FLOW = 0.35;
/** Minimum capacity that a cooler is sized for. */
const MIN_COOLER_kW = 0.001;

/** Overwritten by each call; never read across calls. */
const conditions: DryCoolerConditions = { air_C: NaN, entering_C: NaN, coolantFraction: NaN };

/** Dry or adiabatic coolers, with or without trim chillers, sized. */
export interface SizedDryPlant {
  readonly kind: 'dry-plant';
  readonly cooler: DryCooler;
  readonly fan_kW: number;
  readonly pump: Mover;
  /** Null without trim chillers. */
  readonly bank: ChillerBank | null;
  readonly capacity_kW: number;
  readonly design_kW: number;
  readonly supply_C: number;
  readonly rise_K: number;
  /** Saturation efficiency; 0 for dry coolers. */
  readonly adiabaticFraction: number;
  readonly cyclesOfConcentration: number;
  readonly maximumOutdoor_C: number;
  /** Design outdoor temperature of the trim chillers; their capacity falls in hotter air. */
  readonly designOutdoor_C: number;
}

/**
 * Sizes dry coolers: at full load and full fans the water leaves one approach above the air. In hotter air they remove
 * part of the heat, and trim chillers, sized for the whole heat, remove the rest.
 */
export function sizeDryPlant(
  plant: PlantOf<'dry-cooler'> | PlantOf<'adiabatic-cooler'>,
  duty: Duty,
): SizedDryPlant {
  const { pump, withPump } = pumpedDuty(plant, duty);
  const capacity_kW = capacityOf(withPump);
  const heat_kW = Math.max(capacity_kW, MIN_COOLER_kW);
  const isAdiabatic = plant.kind === 'adiabatic-cooler';
  return {
    kind: 'dry-plant',
    cooler: sizeDryCooler({
      heat_kW,
      air_C: duty.supply_C - plant.coolerApproach_K,
      entering_C: duty.supply_C + duty.rise_K,
      leaving_C: duty.supply_C,
      airToCoolantRatio: 1,
      freeConvectionFraction: FREE_CONVECTION,
    }),
    fan_kW: dryCoolerFan_kW(heat_kW, plant.coolerApproach_K + duty.rise_K, plant.coolerFan_W_per_kW),
    pump,
    bank: plant.trim === 'chiller' ? airCondenserBank(plant, withPump) : null,
    capacity_kW,
    design_kW: withPump.design_kW,
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    adiabaticFraction: isAdiabatic ? plant.adiabaticEfficiency : 0,
    cyclesOfConcentration: isAdiabatic ? plant.cyclesOfConcentration : Infinity,
    maximumOutdoor_C: plant.maximumOutdoor_C,
    designOutdoor_C: duty.design.dryBulb_C,
  };
}

/**
 * Rejects the heat of an hour: the coolers remove what the air allows, at the fan speed needed; trim chillers remove
 * the rest, or it is unmet. Adiabatic coolers run wet only if dry operation is not sufficient.
 */
export function runDryPlant(plant: SizedDryPlant, outdoor: OutdoorAir, hour: PlantHour): void {
  const heat_kW = hour.heatToReject_kW;
  const { supply_C, rise_K, cooler } = plant;
  const pump_kW = moverPower_kW(plant.pump, heat_kW);
  const required_kW = heat_kW + pump_kW;
  const removed_kW = Math.min(required_kW, plant.capacity_kW);
  hour.pumps_kW += pump_kW;
  hour.unmetHeat_kW += required_kW - removed_kW;
  if (removed_kW <= 0) return;

  const loadFraction = removed_kW / plant.capacity_kW;
  const coolantFraction = Math.max(MIN_FLOW, loadFraction);
  const warmedBy_K = (rise_K * loadFraction) / coolantFraction;
  conditions.air_C = outdoor.dryBulb_C;
  conditions.entering_C = supply_C + warmedBy_K;
  conditions.coolantFraction = coolantFraction;
  let airFraction = dryCoolerAirFraction(cooler, conditions, supply_C);
  if (airFraction > 1 && plant.adiabaticFraction > 0) {
    conditions.air_C = adiabaticLeaving_C(outdoor.dryBulb_C, outdoor.wetBulb_C, plant.adiabaticFraction);
    airFraction = dryCoolerAirFraction(cooler, conditions, supply_C);
    hour.adiabaticWater_L += padWater_L(plant, outdoor, Math.min(1, airFraction));
  }
  if (airFraction <= 1) {
    hour.rejectionFans_kW += plant.fan_kW * airFraction * airFraction * airFraction;
    hour.economizedHeat_kW += removed_kW;
    hour.rejectedHeat_kW += removed_kW;
    return;
  }
  const coldest_C = dryCoolerLeaving_C(cooler, conditions, 1);
  const share = freeCoolingFraction(conditions.entering_C, coldest_C, warmedBy_K);
  const free_kW = removed_kW * share;
  const remaining_kW = removed_kW - free_kW;
  const trimmed_kW = Math.min(remaining_kW, trimLimit_kW(plant, outdoor.dryBulb_C));
  const compressor_kW =
    plant.bank === null ? 0 : chillerPower_kW(trimmed_kW, plant.bank, supply_C, outdoor.dryBulb_C);
  if (share > 0) hour.rejectionFans_kW += plant.fan_kW;
  hour.economizedHeat_kW += free_kW;
  hour.compressors_kW += compressor_kW;
  hour.rejectedHeat_kW += free_kW + trimmed_kW + compressor_kW;
  hour.unmetHeat_kW += remaining_kW - trimmed_kW;
}

/** Capacity of trim chillers at an outdoor temperature. */
function trimLimit_kW(plant: SizedDryPlant, dryBulb_C: number): number {
  if (plant.bank === null || dryBulb_C > plant.maximumOutdoor_C) return 0;
  return plant.capacity_kW * chillerCapacityFraction(dryBulb_C, plant.designOutdoor_C);
}

/** Water used by the pads in an hour of wet operation. */
function padWater_L(plant: SizedDryPlant, outdoor: OutdoorAir, airFraction: number): number {
  const { dryBulb_C, wetBulb_C, humidityRatio } = outdoor;
  const leaving_C = conditions.air_C;
  const moisture = adiabaticMoisture(dryBulb_C - leaving_C, leaving_C, wetBulb_C, humidityRatio);
  // At full speed the fans move the air flow that would remove the whole heat at the water temperature rise.
  const air_kg_s = airMassFlow_kg_s(plant.capacity_kW, plant.rise_K) * airFraction;
  return adiabaticWater_L(air_kg_s, moisture, plant.cyclesOfConcentration);
}
