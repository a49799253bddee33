import { outOfRange } from '../../physics/outOfRange.ts';
import { biquadratic, quadratic, type Biquadratic, type Quadratic } from './biquadratic.ts';

/** A catalogue record of a chiller in the form of EnergyPlus' Chiller:Electric:EIR. */
export interface EirChiller {
  readonly capacity_kW: number;
  /** At reference temperatures and full load. */
  readonly cop: number;
  /** Capacity over reference capacity; of evaporator leaving and condenser entering, °C. */
  readonly capacityCurve: Biquadratic;
  /** Input per heat over the reference value; of the same temperatures. */
  readonly inputCurve: Biquadratic;
  /** Input over full-load input; of the part-load ratio, or of condenser entering temperature and part-load ratio. */
  readonly partLoadCurve: Quadratic | Biquadratic;
  readonly leastLoadFraction: number;
  readonly evaporatorMin_C: number;
  readonly evaporatorMax_C: number;
  readonly condenserMin_C: number;
  readonly condenserMax_C: number;
}

/**
 * Capacity of a catalogue chiller at the given temperatures: see {@link eirChillerPower_kW} for the limits.
 *
 * @returns kW of heat absorbed at full load
 */
export function eirChillerCapacity_kW(
  chiller: EirChiller,
  evaporatorLeaving_C: number,
  condenserEntering_C: number,
): number {
  const evaporator_C = evaporatorWithin_C(chiller, evaporatorLeaving_C);
  const condenser_C = condenserWithin_C(chiller, condenserEntering_C);
  return chiller.capacity_kW * biquadratic(chiller.capacityCurve, evaporator_C, condenser_C);
}

/**
 * Electric power of a catalogue chiller.
 *
 * Source: P = Q_ref capFT eirFT eirFPLR / COP_ref, EnergyPlus Engineering Reference, Chiller:Electric:EIR. Valid
 * between the record's own limits. Warmer chilled water and colder condenser water are evaluated at the limit, where
 * the machine is less efficient; colder chilled water and warmer condenser water are rejected. Below the minimum load
 * the machine cycles.
 *
 * @param heat_kW - heat absorbed; 0 gives 0
 * @param evaporatorLeaving_C - chilled water as it leaves
 * @param condenserEntering_C - condenser water as it enters, or outdoor air
 * @returns kW
 * @throws ModelError `out-of-range`
 */
export function eirChillerPower_kW(
  heat_kW: number,
  chiller: EirChiller,
  evaporatorLeaving_C: number,
  condenserEntering_C: number,
): number {
  if (heat_kW <= 0) return 0;
  const evaporator_C = evaporatorWithin_C(chiller, evaporatorLeaving_C);
  const condenser_C = condenserWithin_C(chiller, condenserEntering_C);
  const capacity_kW = chiller.capacity_kW * biquadratic(chiller.capacityCurve, evaporator_C, condenser_C);
  const loadFraction = heat_kW / capacity_kW;
  const curveLoad = Math.max(chiller.leastLoadFraction, loadFraction);
  const cyclingFraction = loadFraction / curveLoad;
  const { partLoadCurve } = chiller;
  const partLoadInput =
    partLoadCurve.length === 3
      ? quadratic(partLoadCurve, curveLoad)
      : biquadratic(partLoadCurve, condenser_C, curveLoad);
  const input = biquadratic(chiller.inputCurve, evaporator_C, condenser_C) * partLoadInput * cyclingFraction;
  return (capacity_kW * input) / chiller.cop;
}

/** Tolerance, since the limits of records are rounded. */
const ROUNDING_K = 0.02;

function evaporatorWithin_C({ evaporatorMin_C, evaporatorMax_C }: EirChiller, leaving_C: number): number {
  if (!(leaving_C >= evaporatorMin_C - ROUNDING_K)) {
    throw outOfRange(
      'Chilled water of this chiller',
      leaving_C,
      '°C',
      `at least ${String(evaporatorMin_C)} °C`,
    );
  }
  return Math.min(leaving_C, evaporatorMax_C);
}

function condenserWithin_C({ condenserMin_C, condenserMax_C }: EirChiller, entering_C: number): number {
  if (!(entering_C <= condenserMax_C + ROUNDING_K)) {
    throw outOfRange('Condenser of this chiller', entering_C, '°C', `at most ${String(condenserMax_C)} °C`);
  }
  return Math.max(entering_C, condenserMin_C);
}
