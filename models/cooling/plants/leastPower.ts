import { bankInput_kW, chillerCop, chillerPower_kW, type ChillerBank } from '../equipment/chiller.ts';
import { coilHour, prepareCoil, solveAirFraction, solveHeat } from '../equipment/dryCoolerCoil.ts';
import { partLoadSlope } from '../equipment/partLoad.ts';
import { carryByFans, KINK, marginalFans_kW, mayTrim } from './carryingFans.ts';
import type { CoolerHour, TrimmedCooler } from './coolerHour.ts';

/** Lowest speed that is tried; free convection removes more. */
const SLOWEST = 0.01;
const MAX_STEPS = 40;
/** Of the logarithm of a marginal power: an error of the power below one part in a billion; and enough to choose a number of chillers. */
const TOLERANCE = 1e-4;
const ROUGH_TOLERANCE = 0.02;
/** Rise of the logarithm of the marginal fan power with that of the speed, for the first step: cube of the speed, and flattening heat. */
const FIRST_SLOPE = 2.6;

/** Overwritten by each call; never read across calls. */
const coil = coilHour();
const search = {
  /** Speeds to search; the highest removes the whole heat, or is full speed. */
  low: NaN,
  high: NaN,
  highest: NaN,
  /** Heat at full fans, without fans, and at the highest speed. */
  full_kW: NaN,
  still_kW: NaN,
  atHigh_kW: NaN,
  cop: NaN,
  /** Chillers that run; 0 for a constant input per heat. */
  machineCount: 0,
  inputPerHeat: NaN,
  least_kW: NaN,
  tolerance: NaN,
  /** The coil at the speed that the search of each number of chillers starts from. */
  startFraction: NaN,
  startHeat_kW: NaN,
  startSlope_kW: NaN,
};

/**
 * Finds the fan speed with the least power of fans, chillers and pads that removes the heat, or as much of it as possible.
 *
 * Method: the fans’ power is convex in the heat of the coolers, and that of a number of chillers in theirs, so each number has one best
 * speed, at which a further kilowatt costs the same from both. Power is convex in the number of chillers too, if it could be a
 * fraction: the best fraction follows from the best input per heat of a chiller, and the best whole number is next to it. A lone chiller may cycle.
 *
 * @param hour - its last five fields are filled; free plus trimmed heat is below the required heat if some is unmet
 */
export function solveLeastPower(plant: TrimmedCooler, hour: CoolerHour): void {
  const { required_kW, trimLimit_kW } = hour;
  const { bank } = plant;
  prepareCoil(plant.cooler, hour, coil);
  coil.airFraction = 1;
  solveHeat(coil);
  search.full_kW = coil.heat_kW;
  search.still_kW = plant.cooler.freeConvectionFraction * coil.heat_kW;
  if (coil.driving_K <= 0 || required_kW <= search.still_kW) {
    settle(plant, hour, 0, Math.min(required_kW, search.still_kW));
    return;
  }
  search.atHigh_kW = Math.min(required_kW, search.full_kW);
  if (required_kW < search.full_kW) carryAll(hour);
  search.high = coil.airFraction;
  search.highest = coil.airFraction;
  if (bank === null || trimLimit_kW <= 0 || search.atHigh_kW + trimLimit_kW <= required_kW) {
    settle(plant, hour, search.high, search.atHigh_kW);
    return;
  }
  search.low = SLOWEST;
  search.cop = chillerCop(bank, plant.supply_C, hour.dryBulb_C);
  search.machineCount = 0;
  search.inputPerHeat = bank.bestLoadInput / bank.bestLoadFraction;
  if (search.atHigh_kW === required_kW) {
    hour.carrying = coil.airFraction;
    hour.slope_kW = coil.slope_kW;
    if (!mayTrim(plant, hour)) {
      carryByFans(plant, hour);
      return;
    }
  }
  trim(plant, bank, hour);
}

/** Finds the speed that carries the whole heat, or evaluates the coil there if it is known. */
function carryAll({ required_kW, carrying }: CoolerHour): void {
  if (Number.isNaN(carrying)) {
    solveAirFraction(coil, required_kW, search.full_kW);
    return;
  }
  coil.airFraction = carrying;
  solveHeat(coil);
  coil.heat_kW = required_kW;
}

/** Shares the heat with chillers. */
function trim(plant: TrimmedCooler, bank: ChillerBank, hour: CoolerHour): void {
  const { machineCapacity_kW, bestLoadFraction } = bank;
  const fewest_kW = hour.required_kW - hour.trimLimit_kW;
  if (fewest_kW > search.still_kW) {
    keepStart();
    solveAirFraction(coil, fewest_kW, search.full_kW);
    search.low = Math.min(coil.airFraction, search.high);
    backToStart();
  }
  search.least_kW = Infinity;
  search.tolerance = ROUGH_TOLERANCE;
  balance(plant, bank, hour);
  search.tolerance = TOLERANCE;
  keepStart();
  const trimmed_kW = hour.required_kW - freeHeat_kW();
  const count = trimmed_kW / (bestLoadFraction * machineCapacity_kW);
  if (count >= bank.machineCount) {
    considerMachines(bank.machineCount, plant, bank, hour);
    return;
  }
  const fewerCount = Math.floor(count);
  considerMachines(fewerCount + 1, plant, bank, hour);
  backToStart();
  if (fewerCount > 0) {
    considerMachines(fewerCount, plant, bank, hour);
    return;
  }
  search.machineCount = 0;
  search.inputPerHeat = bank.leastLoadInput / bank.leastLoadFraction;
  balance(plant, bank, hour);
  consider(plant, bank, hour);
}

function keepStart(): void {
  search.startFraction = coil.airFraction;
  search.startHeat_kW = coil.heat_kW;
  search.startSlope_kW = coil.slope_kW;
}

function backToStart(): void {
  coil.airFraction = search.startFraction;
  coil.heat_kW = search.startHeat_kW;
  coil.slope_kW = search.startSlope_kW;
}

/** Considers the best speed for a number of chillers, from the speed of the coil onwards. */
function considerMachines(
  machineCount: number,
  plant: TrimmedCooler,
  bank: ChillerBank,
  hour: CoolerHour,
): void {
  search.machineCount = machineCount;
  balance(plant, bank, hour);
  considerHere(machineCount, plant, bank, hour);
  if (!isAtKink()) return;
  const { low, high } = search;
  const kink = equalFlows();
  if (coil.airFraction < kink) search.low = kink * (1 + 1e-12);
  else search.high = kink * (1 - 1e-12);
  coil.airFraction = coil.airFraction < kink ? search.low : search.high;
  solveHeat(coil);
  balance(plant, bank, hour);
  considerHere(machineCount, plant, bank, hour);
  search.low = low;
  search.high = high;
}

/** Speed at which air and coolant have the same capacity flow; there the slope of the heat jumps a little, and two speeds may be locally best. */
const equalFlows = (): number => coil.coolantFlow_kW_per_K / coil.airFlow_kW_per_K;

function isAtKink(): boolean {
  const kink = equalFlows();
  return kink > search.low && kink < search.high && Math.abs(Math.log(coil.airFraction / kink)) < KINK;
}

function considerHere(machineCount: number, plant: TrimmedCooler, bank: ChillerBank, hour: CoolerHour): void {
  // Rounding must not start one more chiller.
  const fewest_kW = hour.required_kW - machineCount * bank.machineCapacity_kW * (1 - 1e-12);
  if (fewest_kW > freeHeat_kW()) solveAirFraction(coil, fewest_kW, search.full_kW);
  consider(plant, bank, hour);
}

/** Accepts the speed of the coil if its power is the least so far. */
function consider(plant: TrimmedCooler, bank: ChillerBank, hour: CoolerHour): void {
  const { airFraction } = coil;
  const free_kW = freeHeat_kW();
  const trimmed_kW = Math.min(hour.required_kW - free_kW, hour.trimLimit_kW);
  const power_kW =
    plant.fan_kW * airFraction * airFraction * airFraction +
    hour.padsAtFull_kW * airFraction +
    bankInput_kW(bank, trimmed_kW) / search.cop;
  if (power_kW >= search.least_kW) return;
  search.least_kW = power_kW;
  settle(plant, hour, airFraction, free_kW);
}

/** Heat of the coolers at the speed of the coil, which has been evaluated there. */
function freeHeat_kW(): number {
  return coil.airFraction >= search.highest ? search.atHigh_kW : Math.max(coil.heat_kW, search.still_kW);
}

function settle(plant: TrimmedCooler, hour: CoolerHour, airFraction: number, free_kW: number): void {
  hour.airFraction = airFraction;
  hour.fans_kW = plant.fan_kW * airFraction * airFraction * airFraction;
  hour.free_kW = free_kW;
  hour.trimmed_kW = Math.max(0, Math.min(hour.required_kW - free_kW, hour.trimLimit_kW));
  hour.compressor_kW =
    plant.bank === null ? 0 : chillerPower_kW(hour.trimmed_kW, plant.bank, plant.supply_C, hour.dryBulb_C);
}

/** Logarithm of the marginal power of fans and pads over that of the chillers, at the speed of the coil, which has been evaluated there. */
function missAt(plant: TrimmedCooler, bank: ChillerBank, hour: CoolerHour): number {
  const { airFraction, heat_kW, slope_kW } = coil;
  const { machineCount } = search;
  const perAir_kW = marginalFans_kW(plant, hour, airFraction);
  const perHeat =
    machineCount === 0
      ? search.inputPerHeat
      : partLoadSlope(
          bank.partLoad,
          Math.max(0, hour.required_kW - heat_kW) / (machineCount * bank.machineCapacity_kW),
        );
  return Math.log((perAir_kW * search.cop) / (slope_kW * perHeat));
}

/**
 * Finds the speed at which a further kilowatt costs the same from fans and chillers, between the lowest and the highest.
 *
 * Method: the secant method on logarithms, always inside a bracket, from the speed of the coil, which has been evaluated there.
 */
function balance(plant: TrimmedCooler, bank: ChillerBank, hour: CoolerHour): void {
  let { low, high } = search;
  let slope = FIRST_SLOPE;
  let lastLog = NaN;
  let lastMiss = NaN;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { airFraction } = coil;
    const miss = missAt(plant, bank, hour);
    if (Math.abs(miss) < search.tolerance) return;
    if (miss > 0 ? airFraction <= search.low : airFraction >= search.high) return;
    if (miss > 0) high = airFraction;
    else low = airFraction;
    const log = Math.log(airFraction);
    if (step > 0) slope = (miss - lastMiss) / (log - lastLog);
    lastLog = log;
    lastMiss = miss;
    coil.airFraction = within(low, high, airFraction * Math.exp(-miss / slope));
    solveHeat(coil);
  }
}

/** The next speed: a limit of the search that has not been tried, instead of one beyond it. */
function within(low: number, high: number, next: number): number {
  if (next > low && next < high) return next;
  if (next >= high && high === search.high) return high;
  if (next <= low && low === search.low) return low;
  return (low + high) / 2;
}
