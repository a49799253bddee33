import type { FigureAxis } from './figureAxis.ts';

/** A limit of a figure, and how probable it is that the figure breaks it. */
export interface DistributionLimit {
  readonly value: number;
  /** "above" if the figure must not exceed the value, "below" if it must not fall below it. */
  readonly broken: 'above' | 'below';
  /** Share of the runs that break it, 0 to 1. */
  readonly probability: number;
  /** Its confidence interval. */
  readonly interval?: readonly [least: number, most: number];
}

/** The values that a figure takes in the runs of a study. */
export interface FigureDistribution {
  readonly figure: FigureAxis;
  /** One for each run; null or not finite for a run without the figure, which is left out and counted. */
  readonly values: ArrayLike<number | null>;
  /** Percentiles to mark, as computed by the study. */
  readonly percentiles: readonly { readonly percent: number; readonly value: number }[];
  readonly limit?: DistributionLimit;
  /** Share of the runs at most at a value, or above it. */
  readonly curve: 'cumulative' | 'exceedance';
}
