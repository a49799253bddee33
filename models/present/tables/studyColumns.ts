import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import type { CollectedRows } from '../../study/rows/collectRows.ts';
import { placeAtLevel } from '../../study/rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../../study/rows/StudyRows.ts';
import type { OutlinedAxis, StudyOutline } from '../../study/rows/StudyOutline.ts';
import { kindLabel } from '../words/kindLabel.ts';
import { significant } from '../format/number.ts';
import { shownField, shownFigure, type ShownQuantity } from '../figures/shownFigure.ts';

/** A column of the rows of a study. */
export interface StudyColumn {
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
 * The columns of the rows of a study: axes, uncertain inputs, figures, and the reason where a row has none.
 *
 * @param study - of the rows
 * @param rows - their columns
 * @param units - the chosen units
 */
export function studyColumns(study: StudyOutline, rows: StudyRows, units: DisplayUnits): StudyColumn[] {
  const currencies = [...new Set(rows.currencies)].filter((currency) => currency !== '');
  const currency = currencies.length === 1 ? (currencies[0] ?? '') : 'currency';
  const figures = study.figures.map((figure, place): StudyColumn => {
    const values = rows.figures[place] ?? new Float64Array(0);
    return numberColumn(shownFigure(figure, values, { currency, units }), values);
  });
  const inputs = study.inputs.map((input, place): StudyColumn =>
    numberColumn(shownField(input, { currency, units }), rows.inputs[place] ?? new Float64Array(0)),
  );
  const axes = study.axes.map((axis, place) => axisColumn(study, axis, { place, rows, currency, units }));
  const reasons = rows.reasons.some((reason, row) => reason !== null && isComputed(rows, row));
  return [
    ...axes,
    ...inputs,
    ...figures,
    ...(currencies.length > 1 ? [textColumn('Currency', (row) => rows.currencies[row] ?? '')] : []),
    ...(reasons ? [textColumn('Not computed because', (row) => rows.reasons[row] ?? '')] : []),
  ];
}

const isComputed = (rows: StudyRows, row: number): boolean =>
  !('isKnown' in rows) || (rows as CollectedRows).isKnown[row] === 1;

function numberColumn({ label, unit, toShown }: ShownQuantity, values: Float64Array): StudyColumn {
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

const textColumn = (head: string, text: (row: number) => string): StudyColumn => ({
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
): StudyColumn {
  const level = study.levels.find((one) => one.axis === place);
  const pointAt = (row: number): number => (level === undefined ? 0 : placeAtLevel(numberOfRow(rows, row), level));
  const { head, unit, texts, isText } = axisTexts(axis, { currency, units });
  return {
    head,
    unit,
    isText,
    text: (row) => texts[pointAt(row)] ?? '',
    value: (row) => (isText ? pointAt(row) : Number(axis.points[pointAt(row)]?.value ?? NaN)),
  };
}

/** The points of an axis as the page shows them. */
export interface AxisTexts {
  readonly head: string;
  readonly unit: string;
  readonly texts: readonly string[];
  /** False where all points are numbers in the unit. */
  readonly isText: boolean;
}

/**
 * The points of an axis in words, numbers in the chosen units.
 *
 * @param axis - of a study
 */
export function axisTexts(
  axis: OutlinedAxis,
  shown: { readonly currency: string; readonly units: DisplayUnits },
): AxisTexts {
  const { label, path, points } = axis;
  const isText = path === null || points.some(({ value }) => typeof value !== 'number');
  if (isText) {
    const texts = points.map(({ label: text, value }) => (path === null ? text : wordOf(value)));
    return { head: label, unit: '', texts, isText };
  }
  const { unit, toShown } = shownField({ path, label, unit: axis.unit }, shown);
  const texts = points.map(({ value }) => significant(toShown(Number(value)), DIGITS));
  return { head: label, unit, texts, isText };
}

function wordOf(value: number | string): string {
  if (value === 'true') return 'Yes';
  return value === 'false' ? 'No' : kindLabel(String(value));
}

/**
 * The places of the computed rows in an order.
 *
 * @param columns - of the rows
 */
export function sortedRows(
  columns: readonly StudyColumn[],
  rows: StudyRows,
  { column, isFalling }: RowOrder,
): Uint32Array {
  const known: number[] = [];
  for (let row = 0; row < rows.count; row += 1) if (isComputed(rows, row)) known.push(row);
  const places = Uint32Array.from(known);
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
