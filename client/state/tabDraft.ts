const KEY = 'plenum-draft';

/** Time to wait for a lock: an unloading page releases its lock a little later than the next page starts. */
const LOCK_TIMEOUT_ms = 400;

const locked = new Set<string>();

/** A new draft id. */
export function newDraftId(): string {
  // `crypto.randomUUID` is missing if the page is loaded over plain HTTP from another machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the draft that this tab wrote last, also after a reload; a duplicated tab has the id of the original tab. */
export function tabDraftId(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Stores which draft this tab writes.
 *
 * @param id - of the draft
 */
export function rememberTabDraft(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Without session storage a reload opens the newest draft of the browser.
  }
}

/**
 * Locks a draft for this tab, until the tab is closed, so that two tabs never overwrite each other.
 *
 * @param id - of the draft
 * @returns false if another tab has it
 */
export async function lockDraft(id: string): Promise<boolean> {
  // Without locks, as over plain HTTP, this cannot be determined.
  if (locked.has(id) || !('locks' in navigator)) return true;
  const isFree = await new Promise<boolean>((resolve) => {
    const untilTabCloses = new Promise<never>(() => undefined);
    const hold = (): Promise<never> => {
      resolve(true);
      return untilTabCloses;
    };
    const signal = AbortSignal.timeout(LOCK_TIMEOUT_ms);
    navigator.locks.request(`plenum-draft-${id}`, { signal }, hold).catch(() => {
      resolve(false);
    });
  });
  if (isFree) locked.add(id);
  return isFree;
}
