import type {
  DiscreteDistribution,
  Distribution,
  EmpiricalDistribution,
  TriangularDistribution,
} from './Distribution.ts';
import { normalQuantile } from './normalQuantile.ts';
import { truncatedNormalQuantile } from './truncatedNormal.ts';

/** The value below which a draw is with a probability of 0 to 1. */
export type QuantileFunction = (p: number) => number;

/**
 * Quantile of a distribution (its inverse distribution function): the least value that a draw does not exceed with a
 * probability. For many probabilities of one distribution, `quantileFunction` prepares it once.
 *
 * @param distribution - without problems (`distributionProblems`)
 * @param p - 0 to 1; NaN outside. At 0 and 1 a distribution without bounds gives -Infinity and Infinity
 * @returns in the unit of the distribution
 */
export function quantileOf(distribution: Distribution, p: number): number {
  return quantileFunction(distribution)(p);
}

/**
 * The quantile function of a distribution, prepared for many probabilities: observed values are sorted once.
 *
 * Source: exact inverses of the distribution functions; that of the normal distribution is AS 241 (`normalQuantile`).
 *
 * @param distribution - without problems (`distributionProblems`)
 */
export function quantileFunction(distribution: Distribution): QuantileFunction {
  switch (distribution.kind) {
    case 'uniform': {
      const { from, to } = distribution;
      return (p) => (isProbability(p) ? Math.min(to, from * (1 - p) + to * p) : NaN);
    }
    case 'triangular':
      return triangularQuantile(distribution);
    case 'normal': {
      const { mean, standardDeviation, least, most } = distribution;
      if (least === undefined && most === undefined)
        return (p) => mean + standardDeviation * normalQuantile(p);
      return truncatedNormalQuantile(distribution);
    }
    case 'lognormal': {
      const { median, geometricStandardDeviation } = distribution;
      const spread = Math.log(geometricStandardDeviation);
      return (p) => median * Math.exp(spread * normalQuantile(p));
    }
    case 'empirical':
    case 'discrete':
      return stepQuantile(distribution);
  }
}

const isProbability = (p: number): boolean => p >= 0 && p <= 1;

function triangularQuantile({ least, mode, most }: TriangularDistribution): QuantileFunction {
  const width = most - least;
  const modeProbability = (mode - least) / width;
  return (p) =>
    !isProbability(p)
      ? NaN
      : p <= modeProbability
        ? Math.min(mode, least + Math.sqrt(p * width * (mode - least)))
        : Math.max(mode, most - Math.sqrt((1 - p) * width * (most - mode)));
}

/** Values in their order, each at the probability that is reached with it. */
function stepQuantile(distribution: EmpiricalDistribution | DiscreteDistribution): QuantileFunction {
  const weights = weightsOf(distribution);
  const steps = distribution.values
    .map((value, index) => ({ value, weight: weights?.[index] ?? 1 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.value - other.value);
  const values = Float64Array.from(steps, ({ value }) => value);
  const reached = new Float64Array(steps.length);
  let total = 0;
  for (const [index, { weight }] of steps.entries()) reached[index] = total += weight;
  return (p) => {
    if (!isProbability(p)) return NaN;
    // Rounding must not move a step: 0.1 + 0.2 reaches 0.3.
    const wanted = p * total * (1 - STEP_ROUNDING);
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) >= wanted) high = middle;
      else low = middle + 1;
    }
    return values[low] ?? NaN;
  };
}

const STEP_ROUNDING = 1e-15;

/** The weights of observed values or the probabilities of possible ones; undefined if all count the same. */
export function weightsOf(
  distribution: EmpiricalDistribution | DiscreteDistribution,
): readonly number[] | undefined {
  return distribution.kind === 'empirical' ? distribution.weights : distribution.probabilities;
}
