import { clamp } from '../../math/clamp.ts';
import { outOfRange } from '../../physics/outOfRange.ts';
import type { HourList } from '../PlantRun.ts';
import { cutAtRange, cutAtWetBulb, emptySlice } from './yorkCalc.ts';

/** Design point of a tower. */
export interface TowerDesign {
  readonly wetBulb_C: number;
  readonly range_K: number;
  /** Leaving water above the wet bulb with all fans at full speed. */
  readonly approach_K: number;
  /** Share of the heat that a tower rejects with fans off: 0.125 in EnergyPlus. */
  readonly freeConvectionFraction: number;
}

/** A tower that is ready for the hour loop; flows are fractions of design, so it has no size. */
export interface Tower {
  readonly designLiquidToGas: number;
  /** With fans off, entering water above the wet bulb, over the range. */
  readonly freeDrivingRatio: number;
}

/**
 * Conditions and operation of a tower in some hours: columns, of which the places of those hours are read and written. A loop
 * reuses one instance.
 */
export interface TowerHours extends HourList {
  wetBulb_C: Float64Array;
  /** Cooling of the water: heat over its capacity flow. */
  readonly range_K: Float64Array;
  /** Water flow over design flow. */
  readonly waterFraction: Float64Array;
  /**
   * Air flow over design air flow: 0 if free convection is enough, above 1 if full air does not reach the temperature,
   * Infinity if no air flow would.
   */
  readonly airFraction: Float64Array;
  /** Leaving-water temperature. */
  readonly leaving_C: Float64Array;
}

/** No hours, with places for some. */
export function towerHours(hourCount: number): TowerHours {
  const column = (): Float64Array => new Float64Array(hourCount);
  return {
    hours: new Int32Array(hourCount),
    count: 0,
    wetBulb_C: column(),
    range_K: column(),
    waterFraction: column(),
    airFraction: column(),
    leaving_C: column(),
  };
}

const WET_BULB_MIN_C = -34.4;
const WET_BULB_MAX_C = 26.667;
const RANGE_MIN_K = 1.1111;
/** The fit extends to 22.22 K, but above 18.9 K its approach falls as the range rises. */
const RANGE_MAX_K = 18.9;
const APPROACH_MIN_K = 1.1111;
/** The fit extends to 40 K, but above 24 K its leaving water gets warmer as the wet bulb falls. */
const APPROACH_MAX_K = 24;
/** The fit extends to 8, but above 6 its approach no longer rises with the ratio everywhere. */
const LIQUID_TO_GAS_MAX = 6;
const MIN_GAS_TO_LIQUID = 1 / LIQUID_TO_GAS_MAX;
/** Air flow if none would be enough. A separate constant, which engines treat as a fraction immediately. */
const ENDLESS = Infinity;
/** Rise of the approach per kelvin of range beyond the fit; more than a tower close to its design shows inside the fit. */
const APPROACH_PER_RANGE = 2;
/** Ranges (K) and water fractions below this count as zero. */
const MIN_VALUE = 1e-9;
/** Fans may be off in cold weather only, so free convection is evaluated at this wet bulb. */
const FREE_CONVECTION_WET_BULB_C = 0;

/**
 * Finds the liquid-to-gas ratio at which a tower meets its design with full air.
 *
 * @throws ModelError `out-of-range` if the wet bulb, range and approach are outside YorkCalc
 */
export function prepareTower(design: TowerDesign): Tower {
  const { wetBulb_C, range_K, approach_K, freeConvectionFraction } = design;
  if (!(wetBulb_C >= -10 && wetBulb_C <= 35)) {
    throw outOfRange('Design wet bulb of a tower', wetBulb_C, '°C', 'from -10 to 35 °C');
  }
  if (!(range_K >= 1.11 && range_K <= 22.3)) {
    throw outOfRange('Design range of a tower', range_K, 'K', 'from 1.11 to 22.2 K');
  }
  if (!(freeConvectionFraction >= 0.01 && freeConvectionFraction <= 1)) {
    throw outOfRange('Free convection of a tower', freeConvectionFraction, '', 'from 0.01 to 1');
  }
  const fitApproach_K = approach_K - beyondFit_K(range_K);
  cutAtRange(slice, clamp(range_K, RANGE_MIN_K, RANGE_MAX_K));
  cutAtWetBulb(slice, clamp(wetBulb_C, WET_BULB_MIN_C, WET_BULB_MAX_C));
  const gasToLiquid = gasToLiquidOf(slice.linear, slice.square, fitApproach_K - slice.constant);
  const designLiquidToGas = fitApproach_K >= APPROACH_MIN_K ? 1 / gasToLiquid : 0;
  if (!(approach_K <= APPROACH_MAX_K && designLiquidToGas > 0 && designLiquidToGas <= LIQUID_TO_GAS_MAX)) {
    const allowed = `within the YorkCalc correlation for ${wetBulb_C.toFixed(1)} °C wet bulb and a range of ${range_K.toFixed(1)} K`;
    throw outOfRange('Design approach of a tower', approach_K, 'K', allowed);
  }
  cutAtWetBulb(slice, FREE_CONVECTION_WET_BULB_C);
  const { constant, linear, square } = slice;
  const freeApproach_K = withinFit(constant + (linear + square * designLiquidToGas) * designLiquidToGas);
  const freeDriving_K = range_K + freeApproach_K + beyondFit_K(range_K);
  return Object.freeze({
    designLiquidToGas,
    freeDrivingRatio: freeDriving_K / (range_K * freeConvectionFraction),
  });
}

/**
 * Finds the leaving-water temperature of a tower at the air flow of each hour; it rises with the wet bulb and falls with air.
 *
 * Method: YorkCalc. A wet bulb above 26.67 °C has the approach of 26.67 °C, the true one is even smaller; a range below
 * 1.11 K has the approach of 1.11 K; an approach is never below 1.11 K: all conservative. With little air, at approaches of
 * 24 K or liquid-to-gas ratios of 6, the fit ends: from there the water temperature rises to that of free convection as the fans stop.
 *
 * @param run - its `leaving_C` is filled
 */
export function solveLeaving(tower: Tower, run: TowerHours): void {
  for (let index = 0; index < run.count;) index = leavingOfRange(tower, run, index);
}

/** Solves the hours in a row that have the range of the first one; returns the index after them. */
function leavingOfRange(
  { designLiquidToGas, freeDrivingRatio }: Tower,
  run: TowerHours,
  first: number,
): number {
  const { hours, wetBulb_C, range_K, waterFraction, airFraction, leaving_C } = run;
  const range = range_K[hours[first] ?? 0] ?? 0;
  cutAtRange(slice, clamp(range, RANGE_MIN_K, RANGE_MAX_K));
  const { constant0, constant1, constant2, linear0, linear1, linear2, square0, square1, square2 } = slice;
  const beyond_K = beyondFit_K(range);
  let index = first;
  do {
    const at = hours[index] ?? 0;
    const wetBulb = wetBulb_C[at] ?? 0;
    const w = clamp(wetBulb, WET_BULB_MIN_C, WET_BULB_MAX_C);
    const constant = constant0 + w * (constant1 + w * constant2);
    const linear = linear0 + w * (linear1 + w * linear2);
    const square = square0 + w * (square1 + w * square2);
    const flow = waterFraction[at] ?? 0;
    const water = flow * designLiquidToGas;
    const air = airFraction[at] ?? 0;
    let approach_K = APPROACH_MIN_K;
    if (range >= MIN_VALUE && flow >= MIN_VALUE) {
      if (air * LIQUID_TO_GAS_MAX >= water) {
        const ratio = water / air;
        approach_K = withinFit(constant + (linear + square * ratio) * ratio) + beyond_K;
      } else {
        const slowest_K = slowestOf_K(constant, linear, square) + beyond_K;
        const free_K = Math.max(slowest_K, range * (freeDrivingRatio - 1));
        approach_K = free_K + ((slowest_K - free_K) * air * LIQUID_TO_GAS_MAX) / water;
      }
    }
    leaving_C[at] = wetBulb + approach_K;
    index += 1;
  } while (hasRange(run, index, range));
  return index;
}

/**
 * Finds the air flow that a tower needs for the leaving temperature of each hour; the water enters one range above it.
 *
 * Method: YorkCalc, solved for the liquid-to-gas ratio in closed form; its edges as in {@link solveLeaving}.
 *
 * @param run - its `airFraction` is filled
 */
export function solveAirflow(tower: Tower, run: TowerHours): void {
  for (let index = 0; index < run.count;) index = airflowOfRange(tower, run, index);
}

/** Solves the hours in a row that have the range of the first one; returns the index after them. */
function airflowOfRange(
  { designLiquidToGas, freeDrivingRatio }: Tower,
  run: TowerHours,
  first: number,
): number {
  const { hours, wetBulb_C, range_K, waterFraction, airFraction, leaving_C } = run;
  const range = range_K[hours[first] ?? 0] ?? 0;
  cutAtRange(slice, clamp(range, RANGE_MIN_K, RANGE_MAX_K));
  const { constant0, constant1, constant2, linear0, linear1, linear2, square0, square1, square2 } = slice;
  const beyond_K = beyondFit_K(range);
  const free_K = range * (freeDrivingRatio - 1);
  let index = first;
  do {
    const at = hours[index] ?? 0;
    const wetBulb = wetBulb_C[at] ?? 0;
    const w = clamp(wetBulb, WET_BULB_MIN_C, WET_BULB_MAX_C);
    const constant = constant0 + w * (constant1 + w * constant2);
    const linear = linear0 + w * (linear1 + w * linear2);
    const square = square0 + w * (square1 + w * square2);
    const flow = waterFraction[at] ?? 0;
    const water = flow * designLiquidToGas;
    const target_K = (leaving_C[at] ?? 0) - wetBulb;
    const slowest_K = slowestOf_K(constant, linear, square) + beyond_K;
    let air = 0;
    if (range >= MIN_VALUE && flow >= MIN_VALUE) {
      if (target_K - beyond_K < APPROACH_MIN_K) {
        air = ENDLESS;
      } else if (target_K <= slowest_K) {
        air = water * airPerWater(linear, square, target_K - beyond_K - constant);
      } else if (target_K < free_K) {
        air = ((water / LIQUID_TO_GAS_MAX) * (free_K - target_K)) / (free_K - slowest_K);
      }
    }
    airFraction[at] = air;
    index += 1;
  } while (hasRange(run, index, range));
  return index;
}

/** YorkCalc at the range of the last call; overwritten by each, never read across calls. */
const slice = emptySlice();

/** Whether there is an hour at an index of the list, and it has a range. */
function hasRange({ hours, count, range_K }: TowerHours, index: number, range: number): boolean {
  return index < count && range_K[hours[index] ?? 0] === range;
}

function beyondFit_K(range_K: number): number {
  return range_K > RANGE_MAX_K ? APPROACH_PER_RANGE * (range_K - RANGE_MAX_K) : 0;
}

/** An approach limited to the validity of the fit. */
function withinFit(approach_K: number): number {
  return clamp(approach_K, APPROACH_MIN_K, APPROACH_MAX_K);
}

/** Approach at the least air flow of the fit. */
function slowestOf_K(constant: number, linear: number, square: number): number {
  return withinFit(constant + (linear + square * LIQUID_TO_GAS_MAX) * LIQUID_TO_GAS_MAX);
}

/**
 * The gas-to-liquid ratio of an approach: of the two roots, the one at which the approach falls with more air.
 *
 * @param missing_K - the approach less the constant of the fit
 * @returns not above 0 if no air flow is enough
 */
function gasToLiquidOf(linear: number, square: number, missing_K: number): number {
  const discriminant = linear * linear + 4 * square * missing_K;
  return (linear + Math.sqrt(discriminant > 0 ? discriminant : 0)) / (2 * missing_K);
}

/** Air over water flow for an approach, within the validity of the fit; Infinity if no air flow is enough. */
function airPerWater(linear: number, square: number, missing_K: number): number {
  const gasToLiquid = gasToLiquidOf(linear, square, missing_K);
  return gasToLiquid > 0 ? Math.max(gasToLiquid, MIN_GAS_TO_LIQUID) : ENDLESS;
}
