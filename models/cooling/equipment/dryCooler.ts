import { outOfRange } from '../../physics/outOfRange.ts';
import { crossflowTransferUnits } from './crossflow.ts';
import {
  coilHour,
  prepareCoil,
  solveAirFraction,
  solveHeat,
  type DryCooler,
  type DryCoolerConditions,
} from './dryCoolerCoil.ts';

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

/** Conductance of the air side over that of the coolant side, at design. */
const AIR_TO_COOLANT_CONDUCTANCE = 0.5;
/** Flows below this fraction of design count as zero. */
const MIN_FRACTION = 1e-9;

/** Overwritten by each call; never read across calls. */
const coil = coilHour();

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
  prepareCoil(cooler, conditions, coil);
  coil.airFraction = airFraction;
  solveHeat(coil);
  const forced_kW = coil.heat_kW;
  if (cooler.freeConvectionFraction === 0 || airFraction >= 1) return forced_kW;
  coil.airFraction = 1;
  solveHeat(coil);
  return Math.max(forced_kW, cooler.freeConvectionFraction * coil.heat_kW);
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
  const needed_kW = coolantFraction * cooler.coolantCapacityFlow_kW_per_K * (entering_C - leavingTarget_C);
  prepareCoil(cooler, conditions, coil);
  coil.airFraction = 1;
  solveHeat(coil);
  const full_kW = coil.heat_kW;
  // Rounding must not make the design hour itself impossible.
  if (needed_kW > full_kW) return needed_kW > full_kW * (1 + 1e-9) ? Infinity : 1;
  if (needed_kW <= cooler.freeConvectionFraction * full_kW) return 0;
  solveAirFraction(coil, needed_kW, full_kW);
  return coil.airFraction;
}

function requireTemperatures(air_C: number, entering_C: number): void {
  if (!(air_C >= -90 && air_C <= 75)) {
    throw outOfRange('Air at a dry cooler', air_C, '°C', 'from -90 to 75 °C');
  }
  if (!(entering_C >= -20 && entering_C <= 95)) {
    throw outOfRange('Coolant entering a dry cooler', entering_C, '°C', 'from -20 to 95 °C');
  }
}
