import { shownField, type ShownQuantity } from '../../../../models/present/figures/shownFigure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { studyFields } from '../state/fields.ts';

/** How bounds of a figure are shown and read: in the chosen units, without a unit by magnitude. */
export function figureScaleOf(path: string): ShownQuantity {
  const { figures = [], currency } = studyFields.value ?? {};
  const unit = figures.find((figure) => figure.path === path)?.unit;
  return shownField(
    { path, label: '', unit },
    { currency: currency ?? 'currency', units: displayUnits.value },
  );
}
