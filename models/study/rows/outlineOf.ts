import type { PreparedStudy } from './PreparedStudy.ts';
import type { StudyOutline } from './StudyOutline.ts';

/** What the rows of a study are, as plain data: without its plan, and without what runs it. */
export function outlineOf(study: PreparedStudy): StudyOutline {
  const { inputs, figures, needsReport, levels, drawCount, rowCount, simulationCount } = study;
  const { problems, drawProblems } = study;
  const { plan: _plan, ...document } = study.document;
  return {
    document,
    axes: study.axes.map(({ points, ...axis }) => ({
      ...axis,
      points: points.map(({ label, value }) => ({ label, value })),
    })),
    ...{ inputs, figures, needsReport, levels, drawCount, rowCount, simulationCount },
    ...{ problems, drawProblems },
  };
}
