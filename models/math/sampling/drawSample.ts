import type { InputIssue } from '../../problems/ModelError.ts';
import { correlatePoints } from './correlatePoints.ts';
import type { Distribution } from './Distribution.ts';
import { distributionProblems } from './distributionProblems.ts';
import { latinHypercube } from './latinHypercube.ts';
import { quantileFunction } from './quantileOf.ts';
import { correlationProblems, type RankCorrelation } from './rankCorrelation.ts';
import { sampleImpossible, type RowRange } from './sampleRefusals.ts';
import { sobolSequence } from './sobolSequence.ts';

/** An uncertain input: its name and what is known of it. */
export interface UncertainNumber {
  readonly name: string;
  readonly distribution: Distribution;
}

/** How the rows of a sample are placed. */
export type SamplingMethod = 'latinHypercube' | 'sobol';

/** A sample of uncertain inputs; it determines every draw. */
export interface SampleDesign {
  readonly inputs: readonly UncertainNumber[];
  /** Default: all inputs are independent. */
  readonly correlations?: readonly RankCorrelation[] | undefined;
  readonly method: SamplingMethod;
  /** Rows; for the Sobol sequence a power of two is best. */
  readonly count: number;
  /** Whole, 0 to 2⁵³ - 1. */
  readonly seed: number;
}

/**
 * Draws rows of a sample: one value for each uncertain input, with its distribution and the stated rank correlations. A row is the same
 * in whatever parts the sample is drawn.
 *
 * @param design - the whole sample
 * @param rows - which rows of it. Default: all
 * @returns row by row, in the units of the inputs
 * @throws ModelError for impossible distributions, correlations, sizes and seeds
 */
export function drawSample(
  design: SampleDesign,
  rows: RowRange = { from: 0, to: design.count },
): Float64Array {
  const { inputs, correlations = [], method, count, seed } = design;
  const names = inputs.map(({ name }) => name);
  const issues = [...inputProblems(inputs), ...correlationProblems(names, correlations)];
  if (issues.length > 0) throw sampleImpossible(issues);
  const placed = method === 'sobol' ? sobolSequence : latinHypercube;
  const points = placed(count, inputs.length, seed, rows);
  correlatePoints(points, names, correlations);
  toValues(points, inputs);
  return points;
}

/**
 * What makes uncertain inputs impossible: problems of their distributions, and names that repeat.
 *
 * @returns each with its path, such as `inputs[1].distribution.mode`; empty if there are none
 */
export function inputProblems(inputs: readonly UncertainNumber[]): readonly InputIssue[] {
  return inputs.flatMap(({ name, distribution }, index) => {
    const path = `inputs[${String(index)}]`;
    const own = distributionProblems(distribution).map((issue) => ({
      ...issue,
      path: `${path}.distribution${issue.path === '' ? '' : '.'}${issue.path}`,
    }));
    const first = inputs.findIndex((input) => input.name === name);
    if (first === index) return own;
    const message = `is ${name}, as that of inputs[${String(first)}]; state each input once.`;
    return [...own, { path: `${path}.name`, rule: 'each input once', message }];
  });
}

/**
 * Replaces points of the unit cube by values of the inputs.
 *
 * @param points - row by row, one probability for each input; changed
 * @param inputs - without problems (`inputProblems`)
 */
export function toValues(points: Float64Array, inputs: readonly UncertainNumber[]): void {
  for (const [dimension, { distribution }] of inputs.entries()) {
    const quantile = quantileFunction(distribution);
    for (let index = dimension; index < points.length; index += inputs.length) {
      points[index] = quantile(points[index] ?? NaN);
    }
  }
}
