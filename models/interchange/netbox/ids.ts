/** Maximum length of an id in a plan. */
const MAX_LENGTH = 64;

/** A name as an id of a plan: letters, digits, - and _. */
export function idOfName(name: string, fallback: string): string {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  return id === '' ? fallback : id;
}

/** Names in use, compared case-insensitively. */
export type UsedNames = Map<string, number>;

/**
 * The name, or the name with a number if it is in use.
 *
 * @param longest - maximum length of a name
 */
export function unique(name: string, used: UsedNames, longest = MAX_LENGTH): string {
  const cut = name.slice(0, longest).trimEnd();
  let free = cut;
  let count = used.get(cut.toLowerCase()) ?? 0;
  while (used.has(free.toLowerCase())) {
    count = Math.max(count, 1) + 1;
    const ending = `-${String(count)}`;
    free = cut.slice(0, longest - ending.length) + ending;
  }
  if (free !== cut) used.set(cut.toLowerCase(), count);
  used.set(free.toLowerCase(), used.get(free.toLowerCase()) ?? 1);
  return free;
}

/** Normalises a name: no line breaks, control characters or spaces at the ends. */
export function normalisedName(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** A name as NetBox compares it: case-insensitive. */
export const sameName = (name: string): string => normalisedName(name).toLowerCase();

/** Letters and digits only, for product names with different spellings. */
export function sameness(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? sameName(name) : letters;
}
