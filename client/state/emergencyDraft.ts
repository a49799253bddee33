import type { Draft } from './drafts.ts';

const PREFIX = 'plenum-left-behind-';

/**
 * Writes a draft synchronously while the page unloads: the database is asynchronous, which may be too late.
 *
 * @param draft - as for the database
 */
export function saveEmergencyDraft(draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
  } catch {
    // Storage is full or not allowed: only the database can save the draft.
  }
}

/**
 * Removes an emergency draft when the database has it; a newer one is retained.
 *
 * @param draft - in the database
 */
export function removeEmergencyDraft({ id, savedAt }: Draft): void {
  try {
    const left = emergencyDrafts().find((draft) => draft.id === id);
    if (left === undefined || left.savedAt <= savedAt) localStorage.removeItem(PREFIX + id);
  } catch {
    // Storage is not allowed: there is no emergency draft.
  }
}

/** Emergency drafts of unloaded pages that are not in the database. */
export function emergencyDrafts(): Draft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    // Only `saveEmergencyDraft` writes these keys, so the text is a draft.
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Draft);
  } catch {
    return [];
  }
}
