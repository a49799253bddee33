import { outOfRange } from '../../physics/outOfRange.ts';
import { crossflowEffectiveness, crossflowTransferUnits } from './crossflow.ts';

/** Design point of a dry cooler, and parameters of its coil. */
export interface DryCoolerDesign {
  readonly heat_kW: number;
  readonly air_C: number;
  readonly entering_C: number;
  readonly leaving_C: number;
  /** Capacity flow of the air over that of the coolant at design; 1 in the reference unit. */
  readonly airToCoolantRatio: number;
  /** Share of the full-fan heat that the coil rejects with fans off: 0.125 in Modelica Buildings; 0 for none. */
  readonly freeConvectionFraction: number;
}

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

/** Conductance of the air side over that of the coolant side, at design. */
const AIR_TO_COOLANT_CONDUCTANCE = 0.5;
const AIR_EXPONENT = 0.8;
const COOLANT_EXPONENT = 0.85;
const AIR_SLOPE_per_K = 7.8532e-4;
/** Flows below this fraction of design count as zero. */
const MIN_FRACTION = 1e-9;
const MAX_STEPS = 40;
const TOLERANCE = 1e-6;

/**
 * Sizes a dry cooler for its design hour.
 *
 * Source: Modelica Buildings 13, DryCooler and HADryCoil, with the ratios of the BAC Trillium TDFS1238N: air-side
 * conductance half of the coolant side, exponents 0.8 (air) and 0.85 (coolant).
 *
 * @throws ModelError `out-of-range` if the temperatures are impossible, or no crossflow coil reaches them
 */
export function sizeDryCooler(design: DryCoolerDesign): DryCooler {
  const { heat_kW, air_C, entering_C, leaving_C, airToCoolantRatio, freeConvectionFraction } = design;
  if (!(heat_kW > 0)) throw outOfRange('Design heat of a dry cooler', heat_kW, 'kW', 'above 0 kW');
  if (!(airToCoolantRatio > 0)) throw outOfRange('Air to coolant ratio', airToCoolantRatio, '', 'above 0');
  if (!(leaving_C < entering_C && leaving_C > air_C)) {
    throw outOfRange(
      'Leaving temperature of a dry cooler',
      leaving_C,
      '°C',
      'between air and entering coolant',
    );
  }
  requireTemperatures(air_C, entering_C);
  const coolantCapacityFlow_kW_per_K = heat_kW / (entering_C - leaving_C);
  const airCapacityFlow_kW_per_K = coolantCapacityFlow_kW_per_K * airToCoolantRatio;
  const least_kW_per_K = Math.min(coolantCapacityFlow_kW_per_K, airCapacityFlow_kW_per_K);
  const effectiveness = heat_kW / (least_kW_per_K * (entering_C - air_C));
  const capacityRatio = Math.min(airToCoolantRatio, 1 / airToCoolantRatio);
  const conductance_kW_per_K = crossflowTransferUnits(effectiveness, capacityRatio) * least_kW_per_K;
  const airConductance_kW_per_K = conductance_kW_per_K * (1 + AIR_TO_COOLANT_CONDUCTANCE);
  return Object.freeze({
    coolantCapacityFlow_kW_per_K,
    airCapacityFlow_kW_per_K,
    airConductance_kW_per_K,
    coolantConductance_kW_per_K: airConductance_kW_per_K / AIR_TO_COOLANT_CONDUCTANCE,
    designEntering_C: entering_C,
    designAir_C: air_C,
    coolantSlope_per_K: 0.014 / (1 + 0.014 * entering_C),
    freeConvectionFraction,
  });
}

/**
 * Heat that a dry cooler rejects at a given fan speed.
 *
 * @param airFraction - air flow over design air flow, from 0; with fans off, free convection remains
 * @returns kW; 0 if the air is not colder than the coolant
 * @throws ModelError `out-of-range` for coolant outside -20 to 95 °C or air outside -90 to 75 °C
 */
export function dryCoolerHeat_kW(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  airFraction: number,
): number {
  const { air_C, entering_C, coolantFraction } = conditions;
  requireTemperatures(air_C, entering_C);
  if (entering_C <= air_C || coolantFraction < MIN_FRACTION) return 0;
  const driving_K = entering_C - air_C;
  const coolant = coolantConductance_kW_per_K(cooler, conditions);
  const forced_kW = driving_K * heatPerDriving_kW_per_K(cooler, conditions, coolant, airFraction);
  if (cooler.freeConvectionFraction === 0 || airFraction >= 1) return forced_kW;
  const full_kW = driving_K * heatPerDriving_kW_per_K(cooler, conditions, coolant, 1);
  return Math.max(forced_kW, cooler.freeConvectionFraction * full_kW);
}

/**
 * Leaving coolant temperature of a dry cooler at a given fan speed.
 *
 * @param airFraction - air flow over design air flow, from 0
 * @returns °C
 * @throws ModelError `out-of-range`
 */
export function dryCoolerLeaving_C(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  airFraction: number,
): number {
  const { entering_C, coolantFraction } = conditions;
  if (coolantFraction < MIN_FRACTION) return entering_C;
  const heat_kW = dryCoolerHeat_kW(cooler, conditions, airFraction);
  return entering_C - heat_kW / (coolantFraction * cooler.coolantCapacityFlow_kW_per_K);
}

/**
 * Air flow that a dry cooler needs to maintain a leaving temperature.
 *
 * Method: a hyperbola through zero air, full air and the last iterate gives the first two iterates; then the secant
 * method on the logarithms of heat and air flow, always inside a bracket. Heat is matched within one part in a million.
 *
 * @param leavingTarget_C - temperature to maintain
 * @returns air flow over design air flow from 0 to 1; Infinity if full air does not reach it
 * @throws ModelError `out-of-range`
 */
export function dryCoolerAirFraction(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  leavingTarget_C: number,
): number {
  const { air_C, entering_C, coolantFraction } = conditions;
  requireTemperatures(air_C, entering_C);
  if (leavingTarget_C >= entering_C || coolantFraction < MIN_FRACTION) return 0;
  if (leavingTarget_C <= air_C) return Infinity;
  const needed =
    (coolantFraction * cooler.coolantCapacityFlow_kW_per_K * (entering_C - leavingTarget_C)) /
    (entering_C - air_C);
  const coolant = coolantConductance_kW_per_K(cooler, conditions);
  const full = heatPerDriving_kW_per_K(cooler, conditions, coolant, 1);
  // Rounding must not make the design hour itself impossible.
  if (needed > full) return needed > full * (1 + 1e-9) ? Infinity : 1;
  if (needed <= cooler.freeConvectionFraction * full) return 0;

  return solveAirFraction(cooler, conditions, coolant, needed);
}

/** The air flow whose heat per kelvin is `needed`; full air exceeds it. */
function solveAirFraction(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  coolantConductance: number,
  needed: number,
): number {
  const full = heatPerDriving_kW_per_K(cooler, conditions, coolantConductance, 1);
  const share = needed / full;
  let low = 0;
  let high = 1;
  let lastLogAir = 0;
  let lastMiss = -Math.log(share);
  // At low air flow the air is heated to the entering coolant temperature: that slope at the origin, and full air, define a hyperbola.
  let bend = full / (cooler.airCapacityFlow_kW_per_K - full);
  let air = (bend * share) / (1 + bend - share);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const heat = heatPerDriving_kW_per_K(cooler, conditions, coolantConductance, air);
    const miss = Math.log(heat / needed);
    if (Math.abs(miss) < TOLERANCE) return air;
    if (miss > 0) high = air;
    else low = air;
    const logAir = Math.log(air);
    let next: number;
    if (step === 0) {
      bend = (air * (full - heat)) / (heat - full * air);
      next = (bend * share) / (1 + bend - share);
    } else {
      next = Math.exp(logAir - (miss * (logAir - lastLogAir)) / (miss - lastMiss));
    }
    lastLogAir = logAir;
    lastMiss = miss;
    air = next > low && next < high ? next : (low + high) / 2;
  }
  return high;
}

function requireTemperatures(air_C: number, entering_C: number): void {
  if (!(air_C >= -90 && air_C <= 75)) {
    throw outOfRange('Air at a dry cooler', air_C, '°C', 'from -90 to 75 °C');
  }
  if (!(entering_C >= -20 && entering_C <= 95)) {
    throw outOfRange('Coolant entering a dry cooler', entering_C, '°C', 'from -20 to 95 °C');
  }
}

/** Conductance of the coolant side in an hour, independent of the fans. */
function coolantConductance_kW_per_K(cooler: DryCooler, conditions: Readonly<DryCoolerConditions>): number {
  const warmth = 1 + cooler.coolantSlope_per_K * (conditions.entering_C - cooler.designEntering_C);
  return warmth * cooler.coolantConductance_kW_per_K * conditions.coolantFraction ** COOLANT_EXPONENT;
}

/** Heat per kelvin between entering coolant and entering air, by forced air alone. */
function heatPerDriving_kW_per_K(
  cooler: DryCooler,
  conditions: Readonly<DryCoolerConditions>,
  coolantConductance: number,
  airFraction: number,
): number {
  if (airFraction < MIN_FRACTION) return 0;
  const warmth = 1 + AIR_SLOPE_per_K * (conditions.air_C - cooler.designAir_C);
  // exp and log are faster than a power.
  const airConductance =
    warmth * cooler.airConductance_kW_per_K * Math.exp(AIR_EXPONENT * Math.log(airFraction));
  const conductance = 1 / (1 / airConductance + 1 / coolantConductance);
  const air = airFraction * cooler.airCapacityFlow_kW_per_K;
  const coolant = conditions.coolantFraction * cooler.coolantCapacityFlow_kW_per_K;
  const least = Math.min(air, coolant);
  return least * crossflowEffectiveness(conductance / least, least / Math.max(air, coolant));
}
