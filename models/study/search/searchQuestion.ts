import type { DesignSpace } from './designSpace.ts';

/** What a design must meet. */
export interface DesignLimit {
  /** Id of a figure, as in the results. */
  readonly figure: string;
  /** The figure in words, for messages. */
  readonly label: string;
  /** Empty for a ratio or a count. */
  readonly unit: string;
  readonly bound: 'at most' | 'at least';
  /** In the unit of the figure. A figure equal to it meets the limit. */
  readonly value: number;
}

/** What a search looks for. */
export interface DesignObjective {
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  readonly aim: 'least' | 'most';
}

/** A search for the best design that meets all limits, or for the front of two objectives. */
export interface SearchQuestion {
  readonly space: DesignSpace;
  readonly limits: readonly DesignLimit[];
  /** Two for the designs of which none is better in both. */
  readonly objectives: readonly [DesignObjective] | readonly [DesignObjective, DesignObjective];
  /** An integer; the same seed gives the same search. */
  readonly seed: number;
  /** Largest space of which every design is evaluated. Default: 10,000. */
  readonly exhaustiveCount?: number;
  /** Most designs that a search of a larger space evaluates, at least 1. Default: 10,000. */
  readonly evaluationLimit?: number;
}

export const DEFAULT_EXHAUSTIVE_COUNT = 10_000;
export const DEFAULT_EVALUATION_LIMIT = 10_000;
