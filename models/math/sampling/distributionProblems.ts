import type { InputIssue } from '../../problems/ModelError.ts';
import type {
  DiscreteDistribution,
  Distribution,
  EmpiricalDistribution,
  LognormalDistribution,
  NormalDistribution,
  TriangularDistribution,
  UniformDistribution,
} from './Distribution.ts';
import { quantileFunction } from './quantileOf.ts';
import { shareWithinBounds } from './truncatedNormal.ts';

/** Bounds of a normal distribution that leave less of it are a mistake: they are 7 standard deviations away. */
const MIN_SHARE = 1e-12;
/** Probabilities are written with a few digits. */
const SUM_TOLERANCE = 1e-6;
/** The most extreme probabilities of a draw. */
const EXTREMES = [2 ** -53, 1 - 2 ** -53] as const;

/**
 * What makes a distribution impossible, in words.
 *
 * @param distribution - of the right shape, with any numbers
 * @returns each problem with its path within the distribution, the given value and what is allowed; empty if there are none
 */
export function distributionProblems(distribution: Distribution): readonly InputIssue[] {
  const issues = problemsOfKind(distribution);
  if (issues.length > 0) return issues;
  const quantile = quantileFunction(distribution);
  if (EXTREMES.every((p) => Number.isFinite(quantile(p)))) return [];
  return [
    issue(
      '',
      'finite values',
      'is so wide that its largest values are beyond what can be computed; state a narrower one.',
    ),
  ];
}

function problemsOfKind(distribution: Distribution): readonly InputIssue[] {
  switch (distribution.kind) {
    case 'uniform':
      return uniformProblems(distribution);
    case 'triangular':
      return triangularProblems(distribution);
    case 'normal':
      return normalProblems(distribution);
    case 'lognormal':
      return lognormalProblems(distribution);
    case 'empirical':
      return empiricalProblems(distribution);
    case 'discrete':
      return discreteProblems(distribution);
  }
}

const issue = (path: string, rule: string, message: string): InputIssue => ({ path, rule, message });
const given = (value: number): string => `given: ${String(value)}.`;

/** A problem for each number that is not finite. */
function infinite(numbers: Readonly<Record<string, number | undefined>>): InputIssue[] {
  return Object.entries(numbers).flatMap(([path, value]) =>
    value === undefined || Number.isFinite(value)
      ? []
      : [issue(path, 'finite', `must be a finite number; ${given(value)}`)],
  );
}

function uniformProblems({ from, to }: UniformDistribution): InputIssue[] {
  const issues = infinite({ from, to });
  if (issues.length > 0 || to > from) return issues;
  return [issue('to', 'above from', `must be above from, which is ${String(from)}; ${given(to)}`)];
}

function triangularProblems({ least, mode, most }: TriangularDistribution): InputIssue[] {
  const issues = infinite({ least, mode, most });
  if (issues.length > 0) return issues;
  if (most <= least) {
    return [issue('most', 'above least', `must be above least, which is ${String(least)}; ${given(most)}`)];
  }
  if (mode >= least && mode <= most) return [];
  const range = `${String(least)} to ${String(most)}`;
  return [issue('mode', 'least to most', `must be within least and most, ${range}; ${given(mode)}`)];
}

function normalProblems(distribution: NormalDistribution): InputIssue[] {
  const { mean, standardDeviation, least, most } = distribution;
  const issues = infinite({ mean, standardDeviation, least, most });
  if (standardDeviation <= 0) {
    issues.push(issue('standardDeviation', 'above 0', `must be above 0; ${given(standardDeviation)}`));
  }
  if (least !== undefined && most !== undefined && most <= least) {
    issues.push(
      issue('most', 'above least', `must be above least, which is ${String(least)}; ${given(most)}`),
    );
  }
  if (issues.length > 0) return issues;
  const share = shareWithinBounds(distribution);
  if (share >= MIN_SHARE) return [];
  const values = valuesWithin(least, most);
  const message = `leaves nothing of the distribution: values ${values} have a probability of ${share.toExponential(1)} for a mean of ${String(mean)} and a standard deviation of ${String(standardDeviation)}; at least ${String(MIN_SHARE)} is required.`;
  return [
    issue(
      least === undefined || mean > (most ?? Infinity) ? 'most' : 'least',
      'bounds around the mean',
      message,
    ),
  ];
}

function valuesWithin(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `up to ${String(most)}`;
  return most === undefined ? `of ${String(least)} and more` : `from ${String(least)} to ${String(most)}`;
}

function lognormalProblems({ median, geometricStandardDeviation: gsd }: LognormalDistribution): InputIssue[] {
  const issues = infinite({ median, geometricStandardDeviation: gsd });
  if (median <= 0) issues.push(issue('median', 'above 0', `must be above 0; ${given(median)}`));
  if (gsd <= 1) {
    const message = `is a factor and must be above 1 (1.2 is about 20 % either way); ${given(gsd)}`;
    issues.push(issue('geometricStandardDeviation', 'above 1', message));
  }
  return issues;
}

function empiricalProblems({ values, weights }: EmpiricalDistribution): InputIssue[] {
  const issues = listProblems('values', values);
  if (weights === undefined) return issues;
  issues.push(...weightProblems({ path: 'weights', values, weights }));
  if (issues.length === 0 && !(total(weights) > 0)) {
    issues.push(issue('weights', 'sum above 0', `must add up to more than 0; ${given(total(weights))}`));
  }
  return issues;
}

function discreteProblems({ values, probabilities }: DiscreteDistribution): InputIssue[] {
  const issues = [
    ...listProblems('values', values),
    ...weightProblems({ path: 'probabilities', values, weights: probabilities }),
  ];
  const repeated = values.findIndex((value, index) => values.indexOf(value) !== index);
  if (repeated !== -1) {
    const message = `repeats the value ${String(values[repeated])}; state each once, with the sum of its probabilities.`;
    issues.push(issue(`values[${String(repeated)}]`, 'each value once', message));
  }
  if (issues.length === 0 && Math.abs(total(probabilities) - 1) > SUM_TOLERANCE) {
    issues.push(issue('probabilities', 'sum 1', `must add up to 1; ${given(total(probabilities))}`));
  }
  return issues;
}

const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

function listProblems(path: string, values: readonly number[]): InputIssue[] {
  if (values.length === 0) return [issue(path, 'at least one', 'must have at least one value; given: none.')];
  return infinite(Object.fromEntries(values.map((value, index) => [`${path}[${String(index)}]`, value])));
}

interface WeightedValues {
  readonly path: string;
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

function weightProblems({ path, values, weights }: WeightedValues): InputIssue[] {
  if (weights.length !== values.length) {
    const counts = `${String(values.length)} values and ${String(weights.length)} ${path}`;
    return [issue(path, 'one for each value', `must be one for each value; given: ${counts}.`)];
  }
  return weights.flatMap((weight, index) =>
    weight >= 0 && Number.isFinite(weight)
      ? []
      : [
          issue(
            `${path}[${String(index)}]`,
            'finite, at least 0',
            `must be finite and 0 or above; ${given(weight)}`,
          ),
        ],
  );
}
