import { fieldScale, type FieldScale } from '../../models/units/display/fieldScale.ts';
import { unitOfPath } from '../../models/units/display/unitOfPath.ts';
import { displayUnits } from '../state/displayUnits.ts';

/**
 * The scale of a field of the plan in the chosen units.
 *
 * @param path - keys of the field
 * @param unit - of its number in the plan; empty if it has none
 * @param factor - from the document's number to the one shown in metric units: 100 for percent
 */
export function usedScale(path: readonly string[], unit = '', factor = 1): FieldScale {
  return fieldScale(unitOfPath(path, unit), displayUnits.value, factor);
}
