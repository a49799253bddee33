import { AIR_HEAT_kJ_kgK } from '../../physics/mover.ts';
import { adiabaticLeaving_C, adiabaticMoisture, adiabaticWater_L } from '../equipment/adiabatic.ts';
import { chillerCapacityFraction } from '../equipment/chiller.ts';
import { dryCoolerHeat_kW } from '../equipment/dryCooler.ts';
import type { DryCooler } from '../equipment/dryCoolerCoil.ts';
import { sizeCoolerOnSite } from '../equipment/dryCoolerOnSite.ts';
import { dryCoolerFan_kW } from '../equipment/dryCoolerFan.ts';
import { glycolEffect } from '../equipment/glycolEffect.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { PlantRun } from '../PlantRun.ts';
import type { PlantOf } from '../plantSchema.ts';
import { airCondenserBank, densityRatioOf } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { coolerHour, type CoolerHour, type TrimmedCooler } from './coolerHour.ts';
import { solveLeastPower } from './leastPower.ts';
import { pumpedDuty } from './waterPump.ts';

/** Share of the full-fan heat that a coil rejects with fans off. Source: Modelica Buildings 13, DryCooler. */
const FREE_CONVECTION = 0.125;
/** Minimum flow through the coil, by the minimum pump speed. */
const MIN_FLOW = 0.35;
/** Minimum capacity that a cooler is sized for. */
const MIN_COOLER_kW = 0.001;

/**
 * Fan speed that dry coolers need at full load in the coldest air that pads make if water has no price: there the fans
 * take half of their power at full load and a tenth at half load, so colder air saves little more.
 */
const DRY_SPEED = 0.8;
/** Air that pads do not cool further, in frost. */
const FROST_LIMIT_C = 5;

/** Overwritten by each call; never read across calls. */
const dry = coolerHour();
const wet = coolerHour();

/** Dry or adiabatic coolers, with or without trim chillers, sized. */
export interface SizedDryPlant extends TrimmedCooler {
  readonly kind: 'dry-plant';
  /** Heat on the site over the rating of the same coolers at sea level with water. */
  readonly ratedFraction: number;
  /** Volume flow over that of water. */
  readonly flowRatio: number;
  readonly pump: Mover;
  readonly capacity_kW: number;
  readonly design_kW: number;
  readonly rise_K: number;
  /** Saturation efficiency; 0 for dry coolers. */
  readonly adiabaticFraction: number;
  readonly cyclesOfConcentration: number;
  /** Air that pads do not cool further if water has no price. */
  readonly coldestPad_C: number;
  /** Price of water over that of electricity; 0 without a price. */
  readonly waterValue_kWh_per_L: number;
  readonly maximumOutdoor_C: number;
  /** Design outdoor temperature of the trim chillers; their capacity falls in hotter air. */
  readonly designOutdoor_C: number;
}

/**
 * Sizes dry coolers: at full load and full fans the water leaves one approach above the air, at the air density of the site and with
 * its glycol. In hotter air they remove part of the heat, and trim chillers, sized for the whole heat, remove the rest.
 */
export function sizeDryPlant(
  plant: PlantOf<'dry-cooler'> | PlantOf<'adiabatic-cooler'>,
  duty: Duty,
): SizedDryPlant {
  const { flowRatio, transferRatio, pumpRatio } = glycolEffect(
    plant.glycol,
    plant.glycolFraction,
    duty.supply_C + duty.rise_K / 2,
  );
  const { pump, withPump } = pumpedDuty(plant, duty, pumpRatio);
  const capacity_kW = capacityOf(withPump);
  const heat_kW = Math.max(capacity_kW, MIN_COOLER_kW);
  const isAdiabatic = plant.kind === 'adiabatic-cooler';
  const { cooler, ratedFraction, fanRatio } = sizeCoolerOnSite(
    {
      heat_kW,
      air_C: duty.supply_C - plant.coolerApproach_K,
      entering_C: duty.supply_C + duty.rise_K,
      leaving_C: duty.supply_C,
      airToCoolantRatio: 1,
      freeConvectionFraction: FREE_CONVECTION,
    },
    { densityRatio: densityRatioOf(duty), transferRatio },
  );
  return {
    kind: 'dry-plant',
    cooler,
    ratedFraction,
    flowRatio,
    fan_kW:
      fanRatio * dryCoolerFan_kW(heat_kW, plant.coolerApproach_K + duty.rise_K, plant.coolerFan_W_per_kW),
    pump,
    bank: plant.trim === 'chiller' ? airCondenserBank(plant, withPump) : null,
    capacity_kW,
    design_kW: withPump.design_kW,
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    adiabaticFraction: isAdiabatic ? plant.adiabaticEfficiency : 0,
    cyclesOfConcentration: isAdiabatic ? plant.cyclesOfConcentration : Infinity,
    coldestPad_C: Math.max(FROST_LIMIT_C, coldestPad_C(cooler, heat_kW, duty)),
    waterValue_kWh_per_L: duty.waterValue_kWh_per_L ?? 0,
    maximumOutdoor_C: plant.maximumOutdoor_C,
    designOutdoor_C: duty.design.dryBulb_C,
  };
}

/** Air in which the coolers carry a heat at the speed where pads begin to help. */
function coldestPad_C(cooler: DryCooler, heat_kW: number, { supply_C, rise_K }: Duty): number {
  const entering_C = supply_C + rise_K;
  const perKelvin_kW = dryCoolerHeat_kW(
    cooler,
    { air_C: entering_C - 1, entering_C, coolantFraction: 1 },
    DRY_SPEED,
  );
  return entering_C - heat_kW / perKelvin_kW;
}

/**
 * Rejects the heat of hours: coolers and trim chillers share it at the fan speed with the least power, and what both
 * cannot remove is unmet. Without a price of water, pads wet the air wherever dry coolers would need fast fans; with one,
 * if they save more than the water costs.
 */
export function runDryPlant(plant: SizedDryPlant, run: PlantRun): void {
  const { hours, count, air, heat_kW, sums, power_kW, unmetHeat_kW } = run;
  dry.padsAtFull_kW = 0;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const heat = heat_kW[at] ?? 0;
    const pump_kW = moverPower_kW(plant.pump, heat);
    const required_kW = heat + pump_kW;
    const removed_kW = Math.min(required_kW, plant.capacity_kW);
    sums.pumps_kW += pump_kW;
    sums.unmetHeat_kW += required_kW - removed_kW;
    unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + required_kW - removed_kW;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW;
    if (removed_kW <= 0) continue;
    const loadFraction = removed_kW / plant.capacity_kW;
    const dryBulb_C = air.dryBulb_C[at] ?? 0;
    dry.required_kW = removed_kW;
    dry.coolantFraction = Math.max(MIN_FLOW, loadFraction);
    dry.entering_C = plant.supply_C + (plant.rise_K * loadFraction) / dry.coolantFraction;
    dry.trimLimit_kW = trimLimit_kW(plant, dryBulb_C);
    dry.air_C = dryBulb_C;
    dry.dryBulb_C = dryBulb_C;
    write(plant.adiabaticFraction > 0 ? runPads(plant, run, at) : runDry(plant), run, at);
  }
}

function runDry(plant: SizedDryPlant): CoolerHour {
  solveLeastPower(plant, dry);
  return dry;
}

/** Runs with or without pads, whichever costs less, and writes the water; returns the one that runs. */
function runPads(plant: SizedDryPlant, { air, sums }: PlantRun, at: number): CoolerHour {
  const { dryBulb_C } = dry;
  const wetBulb_C = air.wetBulb_C[at] ?? 0;
  const { waterValue_kWh_per_L } = plant;
  const coldest_C = waterValue_kWh_per_L > 0 ? FROST_LIMIT_C : plant.coldestPad_C;
  const leaving_C = Math.max(adiabaticLeaving_C(dryBulb_C, wetBulb_C, plant.adiabaticFraction), coldest_C);
  if (leaving_C >= dryBulb_C) return runDry(plant);
  const humidityRatio = air.humidityRatio[at] ?? 0;
  const moisture = adiabaticMoisture(dryBulb_C - leaving_C, leaving_C, wetBulb_C, humidityRatio);
  const air_kg_s = plant.cooler.airCapacityFlow_kW_per_K / AIR_HEAT_kJ_kgK;
  const water_L = adiabaticWater_L(air_kg_s, moisture, plant.cyclesOfConcentration);
  wet.required_kW = dry.required_kW;
  wet.trimLimit_kW = dry.trimLimit_kW;
  wet.air_C = leaving_C;
  wet.dryBulb_C = dryBulb_C;
  wet.coolantFraction = dry.coolantFraction;
  wet.entering_C = dry.entering_C;
  wet.padsAtFull_kW = water_L * waterValue_kWh_per_L;
  solveLeastPower(plant, wet);
  if (waterValue_kWh_per_L > 0) {
    solveLeastPower(plant, dry);
    if (isBetter(dry, wet)) return dry;
  }
  sums.adiabaticWater_L += water_L * wet.airFraction;
  return wet;
}

/** Whether an hour removes more heat, or as much at a lower cost. */
function isBetter(one: Readonly<CoolerHour>, other: Readonly<CoolerHour>): boolean {
  const more_kW = one.free_kW + one.trimmed_kW - other.free_kW - other.trimmed_kW;
  if (Math.abs(more_kW) > 1e-9 * one.required_kW) return more_kW > 0;
  return costOf_kW(one) <= costOf_kW(other);
}

const costOf_kW = (one: Readonly<CoolerHour>): number =>
  one.fans_kW + one.compressor_kW + one.padsAtFull_kW * one.airFraction;

function write(hour: Readonly<CoolerHour>, run: PlantRun, at: number): void {
  const { required_kW, fans_kW, free_kW, trimmed_kW, compressor_kW } = hour;
  const { sums, power_kW, compressors_kW, unmetHeat_kW } = run;
  const unmet_kW = required_kW - free_kW - trimmed_kW;
  power_kW[at] = (power_kW[at] ?? 0) + fans_kW + compressor_kW;
  compressors_kW[at] = (compressors_kW[at] ?? 0) + compressor_kW;
  unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + unmet_kW;
  sums.rejectionFans_kW += fans_kW;
  sums.economizedHeat_kW += free_kW;
  sums.compressors_kW += compressor_kW;
  sums.rejectedHeat_kW += free_kW + trimmed_kW + compressor_kW;
  sums.unmetHeat_kW += unmet_kW;
}

/** Capacity of trim chillers at an outdoor temperature. */
function trimLimit_kW(plant: SizedDryPlant, dryBulb_C: number): number {
  if (plant.bank === null || dryBulb_C > plant.maximumOutdoor_C) return 0;
  return plant.capacity_kW * chillerCapacityFraction(dryBulb_C, plant.designOutdoor_C);
}
