import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';

/** How rows are computed. */
export interface RowRun {
  readonly range: RowRange;
  /** 1: in this thread. */
  readonly threadCount: number;
  /** Ends the run between two chunks; its reason is thrown. */
  readonly signal: AbortSignal;
}
