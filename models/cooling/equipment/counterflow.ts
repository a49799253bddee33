/**
 * A counterflow heat exchanger by its design: a plate exchanger, or a coil of several rows, which comes close to one. The
 * rises of both streams are constant at all loads: both flows follow the heat.
 */
export interface CounterflowDesign {
  /** Leaving warm stream above entering cold stream, at full load. */
  readonly approach_K: number;
  /** Temperature drop of the warm stream. */
  readonly warmRise_K: number;
  /** Temperature rise of the cold stream. */
  readonly coldRise_K: number;
}

/** An exchanger that can be built. */
export interface Counterflow extends CounterflowDesign {
  /** The approach as stated: smaller than the one in use if the rises do not allow it. */
  readonly statedApproach_K: number;
  /** Logarithm of the difference at the hot end over that at the cold end, at full load. */
  readonly endsLogarithm: number;
}

/** Smallest difference at the hot end for which exchangers are built. */
const MIN_HOT_END_K = 0.5;
/** The conductance follows the flows to this power; turbulent flow on both sides, as in fans and coils of dry coolers. */
const CONDUCTANCE_EXPONENT = 0.8;
/** Lowest share of the flows, by the minimum speed of fans and pumps. */
const MIN_FLOW = 0.35;

/**
 * An exchanger with the stated approach, or the least one that the rises allow: the cold stream leaves colder than the
 * warm stream enters.
 */
export function counterflow({ approach_K, warmRise_K, coldRise_K }: CounterflowDesign): Counterflow {
  const possible_K = Math.max(approach_K, coldRise_K - warmRise_K + MIN_HOT_END_K);
  return {
    statedApproach_K: approach_K,
    approach_K: possible_K,
    warmRise_K,
    coldRise_K,
    endsLogarithm: Math.log((possible_K + warmRise_K - coldRise_K) / possible_K),
  };
}

/**
 * Approach of an exchanger at part load: smaller, since its surface is the same for less heat.
 *
 * Method: counterflow exchanger of constant rises: ln(hot end / cold end) = UA (warm rise - cold rise) / heat, so that
 * the logarithm follows UA / heat ~ load^-0.2 from its design value.
 *
 * @param loadFraction - heat over the heat at design, from 0 to 1
 * @returns K, above 0, at most the design approach
 */
export function approachAt_K(exchanger: Counterflow, loadFraction: number): number {
  if (exchanger !== last.exchanger || loadFraction !== last.loadFraction) {
    last.exchanger = exchanger;
    last.loadFraction = loadFraction;
    last.approach_K = solveApproach_K(exchanger, loadFraction);
  }
  return last.approach_K;
}

/** The last result: many hours have the same load as the previous one. It depends only on the two values stored with it. */
const last: { exchanger: Counterflow | null; loadFraction: number; approach_K: number } = {
  exchanger: null,
  loadFraction: NaN,
  approach_K: NaN,
};

function solveApproach_K(exchanger: Counterflow, loadFraction: number): number {
  const { approach_K, warmRise_K, coldRise_K, endsLogarithm } = exchanger;
  // Without a design load the fraction is not a number.
  if (!(loadFraction < 1)) return approach_K;
  // exp and log are faster than a power.
  const conductancePerHeat = Math.exp(
    (CONDUCTANCE_EXPONENT - 1) * Math.log(Math.max(MIN_FLOW, loadFraction)),
  );
  const excess_K = warmRise_K - coldRise_K;
  // Equal rises: both ends have the same difference, heat over conductance.
  if (Math.abs(excess_K) < 1e-6 * approach_K) return approach_K / conductancePerHeat;
  return excess_K / (Math.exp(endsLogarithm * conductancePerHeat) - 1);
}

/**
 * Share of the heat that an exchanger carries if its streams enter at a given difference, at the flows of the load.
 *
 * Method: the effectiveness depends on the flows only, so that the heat is proportional to the difference of the entering
 * streams; at the approach of the load plus the drop of the warm stream it is the whole heat.
 *
 * @param entering_K - warm stream above cold stream, as they enter
 * @param loadFraction - heat over the heat at design, from 0 to 1
 * @returns from 0, if the cold stream enters warmer, to 1
 */
export function carriedFraction(exchanger: Counterflow, entering_K: number, loadFraction: number): number {
  const required_K = approachAt_K(exchanger, loadFraction) + exchanger.warmRise_K;
  if (entering_K <= 0) return 0;
  return Math.min(1, entering_K / required_K);
}
