import { listText } from '../../units/text.ts';
import type { StudyOutline } from '../rows/StudyOutline.ts';
import type { ReportFigure } from '../rows/figureList.ts';
import type { StudyRows } from '../rows/StudyRows.ts';

/** The column of a figure; undefined if the study does not keep it. */
export function figureColumn(
  { figures }: StudyOutline,
  rows: StudyRows,
  path: string,
): Float64Array | undefined {
  const place = figures.findIndex((figure) => figure.path === path);
  return place < 0 ? undefined : rows.figures[place];
}

/** Currencies of the rows that have figures. */
export function currenciesOf({ currencies }: StudyRows): string[] {
  return [...new Set(currencies)].filter((currency) => currency !== '');
}

/** Whether a figure is money, in the currency of its row. */
export const isMoney = ({ unit }: ReportFigure): boolean => unit.startsWith('currency');

/**
 * Why the rows of a study cannot be compared by a figure; null if they can. Money in several currencies is not compared.
 *
 * @param path - of the figure
 */
export function whyNotComparable({ figures }: StudyOutline, rows: StudyRows, path: string): string | null {
  const figure: ReportFigure | undefined = figures.find((one) => one.path === path);
  if (figure === undefined) return `The study does not keep ${path}.`;
  const currencies = currenciesOf(rows);
  if (!isMoney(figure) || currencies.length < 2) return null;
  return `${figure.label} is in ${listText(currencies)}; money in different currencies is not compared. State one price for all places, or vary the weather alone.`;
}
