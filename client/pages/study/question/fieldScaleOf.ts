import { shownField, type ShownQuantity } from '../../../../models/present/figures/shownFigure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { studyFields } from '../state/fields.ts';

/**
 * How the numbers of a field are shown and read.
 *
 * @param field - undefined if it is not known: its numbers are then shown as the plan has them
 */
export function fieldScaleOf(field: Pick<LocatedField, 'path' | 'unit'> | undefined): ShownQuantity {
  const { path = '', unit } = field ?? {};
  const currency = studyFields.value?.currency ?? 'currency';
  return shownField({ path, label: '', unit }, { currency, units: displayUnits.value });
}
