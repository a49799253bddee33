import { currenciesOf, whyNotComparable } from '../../../study/analysis/comparable.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { StudyRows } from '../../../study/rows/StudyRows.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { shownFigure, type ShownQuantity } from '../shownFigure.ts';
import type { ShownIn } from './axisPoints.ts';

/** A figure that a study keeps, in one unit for all rows. */
export interface KeptFigure extends ShownQuantity {
  readonly path: string;
  /** In the unit of the report; NaN for a row without it. */
  readonly column: Float64Array;
  /** Why its rows cannot be compared; null if they can. */
  readonly problem: string | null;
}

/** The currency of the rows of a study; where there are several, the word for it. */
export function currencyOfRows(rows: StudyRows): string {
  const currencies = currenciesOf(rows);
  return currencies.length === 1 ? (currencies[0] ?? '') : 'currency';
}

/** In which money and units the rows of a study are shown. */
export const shownInRows = (rows: StudyRows, units: DisplayUnits): ShownIn => ({
  currency: currencyOfRows(rows),
  units,
});

/**
 * A figure of a study.
 *
 * @param path - of the figure; another one is shown if the study does not keep it
 * @returns null if the study keeps no figure
 */
export function keptFigure(
  study: StudyOutline,
  rows: StudyRows,
  path: string,
  units: DisplayUnits,
): KeptFigure | null {
  const found = study.figures.findIndex((figure) => figure.path === path);
  const place = Math.max(0, found);
  const figure = study.figures[place];
  const column = rows.figures[place];
  if (figure === undefined || column === undefined) return null;
  return {
    ...shownFigure(figure, column, shownInRows(rows, units)),
    path: figure.path,
    column,
    problem: whyNotComparable(study, rows, figure.path),
  };
}

/** A value as it is shown; null where there is none. */
export const shownOrNull = ({ toShown }: ShownQuantity, value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : toShown(value);
