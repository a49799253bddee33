import type { ModelError } from '../../problems/ModelError.ts';
import { outOfRange } from '../../physics/outOfRange.ts';

const KELVIN_AT_0_C = 273.15;

/** Efficiency parameters of a machine at full load. */
export interface Compressor {
  /** The `a` of COP = a T_e / (lift + liftOffset); without an offset, the Carnot efficiency (second-law). */
  readonly carnotFraction: number;
  /** Constant that is added to the lift; 0 for a constant fraction of Carnot. */
  readonly liftOffset_K: number;
  /** Evaporating temperature below the leaving temperature of the cooled medium. */
  readonly evaporatorApproach_K: number;
  /** Condensing temperature above the outdoor air, or above the water that leaves the condenser. */
  readonly condenserApproach_K: number;
  /** Minimum lift: head pressure is maintained in cold weather. */
  readonly minimumLift_K: number;
  readonly maximumCop: number;
}

/**
 * Coefficient of performance at full load: a fraction of Carnot, with a constant added to the lift.
 *
 * Source: fitted to the 156 water-cooled records of EnergyPlus and Modelica Buildings with a = 0.985, offset 16.5 K, approaches
 * 2 K: 13 % rms pooled within the records' limits. It extrapolates plausibly to warm water, unlike the curves of the records.
 *
 * @param cooled_C - leaving temperature of the cooled medium, from -40 to 90 °C
 * @param sink_C - outdoor air, or water as it leaves the condenser, from -90 to 100 °C
 * @returns heat lifted over electricity; never above `maximumCop`
 * @throws ModelError `out-of-range`
 */
export function compressorCop(compressor: Compressor, cooled_C: number, sink_C: number): number {
  if (!(cooled_C >= -40 && cooled_C <= 90 && sink_C >= -90 && sink_C <= 100))
    throw temperatureError(cooled_C, sink_C);
  const evaporating_C = cooled_C - compressor.evaporatorApproach_K;
  const lift_K = Math.max(compressor.minimumLift_K, sink_C + compressor.condenserApproach_K - evaporating_C);
  const cop =
    (compressor.carnotFraction * (evaporating_C + KELVIN_AT_0_C)) / (lift_K + compressor.liftOffset_K);
  return Math.min(compressor.maximumCop, cop);
}

function temperatureError(cooled_C: number, sink_C: number): ModelError {
  return cooled_C >= -40 && cooled_C <= 90
    ? outOfRange('Heat-rejection temperature of a compressor', sink_C, '°C', 'from -90 to 100 °C')
    : outOfRange('Leaving temperature of a compressor’s cooled medium', cooled_C, '°C', 'from -40 to 90 °C');
}
