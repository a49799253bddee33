import type { AxisPoint, StudyAxis } from '../axes/StudyAxis.ts';
import type { StudyQuestion } from '../document/studySchema.ts';
import type { ReportFigure } from './figureList.ts';
import type { PointProblem, RowLevel, UncertainInput } from './PreparedStudy.ts';

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
}
