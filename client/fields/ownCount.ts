import { valueAt } from '../document/json.ts';
import { counted } from '../format/word.ts';
import { planDocument } from '../state/editor.ts';
import type { FormField } from '../worker/formTypes.ts';

/**
 * How many fields of a form a column states itself, in words; undefined where it states none.
 *
 * @param optionId - the plan itself where absent
 */
export function ownCountText(fields: readonly FormField[], optionId: string | undefined): string | undefined {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const own = fields.filter(
    ({ path }) => (valueAt(planDocument.value, [...within, ...path]) ?? null) !== null,
  );
  return own.length === 0 ? undefined : counted(own.length, 'own value');
}
