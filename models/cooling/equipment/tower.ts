import { outOfRange } from '../../physics/outOfRange.ts';
import { emptySlice, setRange, setWetBulb, type YorkSlice } from './yorkCalc.ts';

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

/** What a tower meets in an hour; a loop keeps one and writes it over. */
export interface TowerConditions {
  wetBulb_C: number;
  /** Cooling of the water: heat over its capacity flow. */
  range_K: number;
  /** Water flow over design flow. */
  waterFraction: number;
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
  fitTo({ wetBulb_C, range_K, waterFraction: 1 });
  const designLiquidToGas = fitApproach_K >= APPROACH_MIN_K ? smallerRoot(fit, fitApproach_K) : 0;
  if (!(approach_K <= APPROACH_MAX_K && designLiquidToGas > 0 && designLiquidToGas <= LIQUID_TO_GAS_MAX)) {
    const allowed = `one that the YorkCalc correlation knows for ${wetBulb_C.toFixed(1)} °C of wet bulb and a range of ${range_K.toFixed(1)} K`;
    throw outOfRange('Design approach of a tower', approach_K, 'K', allowed);
  }
  fitTo({ wetBulb_C: FREE_CONVECTION_WET_BULB_C, range_K, waterFraction: 1 });
  const { constant, linear, square } = fit;
  const freeApproach_K = held(constant + (linear + square * designLiquidToGas) * designLiquidToGas);
  const freeDriving_K = range_K + freeApproach_K + fit.beyond_K;
  return Object.freeze({
    designLiquidToGas,
    freeDrivingRatio: freeDriving_K / (range_K * freeConvectionFraction),
  });
}

/**
 * Temperature at which water leaves a tower at a given fan speed.
 *
 * Method: YorkCalc. A wet bulb above 26.67 °C has the approach of 26.67 °C, where the true one is smaller still; a range below
 * 1.11 K has the approach of 1.11 K; an approach is never below 1.11 K: all on the safe side. With little air, at approaches of
 * 24 K or liquid-to-gas ratios of 6, the fit ends: from there the water warms up to that of free convection as the fans stop.
 *
 * @param airFraction - air flow over design air flow, at least 0
 * @returns °C; rises with the wet bulb, falls with air
 */
export function towerLeaving_C(
  tower: Tower,
  conditions: Readonly<TowerConditions>,
  airFraction: number,
): number {
  const { wetBulb_C, range_K, waterFraction } = conditions;
  if (range_K < LEAST || waterFraction < LEAST) return wetBulb_C + APPROACH_MIN_K;
  fitTo(conditions);
  const water = waterFraction * tower.designLiquidToGas;
  const leastAir = water / LIQUID_TO_GAS_MAX;
  if (airFraction >= leastAir) {
    const ratio = water / airFraction;
    return wetBulb_C + held(fit.constant + (fit.linear + fit.square * ratio) * ratio) + fit.beyond_K;
  }
  const free_K = Math.max(fit.slowest_K, range_K * (tower.freeDrivingRatio - 1));
  return wetBulb_C + free_K + ((fit.slowest_K - free_K) * airFraction) / leastAir;
}

/**
 * Air flow that a tower needs to hold a leaving temperature.
 *
 * Method: YorkCalc, solved for the liquid-to-gas ratio in closed form; its edges as in {@link towerLeaving_C}.
 *
 * @param leavingTarget_C - temperature to hold; the water enters one range above it
 * @returns air flow over design air flow: 0 where free convection is enough, above 1 where full air does not hold it, Infinity
 * where no air flow would
 */
export function towerAirFraction(
  tower: Tower,
  conditions: Readonly<TowerConditions>,
  leavingTarget_C: number,
): number {
  const { wetBulb_C, range_K, waterFraction } = conditions;
  if (range_K < LEAST || waterFraction < LEAST) return 0;
  fitTo(conditions);
  const target_K = leavingTarget_C - wetBulb_C;
  const fitTarget_K = target_K - fit.beyond_K;
  if (fitTarget_K < APPROACH_MIN_K) return Infinity;
  const water = waterFraction * tower.designLiquidToGas;
  if (target_K <= fit.slowest_K) {
    const ratio = smallerRoot(fit, fitTarget_K);
    return ratio > 0 ? water / Math.min(ratio, LIQUID_TO_GAS_MAX) : Infinity;
  }
  const free_K = range_K * (tower.freeDrivingRatio - 1);
  if (target_K >= free_K) return 0;
  return ((water / LIQUID_TO_GAS_MAX) * (free_K - target_K)) / (free_K - fit.slowest_K);
}

function beyondFit_K(range_K: number): number {
  return range_K > RANGE_MAX_K ? APPROACH_PER_RANGE * (range_K - RANGE_MAX_K) : 0;
}

/** An approach within what the fit is trusted for. */
function held(approach_K: number): number {
  return Math.min(APPROACH_MAX_K, Math.max(APPROACH_MIN_K, approach_K));
}

/** The fit at a wet bulb and range, with what an hour needs of it beside its coefficients. */
interface Fit extends YorkSlice {
  wetBulb_C: number;
  range_K: number;
  /** Approach that comes on top where the range is beyond the fit. */
  beyond_K: number;
  /** Approach with as little air as the fit knows, that on top included. */
  slowest_K: number;
}

/**
 * The fit at the last wet bulb and range that were asked for: an hour asks for the same ones several times, and the hours of a year
 * mostly have one range. It depends on nothing but the two numbers that it is kept with. Going through it spares the hour loop
 * arguments that are fractions, each of which a call that is not inlined would put on the heap.
 */
const fit: Fit = { ...emptySlice(), wetBulb_C: NaN, range_K: NaN, beyond_K: NaN, slowest_K: NaN };

function fitTo({ wetBulb_C, range_K }: Readonly<TowerConditions>): void {
  const isNewRange = range_K !== fit.range_K;
  if (!isNewRange && wetBulb_C === fit.wetBulb_C) return;
  if (isNewRange) {
    fit.range_K = range_K;
    fit.beyond_K = beyondFit_K(range_K);
    setRange(Math.min(RANGE_MAX_K, Math.max(RANGE_MIN_K, range_K)), fit);
  }
  fit.wetBulb_C = wetBulb_C;
  setWetBulb(Math.min(WET_BULB_MAX_C, Math.max(WET_BULB_MIN_C, wetBulb_C)), fit);
  const slowest_K = fit.constant + (fit.linear + fit.square * LIQUID_TO_GAS_MAX) * LIQUID_TO_GAS_MAX;
  fit.slowest_K = held(slowest_K) + fit.beyond_K;
}

/** The smaller liquid-to-gas ratio of an approach, where it rises with the ratio; not above 0 where no air flow is enough. */
function smallerRoot({ constant, linear, square }: YorkSlice, fitApproach_K: number): number {
  const missing_K = fitApproach_K - constant;
  const discriminant = linear * linear + 4 * square * missing_K;
  return (2 * missing_K) / (linear + Math.sqrt(Math.max(0, discriminant)));
}
