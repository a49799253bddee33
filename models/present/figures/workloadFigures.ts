import type { HeadFigure } from './headFigure.ts';

/** What a statement comes to: the figures that matter, and those behind them. */
export interface WorkloadFigures {
  readonly main: readonly HeadFigure[];
  readonly others: readonly HeadFigure[];
}
