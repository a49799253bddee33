import type {
  DiscreteDistribution,
  Distribution,
  EmpiricalDistribution,
  NormalDistribution,
} from '../../models/math/sampling/Distribution.ts';
import { weightsOf } from '../../models/math/sampling/quantileOf.ts';
import { sum } from '../../models/math/sum.ts';

/** Mean and standard deviation, in the unit of the distribution. */
export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Mean and standard deviation of a distribution, after truncation where it has bounds.
 *
 * Source: closed forms (N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous univariate distributions, 1994); of a truncated normal
 * distribution the integrals, by the Gauss-Legendre rule.
 *
 * @param distribution - without problems (`distributionProblems`)
 */
export function distributionMoments(distribution: Distribution): Moments {
  switch (distribution.kind) {
    case 'uniform': {
      const { from, to } = distribution;
      return { mean: from / 2 + to / 2, standardDeviation: (to - from) / Math.sqrt(12) };
    }
    case 'triangular': {
      const { least, mode, most } = distribution;
      const below = mode - least;
      const above = most - mode;
      return {
        mean: mode + (above - below) / 3,
        standardDeviation: Math.sqrt((below * below + below * above + above * above) / 18),
      };
    }
    case 'normal': {
      const { mean, standardDeviation, least, most } = distribution;
      if (least === undefined && most === undefined) return { mean, standardDeviation };
      return truncatedMoments(distribution);
    }
    case 'lognormal': {
      const variance = Math.log(distribution.geometricStandardDeviation) ** 2;
      const mean = distribution.median * Math.exp(variance / 2);
      return { mean, standardDeviation: mean * Math.sqrt(Math.expm1(variance)) };
    }
    case 'empirical':
    case 'discrete':
      return stepMoments(distribution);
  }
}

function stepMoments(distribution: EmpiricalDistribution | DiscreteDistribution): Moments {
  const { values } = distribution;
  const weights = weightsOf(distribution) ?? values.map(() => 1);
  const total = sum(weights);
  const mean = sum(values.map((value, index) => value * ((weights[index] ?? 0) / total)));
  const squares = values.map((value, index) => (value - mean) ** 2 * ((weights[index] ?? 0) / total));
  return { mean, standardDeviation: Math.sqrt(sum(squares)) };
}

/** Nodes and weights of the Gauss-Legendre rule of 5 points on -1 to 1. */
const NODES = [
  [0, 128 / 225],
  [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
] as const;
const PANELS = 64;
/** Where the density is e⁻⁴² of its maximum, nothing is left. */
const NEGLIGIBLE_EXPONENT = 42;

/** Integrals over the density between the bounds: the closed form loses all digits where they are narrow or far from the mean. */
function truncatedMoments({ mean, standardDeviation, least, most }: NormalDistribution): Moments {
  const from = least === undefined ? -Infinity : (least - mean) / standardDeviation;
  const to = most === undefined ? Infinity : (most - mean) / standardDeviation;
  const peak = Math.min(Math.max(0, from), to);
  const reach = Math.sqrt(peak * peak + 2 * NEGLIGIBLE_EXPONENT);
  const start = Math.max(from, -reach);
  const half = (Math.min(to, reach) - start) / PANELS / 2;
  const points = Array.from({ length: PANELS }, (_, panel) => start + (2 * panel + 1) * half).flatMap(
    (middle) =>
      NODES.map(([node, weight]) => {
        const z = middle + node * half;
        return { z, weight: weight * Math.exp(((peak - z) * (peak + z)) / 2) };
      }),
  );
  const total = sum(points.map(({ weight }) => weight));
  const centre = peak + sum(points.map(({ z, weight }) => (z - peak) * weight)) / total;
  const variance = sum(points.map(({ z, weight }) => (z - centre) ** 2 * weight)) / total;
  return {
    mean: mean + standardDeviation * centre,
    standardDeviation: standardDeviation * Math.sqrt(variance),
  };
}
