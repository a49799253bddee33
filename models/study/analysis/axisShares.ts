import { sum } from '../../math/sum.ts';
import type { StudyOutline } from '../rows/StudyOutline.ts';
import { pointsOfRow } from '../rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../rows/StudyRows.ts';
import { figureColumn, whyNotComparable } from './comparable.ts';

/** How much an axis matters for a figure. */
export interface AxisShare {
  /** Place of the axis. */
  readonly axis: number;
  /** Share of the variance of the figure over all rows that the means of the axis's points explain, 0 to 1. */
  readonly shareFraction: number;
  /** Between the points with the least and the greatest mean, in the unit of the figure. */
  readonly spread: number;
}

/**
 * Ranks the axes of a study by what they explain of a figure: the variance of the means of each axis's points over the variance of all
 * rows (main effects of a full factorial design; D. C. Montgomery, Design and Analysis of Experiments, section 5.3).
 *
 * @returns the axis that matters most first; null if the rows are not all combinations, if a row has no figure, if all are
 *   equal, or for money in several currencies (`whyNotComparable`)
 */
export function axisShares(study: StudyOutline, rows: StudyRows, figure: string): AxisShare[] | null {
  const column = figureColumn(study, rows, figure);
  if (column === undefined || rows.count !== study.rowCount || column.some(Number.isNaN)) return null;
  if (whyNotComparable(study, rows, figure) !== null) return null;
  const mean = sum(column) / rows.count;
  const variance = sum(column.map((value) => (value - mean) ** 2)) / rows.count;
  if (!(variance > (1e-12 * mean) ** 2)) return null;
  const totals = study.axes.map(({ points }) => new Float64Array(points.length));
  for (let index = 0; index < rows.count; index += 1) {
    for (const [axis, point] of pointsOfRow(study, numberOfRow(rows, index)).entries()) {
      const total = totals[axis];
      if (total !== undefined) total[point] = (total[point] ?? 0) + (column[index] ?? 0);
    }
  }
  const shares = totals.map((total, axis) => {
    const means = total.map((value) => (value * total.length) / rows.count);
    const explained = sum(means.map((value) => (value - mean) ** 2)) / means.length;
    return {
      axis,
      shareFraction: explained / variance,
      spread: Math.max(...means) - Math.min(...means),
    };
  });
  return shares.toSorted((a, b) => b.shareFraction - a.shareFraction);
}
