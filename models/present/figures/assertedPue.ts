import type { Comparison } from '../../report/reportSchema.ts';
import type { ChangeText } from '../format/change.ts';

/** What a saving that rests on a stated PUE is never shown without. */
export const ASSERTED_PUE = 'asserted PUE';

/** Whether the PUE of an option or of the baseline is stated, not computed. */
export function isPueAsserted(comparison: Comparison, optionId: string): boolean {
  const compared = comparison.options.find(({ id }) => id === optionId);
  return compared !== undefined && compared.statedPues.length > 0;
}

/**
 * A change against the baseline that says if it rests on a stated PUE: "28.1 % lower, asserted PUE".
 *
 * @param change - unchanged figures are returned as they are
 */
export function withAssertion(change: ChangeText, comparison: Comparison, optionId: string): ChangeText {
  if (change.direction === 'same' || !isPueAsserted(comparison, optionId)) return change;
  return { ...change, text: `${change.text}, ${ASSERTED_PUE}` };
}
