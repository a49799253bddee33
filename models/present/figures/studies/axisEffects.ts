import { axisShares } from '../../../study/analysis/axisShares.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { StudyRows } from '../../../study/rows/StudyRows.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { fixed, significant } from '../../format/number.ts';
import { keptFigure } from './keptFigure.ts';

/** The axes of a study by what they explain of a figure, as texts. */
export interface AxisEffects {
  readonly rows: readonly { readonly label: string; readonly share: string; readonly spread: string }[];
  /** Of the spread. */
  readonly unit: string;
  /** What the numbers are, or why there are none. */
  readonly note: string;
}

/**
 * The axes of a study by the share of the variance of a figure that each explains, the largest first.
 *
 * @param path - of the figure
 */
export function axisEffects(
  study: StudyOutline,
  rows: StudyRows,
  path: string,
  units: DisplayUnits,
): AxisEffects {
  const figure = keptFigure(study, rows, path, units);
  const none = (note: string): AxisEffects => ({ rows: [], unit: '', note });
  if (figure === null) return none('The study keeps no figure.');
  if (figure.problem !== null) return none(figure.problem);
  const shares = axisShares(study, rows, figure.path);
  if (shares === null) {
    return none('This needs all combinations, each with the figure, and a figure that varies.');
  }
  // Between two values: an offset of the unit does not count.
  const zero = figure.toShown(0);
  const lists = shares.map(({ axis, shareFraction, spread }) => ({
    label: study.axes[axis]?.label ?? '',
    share: fixed(100 * shareFraction, 1),
    spread: significant(figure.toShown(spread) - zero),
  }));
  return {
    rows: lists,
    unit: figure.unit,
    note: 'Shares of the variance over all rows that the means of the values of each axis explain; what is missing to 100 % is their interaction. Between means: from the value with the least mean to the one with the greatest.',
  };
}
