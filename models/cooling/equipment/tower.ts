import { clamp } from '../../math/clamp.ts';
import { outOfRange } from '../../physics/outOfRange.ts';
import { cutAtRange, cutAtWetBulb, emptySlice, type YorkSlice } from './yorkCalc.ts';

/** What a tower is chosen for. */
export interface TowerDesign {
  readonly wetBulb_C: number;
  readonly range_K: number;
  /** Leaving water above the wet bulb with all fans at full speed. */
  readonly approach_K: number;
  /** Share of its heat that a tower still rejects with its fans off: 0.125 in EnergyPlus. */
  readonly freeConvectionFraction: number;
}

/** A tower that is ready for the hour loop; flows are fractions of design, so it has no size. */
export interface Tower {
  readonly designLiquidToGas: number;
  /** With fans off, entering water above the wet bulb, over the range. */
  readonly freeDrivingRatio: number;
}

/**
 * What a tower meets in an hour, and how it runs; a loop keeps one and writes it over. What is asked and answered stands in fields: a
 * fraction that is an argument or the answer of a call would be put on the heap every hour.
 */
export interface TowerHour {
  wetBulb_C: number;
  /** Cooling of the water: heat over its capacity flow. */
  range_K: number;
  /** Water flow over design flow. */
  waterFraction: number;
  /**
   * Air flow over design air flow: 0 where free convection is enough, above 1 where full air does not hold the temperature, Infinity
   * where no air flow would.
   */
  airFraction: number;
  /** Temperature at which the water leaves. */
  leaving_C: number;
}

/** An hour to be filled; NaN, so that its fields hold fractions from the start. */
export function towerHour(): TowerHour {
  return { wetBulb_C: NaN, range_K: NaN, waterFraction: NaN, airFraction: NaN, leaving_C: NaN };
}

const WET_BULB_MIN_C = -34.4;
const WET_BULB_MAX_C = 26.667;
const RANGE_MIN_K = 1.1111;
/** The fit goes to 22.22 K, but above 18.9 K its approach falls as the range rises. */
const RANGE_MAX_K = 18.9;
const APPROACH_MIN_K = 1.1111;
/** The fit goes to 40 K, but above 24 K its leaving water gets warmer as the wet bulb falls. */
const APPROACH_MAX_K = 24;
/** The fit goes to 8, but above 6 its approach no longer rises with the ratio everywhere. */
const LIQUID_TO_GAS_MAX = 6;
const LEAST_GAS_TO_LIQUID = 1 / LIQUID_TO_GAS_MAX;
/** Air flow where none would do. A constant of its own, which engines hold for a fraction at once. */
const ENDLESS = Infinity;
/** Rise of the approach per kelvin of range beyond the fit; more than a tower that is near its design shows inside. */
const APPROACH_PER_RANGE = 2;
/** Ranges (K) and water fractions below this are none. */
const LEAST = 1e-9;
/** Fans may be off in cold weather only, so free convection is judged at this wet bulb. */
const FREE_CONVECTION_WET_BULB_C = 0;

/**
 * Finds the liquid-to-gas ratio at which a tower meets its design with full air.
 *
 * @throws ModelError `out-of-range` where YorkCalc knows no tower of that wet bulb, range and approach
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
  fitTo({ ...towerHour(), wetBulb_C, range_K });
  fit.approach_K = fitApproach_K;
  solve();
  const designLiquidToGas = fitApproach_K >= APPROACH_MIN_K ? 1 / fit.gasToLiquid : 0;
  if (!(approach_K <= APPROACH_MAX_K && designLiquidToGas > 0 && designLiquidToGas <= LIQUID_TO_GAS_MAX)) {
    const allowed = `one that the YorkCalc correlation knows for ${wetBulb_C.toFixed(1)} °C of wet bulb and a range of ${range_K.toFixed(1)} K`;
    throw outOfRange('Design approach of a tower', approach_K, 'K', allowed);
  }
  fitTo({ ...towerHour(), wetBulb_C: FREE_CONVECTION_WET_BULB_C, range_K });
  const { constant, linear, square } = fit;
  const freeApproach_K = held(constant + (linear + square * designLiquidToGas) * designLiquidToGas);
  const freeDriving_K = range_K + freeApproach_K + fit.beyond_K;
  return Object.freeze({
    designLiquidToGas,
    freeDrivingRatio: freeDriving_K / (range_K * freeConvectionFraction),
  });
}

/**
 * Finds the temperature at which water leaves a tower at the hour's air flow; it rises with the wet bulb and falls with air.
 *
 * Method: YorkCalc. A wet bulb above 26.67 °C has the approach of 26.67 °C, where the true one is smaller still; a range below
 * 1.11 K has the approach of 1.11 K; an approach is never below 1.11 K: all on the safe side. With little air, at approaches of
 * 24 K or liquid-to-gas ratios of 6, the fit ends: from there the water warms up to that of free convection as the fans stop.
 *
 * @param hour - its `leaving_C` is filled
 */
export function findLeaving(tower: Tower, hour: TowerHour): void {
  const { wetBulb_C, range_K, waterFraction, airFraction } = hour;
  if (range_K < LEAST || waterFraction < LEAST) {
    hour.leaving_C = wetBulb_C + APPROACH_MIN_K;
    return;
  }
  fitTo(hour);
  const water = waterFraction * tower.designLiquidToGas;
  if (airFraction * LIQUID_TO_GAS_MAX >= water) {
    const ratio = water / airFraction;
    hour.leaving_C =
      wetBulb_C + held(fit.constant + (fit.linear + fit.square * ratio) * ratio) + fit.beyond_K;
    return;
  }
  const free_K = Math.max(fit.slowest_K, range_K * (tower.freeDrivingRatio - 1));
  hour.leaving_C = wetBulb_C + free_K + ((fit.slowest_K - free_K) * airFraction * LIQUID_TO_GAS_MAX) / water;
}

/**
 * Finds the air flow that a tower needs to hold the hour's leaving temperature; the water enters one range above it.
 *
 * Method: YorkCalc, solved for the liquid-to-gas ratio in closed form; its edges as in {@link findLeaving}.
 *
 * @param hour - its `airFraction` is filled
 */
export function findAir(tower: Tower, hour: TowerHour): void {
  const { range_K, waterFraction } = hour;
  hour.airFraction = 0;
  if (range_K < LEAST || waterFraction < LEAST) return;
  fitTo(hour);
  const target_K = hour.leaving_C - hour.wetBulb_C;
  const fitTarget_K = target_K - fit.beyond_K;
  const water = waterFraction * tower.designLiquidToGas;
  if (fitTarget_K < APPROACH_MIN_K) {
    hour.airFraction = ENDLESS;
  } else if (target_K <= fit.slowest_K) {
    fit.approach_K = fitTarget_K;
    solve();
    const { gasToLiquid } = fit;
    if (gasToLiquid > LEAST_GAS_TO_LIQUID) hour.airFraction = water * gasToLiquid;
    else hour.airFraction = gasToLiquid > 0 ? water * LEAST_GAS_TO_LIQUID : ENDLESS;
  } else {
    const free_K = range_K * (tower.freeDrivingRatio - 1);
    if (target_K < free_K) {
      hour.airFraction = ((water / LIQUID_TO_GAS_MAX) * (free_K - target_K)) / (free_K - fit.slowest_K);
    }
  }
}

function beyondFit_K(range_K: number): number {
  return range_K > RANGE_MAX_K ? APPROACH_PER_RANGE * (range_K - RANGE_MAX_K) : 0;
}

/** An approach within what the fit is trusted for. */
function held(approach_K: number): number {
  return clamp(approach_K, APPROACH_MIN_K, APPROACH_MAX_K);
}

/** The fit at a wet bulb and range, with what an hour needs of it beside its coefficients. */
interface Fit extends YorkSlice {
  /** Range and wet bulb that were asked for; the slice is cut at these as far as the correlation goes. */
  askedRange_K: number;
  askedWetBulb_C: number;
  /** Approach that comes on top where the range is beyond the fit. */
  beyond_K: number;
  /** Approach with as little air as the fit knows, that on top included. */
  slowest_K: number;
  /** An approach of the fit, and the gas-to-liquid ratio that it takes: not above 0 where no air flow is enough. */
  approach_K: number;
  gasToLiquid: number;
}

/**
 * The fit at the last wet bulb and range that were asked for: an hour asks for the same ones several times, and the hours of a year
 * mostly have one range. What is cut depends on nothing but the two numbers that it is kept with; approach and gas-to-liquid ratio are
 * of the last question alone. Going through it spares the hour loop
 * arguments that are fractions, each of which a call that is not inlined would put on the heap.
 */
const fit: Fit = {
  ...emptySlice(),
  askedRange_K: NaN,
  askedWetBulb_C: NaN,
  beyond_K: NaN,
  slowest_K: NaN,
  approach_K: NaN,
  gasToLiquid: NaN,
};

function fitTo({ wetBulb_C, range_K }: Readonly<Pick<TowerHour, 'wetBulb_C' | 'range_K'>>): void {
  if (range_K !== fit.askedRange_K) {
    fit.askedRange_K = range_K;
    fitToRange();
  } else if (wetBulb_C === fit.askedWetBulb_C) {
    return;
  }
  fit.askedWetBulb_C = wetBulb_C;
  fit.wetBulb_C = clamp(wetBulb_C, WET_BULB_MIN_C, WET_BULB_MAX_C);
  cutAtWetBulb(fit);
  const slowest_K = fit.constant + (fit.linear + fit.square * LIQUID_TO_GAS_MAX) * LIQUID_TO_GAS_MAX;
  fit.slowest_K = held(slowest_K) + fit.beyond_K;
}

function fitToRange(): void {
  fit.range_K = clamp(fit.askedRange_K, RANGE_MIN_K, RANGE_MAX_K);
  fit.beyond_K = beyondFit_K(fit.askedRange_K);
  cutAtRange(fit);
}

/** Finds the gas-to-liquid ratio of the fit's approach: of the two roots the one where the approach falls with more air. */
function solve(): void {
  const { linear, square } = fit;
  const missing_K = fit.approach_K - fit.constant;
  const discriminant = linear * linear + 4 * square * missing_K;
  fit.gasToLiquid = (linear + Math.sqrt(discriminant > 0 ? discriminant : 0)) / (2 * missing_K);
}
