import type { Library } from '../../catalogue/Library.ts';
import type { Distribution } from '../../math/sampling/Distribution.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import type { Unit } from '../../units/suffixes.ts';
import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { StudyDocument } from '../document/studySchema.ts';
import type { StudyBase } from '../studyBase.ts';
import type { StudyOutline } from './StudyOutline.ts';

/** An uncertain input of a study. */
export interface UncertainInput {
  readonly path: string;
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly distribution: Distribution;
}

/** A design of the study that cannot be computed, known before it runs. */
export interface PointProblem {
  readonly axis: number;
  readonly point: number;
  readonly reason: string;
}

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
  /** Uncertain inputs with draws that the plan cannot have, whose rows have no figures. */
  readonly drawProblems: readonly InputIssue[];
}

/** What a row is counted by, the slowest first: an axis, or the draws of the uncertain inputs. */
export interface RowLevel {
  /** Place among the axes; null for the draws. */
  readonly axis: number | null;
  readonly count: number;
  /** Rows until its next point. */
  readonly stride: number;
}
