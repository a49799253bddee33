import { folded } from '../../models/present/format/folded.ts';

/**
 * Plans whose names contain all words of a search.
 *
 * @param plans - any cards
 * @param search - as typed
 */
export function matchingPlans<Plan extends { readonly name: string }>(
  plans: readonly Plan[],
  search: string,
): readonly Plan[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter(({ name }) => {
    const text = folded(name);
    return words.every((word) => text.includes(word));
  });
}
