const KEY = 'plenum-draft';

/** A page that is just being left holds its lock a moment longer than the page that follows it waits for its code. */
const PATIENCE_ms = 400;

const lockedDrafts = new Set<string>();

/** An id for a document that no draft has yet. */
export function newDraftId(): string {
  // `crypto.randomUUID` is missing where the page comes over plain HTTP from another machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the draft that this tab wrote last, also after a reload; a duplicated tab is told that of the other tab. */
export function tabDraftId(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Keeps in mind which draft this tab writes.
 *
 * @param id - of the draft
 */
export function rememberTabDraft(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Without storage for the session a reload opens the newest draft of the browser.
  }
}

/**
 * Takes a draft for this tab alone, until the tab goes away, so that two tabs never overwrite each other.
 *
 * @param id - of the draft
 * @returns false where another tab has it
 */
export async function lockDraft(id: string): Promise<boolean> {
  // A browser without locks, as over plain HTTP, has no way to tell.
  if (lockedDrafts.has(id) || !('locks' in navigator)) return true;
  const isFree = await new Promise<boolean>((resolve) => {
    const untilTheTabGoes = new Promise<never>(() => undefined);
    const take = (): Promise<never> => {
      resolve(true);
      return untilTheTabGoes;
    };
    const signal = AbortSignal.timeout(PATIENCE_ms);
    navigator.locks.request(`plenum-draft-${id}`, { signal }, take).catch(() => {
      resolve(false);
    });
  });
  if (isFree) lockedDrafts.add(id);
  return isFree;
}
