import { valueAt } from '../../models/edit/document/json.ts';
import { countText } from '../../models/units/text.ts';
import { planDocument } from '../state/editor.ts';
import type { FormField } from '../worker/protocol/formTypes.ts';

/**
 * The number of fields of a form that a column states, as text; undefined if it states none.
 *
 * @param optionId - default: the base plan
 */
export function overrideCountText(
  fields: readonly FormField[],
  optionId: string | undefined,
): string | undefined {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const stated = fields.filter(
    ({ path }) => (valueAt(planDocument.value, [...within, ...path]) ?? null) !== null,
  );
  return stated.length === 0 ? undefined : countText(stated.length, 'override');
}
