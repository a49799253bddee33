import type { Draft } from './drafts.ts';

/**
 * Emergency drafts that are missing in the database or newer than there.
 *
 * @param left - written while pages unloaded
 * @param stored - in the database
 */
export function newerThanStored(left: readonly Draft[], stored: readonly Draft[]): Draft[] {
  return left.filter(
    (draft) => !stored.some(({ id, savedAt }) => id === draft.id && savedAt >= draft.savedAt),
  );
}

/**
 * All drafts in their newest state, the newest first.
 *
 * @param stored - in the database
 * @param left - written while pages unloaded
 */
export function newestDrafts(stored: readonly Draft[], left: readonly Draft[]): Draft[] {
  const newer = newerThanStored(left, stored);
  const others = stored.filter(({ id }) => !newer.some((draft) => draft.id === id));
  return [...newer, ...others].sort((one, other) => other.savedAt - one.savedAt);
}
