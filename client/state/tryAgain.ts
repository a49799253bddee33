import { saveState } from './saving.ts';

/** The result of another attempt to load something: `reloading` if the page is about to load again. */
export type Attempt = 'done' | 'unreachable' | 'not-saved' | 'reloading' | 'needs-reload';

/** A device that is online again may need a while until it reaches the server. */
const ONLINE_TRIES = 5;
const ONLINE_PAUSE_ms = 2000;

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

/**
 * Loads something again as soon as the device is online again. The page is not reloaded for it, which is left to the user.
 *
 * @param load - what failed
 * @param onAttempt - receives what came of it
 * @returns ends it
 */
export function retryWhenOnline(
  load: () => Promise<unknown>,
  onAttempt: (attempt: Attempt) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  const attempt = async (tries: number): Promise<void> => {
    const isReached = await isServerReached();
    if (!isWanted) return;
    if (isReached) {
      onAttempt(
        await load().then(
          (): Attempt => 'done',
          (): Attempt => 'needs-reload',
        ),
      );
    } else if (tries < ONLINE_TRIES) {
      timer = setTimeout(() => void attempt(tries + 1), ONLINE_PAUSE_ms);
    } else onAttempt('unreachable');
  };
  const onOnline = (): void => {
    clearTimeout(timer);
    void attempt(1);
  };
  addEventListener('online', onOnline);
  return () => {
    isWanted = false;
    clearTimeout(timer);
    removeEventListener('online', onOnline);
  };
}

async function isServerReached(): Promise<boolean> {
  try {
    const { ok } = await fetch('/favicon.svg', { cache: 'no-store' });
    return ok;
  } catch {
    return false;
  }
}
