import { AIR_HEAT_kJ_kgK } from '../../physics/mover.ts';
import { adiabaticLeaving_C, adiabaticMoisture, adiabaticWater_L } from '../equipment/adiabatic.ts';
import { chillerCapacityFraction, inputLine, inputPerHeat, type InputLine } from '../equipment/chiller.ts';
import type { DryCooler } from '../equipment/dryCoolerCoil.ts';
import {
  coolerSpeeds,
  solveSpeeds,
  type CoolerLoad,
  type CoolerSpeeds,
} from '../equipment/dryCoolerSpeeds.ts';
import { moverPower_kW } from '../movers.ts';
import { MAX_RUN_HOURS, runColumn, type PlantRun } from '../PlantRun.ts';
import { carryByFans, mayTrim } from './carryingFans.ts';
import { coolerHour, type CoolerHour } from './coolerHour.ts';
import { solveLeastPower } from './leastPower.ts';
import { FROST_LIMIT_C, type SizedDryPlant } from './sizeDryPlant.ts';

/** Minimum flow through the coil, by the minimum pump speed. */
const MIN_FLOW = 0.35;
/** Least hours in a row with one heat for which it is worth to prepare the speeds of a heat. */
const WORTH_A_CURVE = 8;

/** Hours with heat, and by hour their heat, the water of the pads at full fans, and their coils. Overwritten by each run, never read across runs. */
const hours = new Int32Array(MAX_RUN_HOURS);
const required_kW = runColumn();
const padsAtFull_L = runColumn();
const coils = {
  hours,
  from: 0,
  to: 0,
  air_C: runColumn(),
  airFraction: runColumn(),
  slope_kW: runColumn(),
};
/** The hour that is computed, with its pads and without. */
const wet = coolerHour();
const dry = coolerHour();
/** Speeds of the last cooler by heat. */
const known: { cooler: DryCooler | null; readonly speeds: Map<number, CoolerSpeeds> } = {
  cooler: null,
  speeds: new Map(),
};

/**
 * Rejects the heat of hours: coolers and trim chillers share it at the fan speed with the least power, and what both
 * cannot remove is unmet. Without a price of water, pads wet the air wherever dry coolers would need fast fans; with one,
 * if they save more than the water costs.
 */
export function runDryPlant(plant: SizedDryPlant, run: PlantRun): void {
  const count = takeHeat(plant, run);
  wetAir(plant, run, count);
  const inputs = plant.bank === null ? null : inputLine(plant.bank, plant.supply_C);
  for (let from = 0; from < count;) {
    const to = endOfHeat(from, count);
    findSpeeds(plant, from, to);
    beginHeat(plant, from);
    for (let index = from; index < to; index += 1) runHour(plant, inputs, run, hours[index] ?? 0);
    from = to;
  }
}

/** Takes the heat of the loop with that of its pumps, up to the capacity; returns the number of hours that have some, which it lists. */
function takeHeat(plant: SizedDryPlant, run: PlantRun): number {
  const { heat_kW, sums, power_kW, unmetHeat_kW } = run;
  let last_kW = NaN;
  let pump_kW = NaN;
  let removed_kW = NaN;
  let count = 0;
  for (let index = 0; index < run.count; index += 1) {
    const at = run.hours[index] ?? 0;
    const heat = heat_kW[at] ?? 0;
    if (heat !== last_kW) {
      last_kW = heat;
      pump_kW = moverPower_kW(plant.pump, heat);
      removed_kW = Math.min(heat + pump_kW, plant.capacity_kW);
    }
    const unmet_kW = heat + pump_kW - removed_kW;
    sums.pumps_kW += pump_kW;
    sums.unmetHeat_kW += unmet_kW;
    unmetHeat_kW[at] = (unmetHeat_kW[at] ?? 0) + unmet_kW;
    power_kW[at] = (power_kW[at] ?? 0) + pump_kW;
    if (removed_kW <= 0) continue;
    required_kW[at] = removed_kW;
    hours[count] = at;
    count += 1;
  }
  return count;
}

/** Writes the air that enters the coils: outdoor air, or that of the pads with the water they use at full fans. */
function wetAir(plant: SizedDryPlant, { air }: PlantRun, count: number): void {
  const { adiabaticFraction, waterValue_kWh_per_L, cyclesOfConcentration } = plant;
  const coldest_C = waterValue_kWh_per_L > 0 ? FROST_LIMIT_C : plant.coldestPad_C;
  const air_kg_s = plant.cooler.airCapacityFlow_kW_per_K / AIR_HEAT_kJ_kgK;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const dryBulb_C = air.dryBulb_C[at] ?? 0;
    coils.air_C[at] = dryBulb_C;
    padsAtFull_L[at] = 0;
    if (adiabaticFraction === 0) continue;
    const wetBulb_C = air.wetBulb_C[at] ?? 0;
    const leaving_C = Math.max(adiabaticLeaving_C(dryBulb_C, wetBulb_C, adiabaticFraction), coldest_C);
    if (leaving_C >= dryBulb_C) continue;
    const humidityRatio = air.humidityRatio[at] ?? 0;
    const moisture = adiabaticMoisture(dryBulb_C - leaving_C, leaving_C, wetBulb_C, humidityRatio);
    coils.air_C[at] = leaving_C;
    padsAtFull_L[at] = adiabaticWater_L(air_kg_s, moisture, cyclesOfConcentration);
  }
}

/** The index after the last hour in a row that has the heat of a first one. */
function endOfHeat(from: number, count: number): number {
  const heat_kW = required_kW[hours[from] ?? 0];
  let to = from + 1;
  while (to < count && required_kW[hours[to] ?? 0] === heat_kW) to += 1;
  return to;
}

/** Finds the speeds at which the fans carry the whole heat, in hours with one heat; a few hours are not worth the preparation. */
function findSpeeds(plant: SizedDryPlant, from: number, to: number): void {
  if (to - from < WORTH_A_CURVE) {
    for (let index = from; index < to; index += 1) coils.airFraction[hours[index] ?? 0] = NaN;
    return;
  }
  const heat_kW = required_kW[hours[from] ?? 0] ?? 0;
  if (known.cooler !== plant.cooler) {
    known.cooler = plant.cooler;
    known.speeds.clear();
  }
  let speeds = known.speeds.get(heat_kW);
  if (speeds === undefined) {
    speeds = coolerSpeeds(plant.cooler, loadOf(plant, heat_kW));
    known.speeds.set(heat_kW, speeds);
  }
  coils.from = from;
  coils.to = to;
  solveSpeeds(speeds, coils);
}

/** Coolant of a heat: its flow follows the heat down to the least flow of the pumps. */
function loadOf(plant: SizedDryPlant, heat_kW: number): CoolerLoad {
  const loadFraction = heat_kW / plant.capacity_kW;
  const coolantFraction = Math.max(MIN_FLOW, loadFraction);
  const entering_C = plant.supply_C + (plant.rise_K * loadFraction) / coolantFraction;
  return { required_kW: heat_kW, entering_C, coolantFraction };
}

/** Writes what hours with one heat have in common. */
function beginHeat(plant: SizedDryPlant, from: number): void {
  const heat_kW = required_kW[hours[from] ?? 0] ?? 0;
  const { coolantFraction, entering_C } = loadOf(plant, heat_kW);
  wet.required_kW = heat_kW;
  wet.coolantFraction = coolantFraction;
  wet.entering_C = entering_C;
  dry.required_kW = heat_kW;
  dry.coolantFraction = coolantFraction;
  dry.entering_C = entering_C;
  dry.padsAtFull_kW = 0;
}

/** Runs the coolers of an hour with the pads or without, whichever costs less, and writes the water. */
function runHour(plant: SizedDryPlant, inputs: InputLine | null, run: PlantRun, at: number): void {
  const dryBulb_C = run.air.dryBulb_C[at] ?? 0;
  const water_L = padsAtFull_L[at] ?? 0;
  wet.trimLimit_kW = trimLimit_kW(plant, dryBulb_C);
  wet.inputPerHeat = inputs === null ? 0 : inputPerHeat(inputs, dryBulb_C);
  wet.air_C = coils.air_C[at] ?? 0;
  wet.dryBulb_C = dryBulb_C;
  wet.padsAtFull_kW = water_L * plant.waterValue_kWh_per_L;
  wet.carrying = coils.airFraction[at] ?? NaN;
  wet.slope_kW = coils.slope_kW[at] ?? NaN;
  if (Number.isNaN(wet.carrying) || mayTrim(plant, wet)) solveLeastPower(plant, wet);
  else carryByFans(plant, wet);
  if (wet.padsAtFull_kW > 0 && isBetterDry(plant)) {
    write(dry, run, at);
    return;
  }
  run.sums.adiabaticWater_L += water_L * wet.airFraction;
  write(wet, run, at);
}

/** Runs the coolers of the hour without its pads; returns whether that is better. */
function isBetterDry(plant: SizedDryPlant): boolean {
  dry.trimLimit_kW = wet.trimLimit_kW;
  dry.inputPerHeat = wet.inputPerHeat;
  dry.air_C = wet.dryBulb_C;
  dry.dryBulb_C = wet.dryBulb_C;
  dry.carrying = NaN;
  solveLeastPower(plant, dry);
  return isBetter(dry, wet);
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
