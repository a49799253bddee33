import type { StudyResult } from '../state/StudyResult.ts';
import type { StudyView } from '../state/StudyView.ts';

/** Results, how they are shown, and the choice of one of their rows. */
export interface ShownResult {
  readonly result: StudyResult;
  readonly view: StudyView;
}

/** A part of the results that rows can be chosen in. */
export interface ChoosingProps extends ShownResult {
  /** Place of the row that is shown; null if none is. */
  readonly chosen: number | null;
  readonly onChoose: (row: number | null) => void;
}
