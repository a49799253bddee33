/** Every value between two bounds is equally likely. */
export interface UniformDistribution {
  readonly kind: 'uniform';
  readonly from: number;
  /** Above `from`. */
  readonly to: number;
}

/** The likelihood rises linearly from the least value to the mode, and falls linearly to the most. */
export interface TriangularDistribution {
  readonly kind: 'triangular';
  readonly least: number;
  /** The most likely value, `least` to `most`; it may be one of them. */
  readonly mode: number;
  /** Above `least`. */
  readonly most: number;
}

/** The normal distribution; with bounds, what is left of it between them (truncated, not clipped). */
export interface NormalDistribution {
  readonly kind: 'normal';
  /** Mean before truncation. */
  readonly mean: number;
  /** Standard deviation before truncation; positive. */
  readonly standardDeviation: number;
  /** Default: no lower bound. */
  readonly least?: number | undefined;
  /** Default: no upper bound. */
  readonly most?: number | undefined;
}

/**
 * The logarithm is normally distributed, with mean ln(median) and standard deviation ln(geometricStandardDeviation):
 * 68.3 % of the values are between median / gsd and median × gsd, 95.4 % between median / gsd² and median × gsd².
 */
export interface LognormalDistribution {
  readonly kind: 'lognormal';
  /** Positive; equals the geometric mean. */
  readonly median: number;
  /** A factor without unit, above 1. */
  readonly geometricStandardDeviation: number;
}

/** Observed values, drawn as they are and nothing between them: the empirical distribution function, not interpolated. */
export interface EmpiricalDistribution {
  readonly kind: 'empirical';
  /** In any order; at least one. A value may be repeated. */
  readonly values: readonly number[];
  /** How much each value counts: not negative, any positive sum. Default: all the same. */
  readonly weights?: readonly number[] | undefined;
}

/** A few possible values, each with its probability. */
export interface DiscreteDistribution {
  readonly kind: 'discrete';
  /** In any order, each once. */
  readonly values: readonly number[];
  /** One for each value, 0 to 1; their sum is 1. */
  readonly probabilities: readonly number[];
}

/** What is known of an uncertain number, in the unit of the number. */
export type Distribution =
  | UniformDistribution
  | TriangularDistribution
  | NormalDistribution
  | LognormalDistribution
  | EmpiricalDistribution
  | DiscreteDistribution;
