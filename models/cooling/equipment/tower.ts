import { clamp } from '../../math/clamp.ts';
import { outOfRange } from '../../physics/outOfRange.ts';
import { cutAtRange, cutAtWetBulb, emptySlice, type YorkSlice } from './yorkCalc.ts';

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
 * Conditions and operation of a tower in an hour; a loop reuses one instance. Inputs and results are passed in fields:
 * a fraction that is an argument or return value of a call would be allocated on the heap every hour.
 */
export interface TowerHour {
  wetBulb_C: number;
  /** Cooling of the water: heat over its capacity flow. */
  range_K: number;
  /** Water flow over design flow. */
  waterFraction: number;
  /**
   * Air flow over design air flow: 0 if free convection is enough, above 1 if full air does not reach the temperature,
   * Infinity if no air flow would.
   */
  airFraction: number;
  /** Leaving-water temperature. */
  leaving_C: number;
}

/** An empty hour; NaN, so that fields are stored as fractions from the start. */
export function towerHour(): TowerHour {
  return { wetBulb_C: NaN, range_K: NaN, waterFraction: NaN, airFraction: NaN, leaving_C: NaN };
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
  fitTo({ ...towerHour(), wetBulb_C, range_K });
  fit.approach_K = fitApproach_K;
  solve();
  const designLiquidToGas = fitApproach_K >= APPROACH_MIN_K ? 1 / fit.gasToLiquid : 0;
  if (!(approach_K <= APPROACH_MAX_K && designLiquidToGas > 0 && designLiquidToGas <= LIQUID_TO_GAS_MAX)) {
    const allowed = `within the YorkCalc correlation for ${wetBulb_C.toFixed(1)} °C wet bulb and a range of ${range_K.toFixed(1)} K`;
    throw outOfRange('Design approach of a tower', approach_K, 'K', allowed);
  }
  fitTo({ ...towerHour(), wetBulb_C: FREE_CONVECTION_WET_BULB_C, range_K });
  const { constant, linear, square } = fit;
  const freeApproach_K = withinFit(constant + (linear + square * designLiquidToGas) * designLiquidToGas);
  const freeDriving_K = range_K + freeApproach_K + fit.beyond_K;
  return Object.freeze({
    designLiquidToGas,
    freeDrivingRatio: freeDriving_K / (range_K * freeConvectionFraction),
  });
}

/**
 * Finds the leaving-water temperature of a tower at the air flow of the hour; it rises with the wet bulb and falls with air.
 *
 * Method: YorkCalc. A wet bulb above 26.67 °C has the approach of 26.67 °C, the true one is even smaller; a range below
 * 1.11 K has the approach of 1.11 K; an approach is never below 1.11 K: all conservative. With little air, at approaches of
 * 24 K or liquid-to-gas ratios of 6, the fit ends: from there the water temperature rises to that of free convection as the fans stop.
 *
 * @param hour - its `leaving_C` is filled
 */
export function solveLeaving(tower: Tower, hour: TowerHour): void {
  const { wetBulb_C, range_K, waterFraction, airFraction } = hour;
  if (range_K < MIN_VALUE || waterFraction < MIN_VALUE) {
    hour.leaving_C = wetBulb_C + APPROACH_MIN_K;
    return;
  }
  fitTo(hour);
  const water = waterFraction * tower.designLiquidToGas;
  if (airFraction * LIQUID_TO_GAS_MAX >= water) {
    const ratio = water / airFraction;
    hour.leaving_C =
      wetBulb_C + withinFit(fit.constant + (fit.linear + fit.square * ratio) * ratio) + fit.beyond_K;
    return;
  }
  const free_K = Math.max(fit.slowest_K, range_K * (tower.freeDrivingRatio - 1));
  hour.leaving_C = wetBulb_C + free_K + ((fit.slowest_K - free_K) * airFraction * LIQUID_TO_GAS_MAX) / water;
}

/**
 * Finds the air flow that a tower needs for the leaving temperature of the hour; the water enters one range above it.
 *
 * Method: YorkCalc, solved for the liquid-to-gas ratio in closed form; its edges as in {@link solveLeaving}.
 *
 * @param hour - its `airFraction` is filled
 */
export function solveAirflow(tower: Tower, hour: TowerHour): void {
  const { range_K, waterFraction } = hour;
  hour.airFraction = 0;
  if (range_K < MIN_VALUE || waterFraction < MIN_VALUE) return;
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
    if (gasToLiquid > MIN_GAS_TO_LIQUID) hour.airFraction = water * gasToLiquid;
    else hour.airFraction = gasToLiquid > 0 ? water * MIN_GAS_TO_LIQUID : ENDLESS;
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

/** An approach limited to the validity of the fit. */
function withinFit(approach_K: number): number {
  return clamp(approach_K, APPROACH_MIN_K, APPROACH_MAX_K);
}

/** The fit at a wet bulb and range, with derived values that an hour needs. */
interface Fit extends YorkSlice {
  /** Requested range and wet bulb; the slice is evaluated at these, limited to the validity of the correlation. */
  requestedRange_K: number;
  requestedWetBulb_C: number;
  /** Added approach for a range above the fit. */
  beyond_K: number;
  /** Approach at the minimum air flow of the fit, including the added approach. */
  slowest_K: number;
  /** An approach of the fit, and the gas-to-liquid ratio that it needs: not above 0 if no air flow is enough. */
  approach_K: number;
  gasToLiquid: number;
}

/**
 * The fit at the last requested wet bulb and range: an hour requests the same ones several times, and most hours of a
 * year have the same range. The slice depends only on the two numbers that it is stored with; approach and
 * gas-to-liquid ratio belong to the last request alone. Using it spares the hour loop fractional arguments, which a
 * call that is not inlined would allocate on the heap.
 */
const fit: Fit = {
  ...emptySlice(),
  requestedRange_K: NaN,
  requestedWetBulb_C: NaN,
  beyond_K: NaN,
  slowest_K: NaN,
  approach_K: NaN,
  gasToLiquid: NaN,
};

function fitTo({ wetBulb_C, range_K }: Readonly<Pick<TowerHour, 'wetBulb_C' | 'range_K'>>): void {
  if (range_K !== fit.requestedRange_K) {
    fit.requestedRange_K = range_K;
    fitToRange();
  } else if (wetBulb_C === fit.requestedWetBulb_C) {
    return;
  }
  fit.requestedWetBulb_C = wetBulb_C;
  fit.wetBulb_C = clamp(wetBulb_C, WET_BULB_MIN_C, WET_BULB_MAX_C);
  cutAtWetBulb(fit);
  const slowest_K = fit.constant + (fit.linear + fit.square * LIQUID_TO_GAS_MAX) * LIQUID_TO_GAS_MAX;
  fit.slowest_K = withinFit(slowest_K) + fit.beyond_K;
}

function fitToRange(): void {
  fit.range_K = clamp(fit.requestedRange_K, RANGE_MIN_K, RANGE_MAX_K);
  fit.beyond_K = beyondFit_K(fit.requestedRange_K);
  cutAtRange(fit);
}

/** Finds the gas-to-liquid ratio of the fit's approach: of the two roots, the one at which the approach falls with more air. */
function solve(): void {
  const { linear, square } = fit;
  const missing_K = fit.approach_K - fit.constant;
  const discriminant = linear * linear + 4 * square * missing_K;
  fit.gasToLiquid = (linear + Math.sqrt(discriminant > 0 ? discriminant : 0)) / (2 * missing_K);
}
