import type { HeadFigure } from './headFigure.ts';

/** Results of a workload: main figures and supporting figures. */
export interface WorkloadFigures {
  readonly main: readonly HeadFigure[];
  readonly others: readonly HeadFigure[];
}
