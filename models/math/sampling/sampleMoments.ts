import { sum } from '../sum.ts';
import type { SortedSample } from './sortSample.ts';

/** Mean and spread of a sample, in the unit of the figure. */
export interface SampleMoments {
  /** Rows with a figure. */
  readonly count: number;
  readonly mean: number;
  /** Of the population, estimated without bias in its square (n - 1); null for one row. */
  readonly standardDeviation: number | null;
  /** Of the mean, for independent rows; those of a Latin hypercube or a Sobol sequence scatter less. null for one row. */
  readonly standardErrorOfMean: number | null;
  readonly least: number;
  readonly most: number;
}

/**
 * Mean, standard deviation and range of a sample. Weights are shares of a population (reliability weights), not repetitions.
 *
 * @param sample - of `sortSample`
 * @returns null for an empty sample
 */
export function sampleMoments({ values, shares, effectiveCount }: SortedSample): SampleMoments | null {
  const count = values.length;
  const least = values[0];
  const most = values.at(-1);
  if (least === undefined || most === undefined) return null;
  const shareOf = (row: number): number => shares?.[row] ?? 1 / count;
  const mean = Math.min(most, Math.max(least, sum(values.map((value, row) => value * shareOf(row)))));
  const variance = sum(values.map((value, row) => (value - mean) ** 2 * shareOf(row)));
  const isSpread = effectiveCount > 1 && count > 1;
  const standardDeviation = isSpread ? Math.sqrt(variance / (1 - 1 / effectiveCount)) : null;
  const standardErrorOfMean =
    standardDeviation === null ? null : standardDeviation / Math.sqrt(effectiveCount);
  return { count, mean, standardDeviation, standardErrorOfMean, least, most };
}
