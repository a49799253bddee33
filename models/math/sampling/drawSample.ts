import type { InputIssue } from '../../problems/ModelError.ts';
import type { Distribution } from './Distribution.ts';
import { distributionProblems } from './distributionProblems.ts';
import { latinHypercubeDrawer } from './latinHypercube.ts';
import { pointCorrelator } from './pointCorrelator.ts';
import { quantileFunction } from './quantileOf.ts';
import { correlationProblems, type RankCorrelation } from './rankCorrelation.ts';
import { sampleImpossible, type RowDrawer, type RowRange } from './sampleRefusals.ts';
import { sobolDrawer } from './sobolSequence.ts';

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
  return sampleDrawer(design)(rows);
}

/**
 * `drawSample` for many parts of one sample: what all rows share is checked and prepared once.
 *
 * @param design - the whole sample
 * @throws ModelError as `drawSample`
 */
export function sampleDrawer(design: SampleDesign): RowDrawer {
  const { inputs, correlations = [], method, count, seed } = design;
  const names = inputs.map(({ name }) => name);
  const issues = [...inputProblems(inputs), ...correlationProblems(names, correlations)];
  if (issues.length > 0) throw sampleImpossible(issues);
  const pointsOf = (method === 'sobol' ? sobolDrawer : latinHypercubeDrawer)(count, inputs.length, seed);
  const correlate = pointCorrelator(names, correlations);
  const toValues = valueMaker(inputs);
  return (rows) => {
    const points = pointsOf(rows);
    correlate(points);
    toValues(points);
    return points;
  };
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
 * Prepares a function that replaces points of the unit cube by values of the inputs: row by row, one probability for each input.
 *
 * @param inputs - without problems (`inputProblems`)
 */
export function valueMaker(inputs: readonly UncertainNumber[]): (points: Float64Array) => void {
  const quantiles = inputs.map(({ distribution }) => quantileFunction(distribution));
  return (points) => {
    for (const [dimension, quantile] of quantiles.entries()) {
      for (let index = dimension; index < points.length; index += quantiles.length) {
        points[index] = quantile(points[index] ?? NaN);
      }
    }
  };
}
