import type { StudyOutline } from '../rows/StudyOutline.ts';
import { pointsOfRow } from '../rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../rows/StudyRows.ts';
import { listText } from '../../units/text.ts';
import { figureColumn, isMoney } from './comparable.ts';
import { limitsMet, rowStates } from './limitsMet.ts';

/** What a heat map is of. */
export interface HeatQuestion {
  readonly figure: string;
  /** Places of two axes of the study; without a second one the map has one line. */
  readonly x: number;
  readonly y: number | null;
  /** Points of the other axes that are kept; an axis without is summarised over all its points. */
  readonly fixed?: ReadonlyMap<number, number>;
  /** What a cell shows of its rows. Default: the median. */
  readonly statistic?: 'least' | 'median' | 'most';
}

/** A cell of a heat map. */
export interface HeatCell {
  /** null if no row has the figure, or if it is money in several currencies. */
  readonly value: number | null;
  /** Rows with the figure. */
  readonly count: number;
  /** Why there is no value, or why the first row without figures has none; null if all have. */
  readonly reason: string | null;
  /** Whether a row of the cell meets all limits. */
  readonly isWithinLimits: boolean;
}

/**
 * A figure over two axes, or over one.
 *
 * @returns cells by y, then x
 */
export function heatGrid(study: StudyOutline, rows: StudyRows, question: HeatQuestion): HeatCell[][] {
  const { figure, x, y, fixed = new Map<number, number>(), statistic = 'median' } = question;
  const column = figureColumn(study, rows, figure);
  const hasCurrency = study.figures.some((one) => one.path === figure && isMoney(one));
  const met = limitsMet(study, rows);
  const cells = emptyCells(study, x, y);
  for (let index = 0; index < rows.count; index += 1) {
    const points = pointsOfRow(study, numberOfRow(rows, index));
    const cell = cells[y === null ? 0 : (points[y] ?? 0)]?.[points[x] ?? 0];
    if (cell === undefined || [...fixed].some(([axis, point]) => points[axis] !== point)) continue;
    addRow(cell, column?.[index], rows.reasons[index]);
    if (hasCurrency && rows.currencies[index] !== '') cell.currencies.add(rows.currencies[index] ?? '');
    cell.isWithinLimits ||= met[index] === rowStates.within;
  }
  return cells.map((line) => line.map((cell) => closedCell(cell, statistic)));
}

function emptyCells({ axes }: StudyOutline, x: number, y: number | null): OpenCell[][] {
  const sizeOf = (axis: number): number => axes[axis]?.points.length ?? 0;
  return Array.from({ length: y === null ? 1 : sizeOf(y) }, () =>
    Array.from({ length: sizeOf(x) }, openCell),
  );
}

interface OpenCell {
  readonly values: number[];
  readonly currencies: Set<string>;
  reason: string | null;
  isWithinLimits: boolean;
}

const openCell = (): OpenCell => ({ values: [], currencies: new Set(), reason: null, isWithinLimits: false });

function addRow(cell: OpenCell, value: number = NaN, reason: string | null = null): void {
  if (!Number.isNaN(value)) cell.values.push(value);
  cell.reason ??= reason;
}

function closedCell(
  { values, currencies, reason, isWithinLimits }: OpenCell,
  statistic: NonNullable<HeatQuestion['statistic']>,
): HeatCell {
  if (currencies.size > 1) {
    const mixed = `The rows are in ${listText([...currencies])}; money in different currencies is not compared.`;
    return { value: null, count: values.length, reason: mixed, isWithinLimits };
  }
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
  const shown = { least: sorted[0], median, most: sorted.at(-1) }[statistic];
  return {
    value: sorted.length === 0 ? null : (shown ?? null),
    count: sorted.length,
    reason,
    isWithinLimits,
  };
}
