import { binomialQuantile } from './binomialQuantile.ts';
import { countUpTo, type SortedSample } from './sortSample.ts';

/**
 * Percentile of a sample, interpolated between its values.
 *
 * Source: definition 7 of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996) 361-365,
 * the default of R, NumPy and spreadsheets; with weights its generalisation by A. Akinshin, Weighted quantile estimators, 2023, arXiv
 * 2304.07265.
 *
 * @param sample - of `sortSample`
 * @param fraction - 0 (least) to 1 (most); 0.9 for the 90th percentile
 * @returns null for an empty sample; NaN for another fraction
 */
export function percentileOf(sample: SortedSample, fraction: number): number | null {
  const { values, shares } = sample;
  if (values.length === 0) return null;
  if (!(fraction >= 0 && fraction <= 1)) return NaN;
  if (shares !== null) return weightedPercentile(sample, fraction);
  const position = fraction * (values.length - 1);
  const index = Math.floor(position);
  return between(values[index] ?? NaN, values[index + 1] ?? values[index] ?? NaN, position - index);
}

/** Between two values, without overflow, and exact where they are equal. */
const between = (one: number, other: number, fraction: number): number =>
  one === other ? one : one * (1 - fraction) + other * fraction;

/** Mean of the values over a window of the sum of weights, as wide as one value of the effective number. */
function weightedPercentile({ values, reached, effectiveCount }: SortedSample, fraction: number): number {
  if (reached === null) return NaN;
  const total = reached.at(-1) ?? 1;
  const from = (fraction * (effectiveCount - 1) * total) / effectiveCount;
  const to = from + total / effectiveCount;
  let result = 0;
  let covered = 0;
  for (let index = Math.min(countUpTo(reached, from), values.length - 1); index < values.length; index += 1) {
    const start = Math.max(from, index === 0 ? 0 : (reached[index - 1] ?? 0));
    const part = Math.max(0, Math.min(to, reached[index] ?? 0) - start);
    result += part * (values[index] ?? NaN);
    covered += part;
    if ((reached[index] ?? 0) >= to) break;
  }
  return covered > 0 ? result / covered : (values.at(-1) ?? NaN);
}

/** A range in which a number is with a stated confidence; null at an end for which the sample is too small. */
export interface ConfidenceRange {
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * The range in which a percentile of the whole population is with at least a confidence: two values of the sample, whatever the
 * distribution. It holds for independent rows; those of a Latin hypercube or a Sobol sequence are more even, so that their percentiles
 * usually scatter less than it says.
 *
 * Source: order statistics and the binomial distribution, W. J. Conover, Practical nonparametric statistics, 3rd edition 1999, section 3.2.
 *
 * @param sample - of `sortSample`, without weights
 * @param fraction - 0 to 1
 * @param confidence - above 0 and below 1. Default: 0.95
 * @returns null for a sample with weights, for which there is no such range
 */
export function percentileRange(
  { values, shares }: SortedSample,
  fraction: number,
  confidence: number = 0.95,
): ConfidenceRange | null {
  if (shares !== null) return null;
  const outside = (1 - confidence) / 2;
  const low = binomialQuantile(values.length, fraction, outside);
  const high = binomialQuantile(values.length, fraction, 1 - outside);
  return { least: values[low - 1] ?? null, most: values[high] ?? null };
}
