import { exceedanceOf, type Exceedance } from '../../math/sampling/exceedanceOf.ts';
import { percentileOf } from '../../math/sampling/percentileOf.ts';
import { sampleMoments, type SampleMoments } from '../../math/sampling/sampleMoments.ts';
import { sortSample, type SortedSample } from '../../math/sampling/sortSample.ts';

/** A figure over many rows. */
export interface FigureSummary extends SampleMoments {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** Rows without the figure. */
  readonly missingCount: number;
}

/**
 * Percentiles, mean and range of a figure.
 *
 * @param values - NaN for a row without it
 * @returns null if no row has it
 */
export function figureSummary(values: ArrayLike<number>): FigureSummary | null {
  const sample = sampleOf(values);
  const moments = sampleMoments(sample);
  if (moments === null) return null;
  const at = (fraction: number): number => percentileOf(sample, fraction) ?? NaN;
  return {
    ...moments,
    p5: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    missingCount: values.length - sample.values.length,
  };
}

/**
 * The share of rows whose figure is above a limit, with its confidence interval.
 *
 * @returns null if no row has the figure
 */
export const exceedance = (values: ArrayLike<number>, limit: number): Exceedance | null =>
  exceedanceOf(sampleOf(values), limit);

/** The sorted values that are there. */
export const sampleOf = (values: ArrayLike<number>): SortedSample =>
  sortSample(Array.from(values).filter((value) => !Number.isNaN(value)));
