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

/** Electricity over heat lifted at full load by the temperature of the sink: a straight line, and not below a least value. */
export interface CompressorInput {
  readonly least: number;
  readonly base: number;
  readonly slope_per_K: number;
  readonly coldest_C: number;
  readonly hottest_C: number;
}

/**
 * The inverse of {@link compressorCop} for one temperature of the cooled medium: the lift is in its denominator.
 *
 * @throws ModelError `out-of-range`
 */
export function compressorInput(compressor: Compressor, cooled_C: number): CompressorInput {
  if (!(cooled_C >= -40 && cooled_C <= 90)) throw temperatureError(cooled_C, NaN);
  const evaporating_C = cooled_C - compressor.evaporatorApproach_K;
  const slope_per_K = 1 / (compressor.carnotFraction * (evaporating_C + KELVIN_AT_0_C));
  const { condenserApproach_K, liftOffset_K, minimumLift_K, maximumCop } = compressor;
  return {
    least: Math.max(1 / maximumCop, slope_per_K * (minimumLift_K + liftOffset_K)),
    base: slope_per_K * (condenserApproach_K - evaporating_C + liftOffset_K),
    slope_per_K,
    coldest_C: -90,
    hottest_C: 100,
  };
}

function temperatureError(cooled_C: number, sink_C: number): ModelError {
  return cooled_C >= -40 && cooled_C <= 90
    ? sinkError(sink_C)
    : outOfRange('Leaving temperature of a compressor’s cooled medium', cooled_C, '°C', 'from -40 to 90 °C');
}

/** The error of a sink that is too cold or too hot. */
export function sinkError(sink_C: number): ModelError {
  return outOfRange('Heat-rejection temperature of a compressor', sink_C, '°C', 'from -90 to 100 °C');
}
