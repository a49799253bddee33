import type { Distribution } from '../../math/sampling/Distribution.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import type { Unit } from '../../units/suffixes.ts';
import type { AxisPoint, StudyAxis } from '../axes/StudyAxis.ts';
import type { StudyQuestion } from '../document/studySchema.ts';
import type { ReportFigure } from './figureList.ts';

/** An axis without what applies its points. */
export interface OutlinedAxis extends Omit<StudyAxis, 'points'> {
  readonly points: readonly Pick<AxisPoint, 'label' | 'value'>[];
}

/** What the rows of a study are: of a prepared study, or of one that was run elsewhere and needs no plan to be read. */
export interface StudyOutline {
  readonly document: StudyQuestion;
  /** In the order of the document. */
  readonly axes: readonly OutlinedAxis[];
  readonly inputs: readonly UncertainInput[];
  readonly figures: readonly ReportFigure[];
  /** True if limits on findings, or a figure, need a report of each design. */
  readonly needsReport: boolean;
  readonly levels: readonly RowLevel[];
  /** Rows of each combination of the axes; 1 without uncertain inputs. */
  readonly drawCount: number;
  readonly rowCount: number;
  /** Rows that are simulated: those that differ in prices alone share a simulation. */
  readonly simulationCount: number;
  readonly problems: readonly PointProblem[];
  /** Uncertain inputs with draws that the plan cannot have, whose rows have no figures. */
  readonly drawProblems: readonly InputIssue[];
}

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

/** What a row is counted by, the slowest first: an axis, or the draws of the uncertain inputs. */
export interface RowLevel {
  /** Place among the axes; null for the draws. */
  readonly axis: number | null;
  readonly count: number;
  /** Rows until its next point. */
  readonly stride: number;
}
