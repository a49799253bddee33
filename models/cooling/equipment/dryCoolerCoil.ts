import { crossflow, solveCrossflow } from './crossflow.ts';

/** A dry cooler that is ready for the hour loop. */
export interface DryCooler {
  readonly coolantCapacityFlow_kW_per_K: number;
  readonly airCapacityFlow_kW_per_K: number;
  readonly airConductance_kW_per_K: number;
  readonly coolantConductance_kW_per_K: number;
  readonly designEntering_C: number;
  readonly designAir_C: number;
  readonly coolantSlope_per_K: number;
  readonly freeConvectionFraction: number;
}

/** Conditions of a dry cooler in an hour; a loop reuses one instance. */
export interface DryCoolerConditions {
  air_C: number;
  entering_C: number;
  /** Coolant flow over design flow. */
  coolantFraction: number;
}

/** Coil of a dry cooler in an hour, by forced air alone; a loop reuses one instance, with values passed in fields. */
export interface CoilHour {
  /** Entering coolant minus entering air. */
  driving_K: number;
  coolantFlow_kW_per_K: number;
  coolantConductance_kW_per_K: number;
  /** At full fans. */
  airFlow_kW_per_K: number;
  airConductance_kW_per_K: number;
  /** Air flow over design air flow. */
  airFraction: number;
  heat_kW: number;
  /** Rise of the heat per rise of the air fraction. */
  slope_kW: number;
  /** Rise of the heat per rise of the logarithm of the conductance of the air. */
  conductanceSlope_kW: number;
}

/** An empty hour; NaN, so that fields are stored as fractions from the start. */
export function coilHour(): CoilHour {
  return {
    driving_K: NaN,
    coolantFlow_kW_per_K: NaN,
    coolantConductance_kW_per_K: NaN,
    airFlow_kW_per_K: NaN,
    airConductance_kW_per_K: NaN,
    airFraction: NaN,
    heat_kW: NaN,
    slope_kW: NaN,
    conductanceSlope_kW: NaN,
  };
}

const AIR_EXPONENT = 0.8;
const COOLANT_EXPONENT = 0.85;
export const AIR_SLOPE_per_K = 7.8532e-4;
/** Air fractions below this count as zero. */
const MIN_FRACTION = 1e-9;
const MAX_STEPS = 40;
/** Of the logarithm of the heat, before a last step that squares what is left of it. */
const TOLERANCE = 1e-6;

/** The last coolant flow, and its power: many hours have that of the hour before. */
const lastCoolant = { fraction: NaN, power: NaN };

function coolantPower(fraction: number): number {
  if (fraction !== lastCoolant.fraction) {
    lastCoolant.fraction = fraction;
    lastCoolant.power = fraction ** COOLANT_EXPONENT;
  }
  return lastCoolant.power;
}

/** Writes what the fans do not change: flows and conductances, at the temperatures of the hour. */
export function prepareCoil(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  coil: CoilHour,
): void {
  const { air_C, entering_C, coolantFraction } = conditions;
  const coolantWarmth = 1 + cooler.coolantSlope_per_K * (entering_C - cooler.designEntering_C);
  const airWarmth = 1 + AIR_SLOPE_per_K * (air_C - cooler.designAir_C);
  coil.driving_K = entering_C - air_C;
  coil.coolantFlow_kW_per_K = coolantFraction * cooler.coolantCapacityFlow_kW_per_K;
  coil.coolantConductance_kW_per_K =
    coolantWarmth * cooler.coolantConductance_kW_per_K * coolantPower(coolantFraction);
  coil.airFlow_kW_per_K = cooler.airCapacityFlow_kW_per_K;
  coil.airConductance_kW_per_K = airWarmth * cooler.airConductance_kW_per_K;
}

/** Overwritten by each call; never read across calls. */
const exchanger = crossflow();

/**
 * Finds the heat of a coil by forced air, and how it changes.
 *
 * @param coil - prepared; its `heat_kW`, `slope_kW` and `conductanceSlope_kW` are filled
 * @param airFraction - above 0
 * @param airPower - the air fraction to the power 0.8, as the conductance of the air
 */
export function forceAir(coil: CoilHour, airFraction: number, airPower: number): void {
  const { driving_K, coolantFlow_kW_per_K: coolant, coolantConductance_kW_per_K } = coil;
  const airConductance = coil.airConductance_kW_per_K * airPower;
  // Share of the air side in the resistance.
  const share = coolantConductance_kW_per_K / (airConductance + coolantConductance_kW_per_K);
  const air = airFraction * coil.airFlow_kW_per_K;
  const isAirLeast = air < coolant;
  const least = isAirLeast ? air : coolant;
  solveCrossflow(exchanger, (airConductance * share) / least, least / (isAirLeast ? coolant : air));
  const { effectiveness, byUnits, byRatio } = exchanger;
  // By the logarithm of the air fraction: the conductance rises with the share of the air side in the resistance.
  const rising = AIR_EXPONENT * share;
  const change = isAirLeast ? effectiveness + byUnits * (rising - 1) + byRatio : byUnits * rising - byRatio;
  const possible_kW = driving_K * least;
  coil.heat_kW = possible_kW * effectiveness;
  coil.slope_kW = (possible_kW * change) / airFraction;
  coil.conductanceSlope_kW = possible_kW * byUnits * share;
}

/**
 * Finds the heat of a coil at the air fraction of the hour, and its slope.
 *
 * @param coil - prepared; its `heat_kW` and `slope_kW` are filled
 */
export function solveHeat(coil: CoilHour): void {
  const { airFraction } = coil;
  if (airFraction < MIN_FRACTION || coil.driving_K <= 0) {
    coil.heat_kW = 0;
    coil.slope_kW = 0;
    return;
  }
  // exp and log are faster than a power.
  forceAir(coil, airFraction, Math.exp(AIR_EXPONENT * Math.log(airFraction)));
}

/**
 * Finds the air fraction at which forced air alone removes a heat.
 *
 * Method: a hyperbola through zero air and full air gives the first iterate; then Newton's method on the logarithms of heat and air
 * flow, in which the heat is nearly straight, always inside a bracket. The result is exact but for rounding.
 *
 * @param coil - prepared; its `airFraction` and `heat_kW` are filled; its `slope_kW` is within one part in a million
 * @param heat_kW - above 0, at most that of full air
 * @param full_kW - heat at full air
 */
export function solveAirFraction(coil: CoilHour, heat_kW: number, full_kW: number): void {
  const share = heat_kW / full_kW;
  let low = 0;
  let high = 1;
  // At low air flow the air is heated to the entering coolant temperature: that slope at the origin, and full air, define a hyperbola.
  const bend = full_kW / (coil.driving_K * coil.airFlow_kW_per_K - full_kW);
  let air = (bend * share) / (1 + bend - share);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    coil.airFraction = air;
    solveHeat(coil);
    const miss = Math.log(coil.heat_kW / heat_kW);
    if (miss > 0) high = air;
    else low = air;
    const next = air * Math.exp((-miss * coil.heat_kW) / (air * coil.slope_kW));
    air = next >= low && next <= high ? next : (low + high) / 2;
    if (Math.abs(miss) < TOLERANCE) break;
  }
  coil.airFraction = air;
  coil.heat_kW = heat_kW;
}
