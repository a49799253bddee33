import { normalQuantile } from './normalQuantile.ts';
import { countUpTo, type SortedSample } from './sortSample.ts';

/** How often a limit is exceeded. */
export interface Exceedance {
  /** Share of the sample above the limit, 0 to 1: the estimated probability. */
  readonly fraction: number;
  /** Range of the probability at the confidence; it is above 0 wide even if no row, or every row, exceeds the limit. */
  readonly least: number;
  readonly most: number;
  /** Rows above the limit. */
  readonly count: number;
}

/**
 * Estimated probability that a figure is above a limit, with its confidence interval. The interval holds for independent rows; those
 * of a Latin hypercube or a Sobol sequence usually scatter less.
 *
 * Source: score interval, E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209-212; with weights for the effective number of rows.
 *
 * @param sample - of `sortSample`
 * @param limit - in the unit of the figure; a value equal to it does not exceed it
 * @param confidence - above 0 and below 1. Default: 0.95
 * @returns null for an empty sample
 */
export function exceedanceOf(
  { values, reached, effectiveCount }: SortedSample,
  limit: number,
  confidence: number = 0.95,
): Exceedance | null {
  const rows = values.length;
  if (rows === 0) return null;
  const within = countUpTo(values, limit);
  const share = reached === null ? within / rows : within === rows ? 1 : (reached[within - 1] ?? 0);
  const fraction = reached === null ? (rows - within) / rows : Math.max(0, 1 - share);
  const z = -normalQuantile((1 - confidence) / 2);
  const scale = 1 + (z * z) / effectiveCount;
  const centre = (fraction + (z * z) / (2 * effectiveCount)) / scale;
  const spread = (fraction * (1 - fraction)) / effectiveCount + (z / (2 * effectiveCount)) ** 2;
  const half = (z * Math.sqrt(spread)) / scale;
  return {
    fraction,
    least: fraction === 0 ? 0 : Math.max(0, centre - half),
    most: fraction === 1 ? 1 : Math.min(1, centre + half),
    count: rows - within,
  };
}
