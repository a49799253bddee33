import type { UsedNames } from './UsedNames.ts';

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

/**
 * The name, or the name with a number if it is in use.
 *
 * @param longest - maximum length of a name
 */
export function unique(name: string, used: UsedNames, longest = MAX_LENGTH): string {
  return used.take(name.slice(0, longest).trimEnd(), longest);
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
