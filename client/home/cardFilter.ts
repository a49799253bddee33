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
  const words = foldedName(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter(({ name }) => {
    const text = foldedName(name);
    return words.every((word) => text.includes(word));
  });
}

/** A text without case and accents. */
export const foldedName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
