import type { Draft } from './drafts.ts';

const PREFIX = 'plenum-left-behind-';

/**
 * Writes a draft at once, while the page goes away: the database answers later, which may be too late.
 *
 * @param draft - as it would go into the database
 */
export function saveEmergencyDraft(draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the database has to make it in time.
  }
}

/**
 * Forgets what was left behind, once the database has it; a newer state that was left since stays.
 *
 * @param draft - as the database has it
 */
export function removeEmergencyDraft({ id, savedAt }: Draft): void {
  try {
    const left = emergencyDrafts().find((draft) => draft.id === id);
    if (left === undefined || left.savedAt <= savedAt) localStorage.removeItem(PREFIX + id);
  } catch {
    // Storage is forbidden: nothing was left behind.
  }
}

/** The drafts that pages left behind and no database took. */
export function emergencyDrafts(): Draft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    // Only `saveEmergencyDraft` writes these keys, so the text is a draft.
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Draft);
  } catch {
    return [];
  }
}
