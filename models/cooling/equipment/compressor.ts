import type { ModelError } from '../../problems/ModelError.ts';
import { outOfRange } from '../../physics/outOfRange.ts';

const KELVIN_AT_0_C = 273.15;

/** How well a machine lifts heat at full load. */
export interface Compressor {
  /** The `a` of COP = a T_e / (lift + liftOffset); without an offset the second-law efficiency. */
  readonly carnotFraction: number;
  /** Constant that is added to the lift; 0 for a plain share of Carnot. */
  readonly liftOffset_K: number;
  /** Evaporating temperature below the medium that is cooled, as it leaves. */
  readonly evaporatorApproach_K: number;
  /** Condensing temperature above the outdoor air, or above the water that leaves the condenser. */
  readonly condenserApproach_K: number;
  /** Lift below which the machine does not go: head pressure is held in cold weather. */
  readonly minimumLift_K: number;
  readonly maximumCop: number;
}

/**
 * Coefficient of performance at full load: a share of Carnot, with a constant added to the lift.
 *
 * Source: fitted to the 156 water-cooled records of EnergyPlus and Modelica Buildings with a = 0.985, offset 16.5 K, approaches
 * 2 K: 13 % rms pooled within the records' limits. It goes on sanely to warm water, which the records' own curves do not.
 *
 * @param cooled_C - temperature at which the cooled medium leaves, from -40 to 90 °C
 * @param sink_C - outdoor air, or water as it leaves the condenser, from -90 to 100 °C
 * @returns heat lifted over electricity; never above `maximumCop`
 * @throws ModelError `out-of-range`
 */
export function compressorCop(compressor: Compressor, cooled_C: number, sink_C: number): number {
  if (!(cooled_C >= -40 && cooled_C <= 90 && sink_C >= -90 && sink_C <= 100)) throw beyond(cooled_C, sink_C);
  const evaporating_C = cooled_C - compressor.evaporatorApproach_K;
  const lift_K = Math.max(compressor.minimumLift_K, sink_C + compressor.condenserApproach_K - evaporating_C);
  const cop =
    (compressor.carnotFraction * (evaporating_C + KELVIN_AT_0_C)) / (lift_K + compressor.liftOffset_K);
  return Math.min(compressor.maximumCop, cop);
}

function beyond(cooled_C: number, sink_C: number): ModelError {
  return cooled_C >= -40 && cooled_C <= 90
    ? outOfRange('Temperature that a compressor rejects heat to', sink_C, '°C', 'from -90 to 100 °C')
    : outOfRange('Temperature that a compressor cools to', cooled_C, '°C', 'from -40 to 90 °C');
}
