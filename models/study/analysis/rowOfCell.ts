import { pointsOfRow } from '../rows/rowLevels.ts';
import type { StudyOutline } from '../rows/StudyOutline.ts';
import { numberOfRow, type StudyRows } from '../rows/StudyRows.ts';
import { figureColumn } from './comparable.ts';
import type { HeatQuestion } from './heatGrid.ts';

/** A cell of a heat map. */
export interface HeatCellChoice {
  readonly figure: string;
  /** Places of the axes, and the points of the cell on them; a map of one axis has no second one. */
  readonly across: number;
  readonly acrossPoint: number;
  readonly down: number | null;
  readonly downPoint: number | null;
  readonly fixed: ReadonlyMap<number, number>;
  readonly statistic: NonNullable<HeatQuestion['statistic']>;
}

/**
 * The row that a cell of a heat map shows: the one with the least or the largest figure, or the one at the median, of an even number the lower.
 *
 * @returns its place in the columns; null if no row of the cell has the figure
 */
export function rowOfCell(study: StudyOutline, rows: StudyRows, cell: HeatCellChoice): number | null {
  const column = figureColumn(study, rows, cell.figure);
  const wanted = new Map([...cell.fixed, [cell.across, cell.acrossPoint]]);
  if (cell.down !== null) wanted.set(cell.down, cell.downPoint ?? 0);
  const found: number[] = [];
  for (let index = 0; index < rows.count; index += 1) {
    if (Number.isNaN(column?.[index] ?? NaN)) continue;
    const points = pointsOfRow(study, numberOfRow(rows, index));
    if ([...wanted].every(([axis, point]) => points[axis] === point)) found.push(index);
  }
  const sorted = found.toSorted((one, other) => (column?.[one] ?? 0) - (column?.[other] ?? 0));
  const place = { least: 0, median: Math.floor((sorted.length - 1) / 2), most: sorted.length - 1 };
  return sorted[place[cell.statistic]] ?? null;
}
