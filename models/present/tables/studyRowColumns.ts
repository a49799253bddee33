import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import type { CollectedRows } from '../../study/rows/collectRows.ts';
import { placeAtLevel } from '../../study/rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../../study/rows/StudyRows.ts';
import type { OutlinedAxis, StudyOutline } from '../../study/rows/StudyOutline.ts';
import { fixed, significant } from '../format/number.ts';
import { axisPoints } from '../figures/studies/axisPoints.ts';
import { shownField, shownFigure, type ShownQuantity } from '../figures/shownFigure.ts';

/** A column of the rows of a study. */
export interface RowColumn {
  readonly head: string;
  readonly unit: string;
  readonly isText: boolean;
  /** What a row shows, by its place among the rows. */
  readonly text: (row: number) => string;
  /** What rows are sorted by; NaN comes last. */
  readonly value: (row: number) => number;
}

/** How rows are sorted. */
export interface RowOrder {
  /** Place of the column; -1 for the order of the study. */
  readonly column: number;
  readonly isFalling: boolean;
}

const DIGITS = 5;
const MISSING = '–';

/**
 * The columns of the rows of a study: axes, figures, uncertain inputs, and the reason where a row has no figures.
 *
 * @param study - of the rows
 * @param rows - their columns
 * @param units - the chosen units
 */
export function studyRowColumns(study: StudyOutline, rows: StudyRows, units: DisplayUnits): RowColumn[] {
  const currencies = [...new Set(rows.currencies)].filter((currency) => currency !== '');
  const currency = currencies.length === 1 ? (currencies[0] ?? '') : 'currency';
  const figures = study.figures.map((figure, place): RowColumn => {
    const values = rows.figures[place] ?? new Float64Array(0);
    return numberColumn(shownFigure(figure, values, { currency, units }), values);
  });
  const inputs = study.inputs.map((input, place): RowColumn =>
    numberColumn(shownField(input, { currency, units }), rows.inputs[place] ?? new Float64Array(0)),
  );
  const axes = study.axes.map((axis, place) => axisColumn(study, axis, { place, rows, currency, units }));
  const reasons = rows.reasons.some((reason, row) => reason !== null && isComputed(rows, row));
  return [
    ...(axes.length === 0 ? [rowColumn(rows)] : axes),
    ...figures,
    ...inputs,
    ...(currencies.length > 1 ? [textColumn('Currency', (row) => rows.currencies[row] ?? '')] : []),
    ...(reasons ? [textColumn('Not computed because', (row) => rows.reasons[row] ?? '')] : []),
  ];
}

const isComputed = (rows: StudyRows, row: number): boolean =>
  !('isKnown' in rows) || (rows as CollectedRows).isKnown[row] === 1;

function numberColumn({ label, unit, toShown }: ShownQuantity, values: Float64Array): RowColumn {
  return {
    head: label,
    unit,
    isText: false,
    text: (row) => {
      const value = values[row] ?? NaN;
      return Number.isNaN(value) ? MISSING : significant(toShown(value), DIGITS);
    },
    value: (row) => values[row] ?? NaN,
  };
}

/** The number of a row, from 1, where nothing else names it. */
function rowColumn(rows: StudyRows): RowColumn {
  const numberOf = (row: number): number => numberOfRow(rows, row) + 1;
  return { head: 'Row', unit: '', isText: false, text: (row) => fixed(numberOf(row), 0), value: numberOf };
}

const textColumn = (head: string, text: (row: number) => string): RowColumn => ({
  head,
  unit: '',
  isText: true,
  text,
  value: (row) => (text(row) === '' ? 1 : 0),
});

interface AxisContext {
  readonly place: number;
  readonly rows: StudyRows;
  readonly currency: string;
  readonly units: DisplayUnits;
}

function axisColumn(
  study: StudyOutline,
  axis: OutlinedAxis,
  { place, rows, currency, units }: AxisContext,
): RowColumn {
  const level = study.levels.find((one) => one.axis === place);
  const pointAt = (row: number): number =>
    level === undefined ? 0 : placeAtLevel(numberOfRow(rows, row), level);
  const { label: head, unit, texts, numbers } = axisPoints(axis, { currency, units });
  const isText = numbers === null;
  return {
    head,
    unit,
    isText,
    text: (row) => texts[pointAt(row)] ?? '',
    value: (row) => (isText ? pointAt(row) : Number(axis.points[pointAt(row)]?.value ?? NaN)),
  };
}

/**
 * The places of the computed rows in an order.
 *
 * @param columns - of the rows
 * @param among - places of the rows that are listed. Default: all that are computed
 */
export function sortedRows(
  columns: readonly RowColumn[],
  rows: StudyRows,
  { column, isFalling }: RowOrder,
  among?: readonly number[],
): Uint32Array {
  const all = among ?? Array.from({ length: rows.count }, (_, row) => row);
  const places = Uint32Array.from(all.filter((row) => isComputed(rows, row)));
  const sorting = columns[column];
  if (sorting === undefined) return places;
  const values = Float64Array.from({ length: rows.count }, (_, row) => sorting.value(row));
  const sign = isFalling ? -1 : 1;
  return places.sort((one, other) => {
    const [a, b] = [values[one] ?? NaN, values[other] ?? NaN];
    if (Number.isNaN(a) || Number.isNaN(b))
      return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other;
    return sign * (a - b) || one - other;
  });
}
