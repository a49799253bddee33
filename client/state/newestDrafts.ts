import type { Draft } from './drafts.ts';

/**
 * The drafts that pages left behind and the database does not know, or knows only an older state of.
 *
 * @param left - written while pages went away
 * @param stored - in the database
 */
export function newerThanStored(left: readonly Draft[], stored: readonly Draft[]): Draft[] {
  return left.filter(
    (draft) => !stored.some(({ id, savedAt }) => id === draft.id && savedAt >= draft.savedAt),
  );
}

/**
 * All drafts, each in its newest state, the newest first.
 *
 * @param stored - in the database
 * @param left - written while pages went away
 */
export function newestDrafts(stored: readonly Draft[], left: readonly Draft[]): Draft[] {
  const newer = newerThanStored(left, stored);
  const others = stored.filter(({ id }) => !newer.some((draft) => draft.id === id));
  return [...newer, ...others].sort((one, other) => other.savedAt - one.savedAt);
}
