import { saveState } from './saving.ts';

/** The result of another attempt to load something: `reloading` if the page is about to load again. */
export type Attempt = 'done' | 'unreachable' | 'not-saved' | 'reloading';

/**
 * Loads something again. Where the browser keeps the failure of its first attempt until the page is reloaded, the page is
 * reloaded, but only while the plan is saved.
 *
 * @param load - what failed
 */
export async function tryAgain(load: () => Promise<unknown>): Promise<Attempt> {
  if (!(await isServerReached())) return 'unreachable';
  try {
    await load();
    return 'done';
  } catch {
    if (saveState.value.kind === 'not-saved') return 'not-saved';
    // Leaving the page saves what was changed just before.
    location.reload();
    return 'reloading';
  }
}

async function isServerReached(): Promise<boolean> {
  try {
    const { ok } = await fetch('/favicon.svg', { cache: 'no-store' });
    return ok;
  } catch {
    return false;
  }
}
