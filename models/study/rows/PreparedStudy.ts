import type { Library } from '../../catalogue/Library.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { StudyDocument } from '../document/studySchema.ts';
import type { StudyBase } from '../studyBase.ts';
import type { StudyOutline } from './StudyOutline.ts';

/** A study that is checked and ready to run. Its rows are all combinations of its axes, each with all draws. */
export interface PreparedStudy extends StudyOutline {
  readonly document: StudyDocument;
  readonly library: Library;
  /** The design that it begins with. */
  readonly start: Scenario;
  /** With its inputs; null if it cannot be computed without the axes. */
  readonly base: StudyBase | null;
  /** Likewise of another option. */
  readonly baseOf: (scenario: Scenario) => StudyBase | null;
  readonly axes: readonly StudyAxis[];
}
