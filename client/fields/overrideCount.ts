import { valueAt } from '../../models/edit/document/json.ts';
import { countText } from '../../models/units/text.ts';
import { planDocument } from '../state/editor.ts';
import type { FormField } from '../worker/protocol/formTypes.ts';

/**
 * How many fields of a form a column states itself, in words; undefined where it states none.
 *
 * @param optionId - the plan itself where absent
 */
export function overrideCountText(
  fields: readonly FormField[],
  optionId: string | undefined,
): string | undefined {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const own = fields.filter(
    ({ path }) => (valueAt(planDocument.value, [...within, ...path]) ?? null) !== null,
  );
  return own.length === 0 ? undefined : countText(own.length, 'own value');
}
