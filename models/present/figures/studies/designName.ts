import { pointsOfRow } from '../../../study/rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../../../study/rows/StudyRows.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { axisPoints, pointText } from './axisPoints.ts';
import { shownInRows } from './keptFigure.ts';

/**
 * Names designs by their points: "Direct to chip, W32 · Frankfurt · 22 °C".
 *
 * @returns the name of a row, by its place in the columns
 */
export function designNames(
  study: StudyOutline,
  rows: StudyRows,
  units: DisplayUnits,
): (row: number) => string {
  const axes = study.axes.map((axis) => axisPoints(axis, shownInRows(rows, units)));
  return (row) => {
    const points = pointsOfRow(study, numberOfRow(rows, row));
    const parts = axes.map((axis, place) => {
      const text = pointText(axis, points[place] ?? 0);
      // A number alone does not say what it is.
      return axis.numbers === null || axis.unit !== '' ? text : `${axis.label} ${text}`;
    });
    return parts.length === 0 ? 'The plan' : parts.join(' · ');
  };
}
