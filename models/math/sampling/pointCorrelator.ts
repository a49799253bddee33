import { normalCumulative } from './normalCumulative.ts';
import { normalQuantile } from './normalQuantile.ts';
import { correlationFactor, correlationProblems, type RankCorrelation } from './rankCorrelation.ts';
import { sampleImpossible } from './sampleRefusals.ts';

/** Correlated numbers are 0 or 1 as little as those that they are made of. */
const MIN_UNIT = 2 ** -60;
const MAX_UNIT = 1 - 2 ** -53;

/**
 * Prepares a function that gives points of the unit cube the stated rank correlations, row by row. Each coordinate remains uniform, so that the distributions
 * of the inputs remain exact; inputs without correlations, and the first of those with them, are not changed. The even strata of a Latin
 * hypercube or a Sobol sequence are lost in the coordinates that are changed.
 *
 * Source: normal (Gaussian) copula, R. T. Clemen and T. Reilly, Correlations and copulas for decision and risk analysis, Management
 * Science 45 (1999) 208-224. The rank correlation is that of continuous distributions; that of few discrete values is closer to 0.
 *
 * @param names - of the inputs, in the order of the dimensions
 * @param correlations - of any pairs; the others are independent
 * @returns a function that changes points: row by row, one number above 0 and below 1 for each name
 * @throws ModelError for impossible correlations (`correlationProblems`)
 */
export function pointCorrelator(
  names: readonly string[],
  correlations: readonly RankCorrelation[],
): (points: Float64Array) => void {
  const issues = correlationProblems(names, correlations);
  const factor = correlationFactor(names, correlations);
  if (issues.length > 0 || 'message' in factor) throw sampleImpossible(issues);
  const changed = factor.filter(({ others }) => others.length > 0);
  const scored = [
    ...new Set(changed.flatMap(({ input, others }) => [input, ...others.map(([other]) => other)])),
  ];
  const scores = new Float64Array(names.length);
  const correlate = (point: Float64Array): void => {
    for (const input of scored) scores[input] = normalQuantile(point[input] ?? NaN);
    for (const { input, others, own } of changed) {
      let score = own * (scores[input] ?? NaN);
      for (const [other, weight] of others) score += weight * (scores[other] ?? NaN);
      point[input] = Math.min(MAX_UNIT, Math.max(MIN_UNIT, normalCumulative(score)));
    }
  };
  return (points) => {
    if (changed.length === 0) return;
    for (let start = 0; start < points.length; start += names.length) {
      correlate(points.subarray(start, start + names.length));
    }
  };
}
