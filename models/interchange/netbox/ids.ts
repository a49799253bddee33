/** Longest id of a plan. */
const LONGEST = 64;

/** A name as an id of a plan: letters, digits, - and _. */
export function idOfName(name: string, fallback: string): string {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return id === '' ? fallback : id;
}

/** Names given out so far, which no other may have, whatever the case of its letters. */
export type TakenNames = Map<string, number>;

/**
 * The name, or the name with a number where it is taken.
 *
 * @param longest - characters that a name may have
 */
export function unique(name: string, taken: TakenNames, longest = LONGEST): string {
  const cut = name.slice(0, longest).trimEnd();
  let free = cut;
  let count = taken.get(cut.toLowerCase()) ?? 0;
  while (taken.has(free.toLowerCase())) {
    count = Math.max(count, 1) + 1;
    const ending = `-${String(count)}`;
    free = cut.slice(0, longest - ending.length) + ending;
  }
  if (free !== cut) taken.set(cut.toLowerCase(), count);
  taken.set(free.toLowerCase(), taken.get(free.toLowerCase()) ?? 1);
  return free;
}

/** Words without what no table can show: line ends, controls, spaces at the ends. */
export function plainWords(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** A name as NetBox compares it: whatever the case of its letters. */
export const sameName = (name: string): string => plainWords(name).toLowerCase();

/** Letters and digits only, for products whose names people write in different ways. */
export function sameness(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? sameName(name) : letters;
}
