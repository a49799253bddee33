import { signal } from '@preact/signals';
import { readSharedPlan } from '../../sync/shareLinks.ts';

/** What the server says of the link of the plan on the page: it shows this plan, a later one, or nothing any more. */
export type ShareStanding = 'same' | 'changed' | 'ended';

export const shareStanding = signal<ShareStanding>('same');

/** How often a page that is looked at asks. */
const PAUSE_ms = 60_000;

/**
 * Asks the server from time to time, and when the page is looked at again, whether a share link still works. A server that does not answer
 * says nothing of it.
 *
 * @param secret - of the link
 * @param changedAt_ms - of the plan that is shown
 * @returns ends it
 */
export function watchShare(secret: string, changedAt_ms: number): () => void {
  let isAsking = false;
  let hasEnded = false;
  shareStanding.value = 'same';
  const ask = async (): Promise<void> => {
    if (isAsking || document.visibilityState === 'hidden') return;
    isAsking = true;
    const answer = await readSharedPlan(secret);
    isAsking = false;
    if (hasEnded) return;
    if (answer.kind === 'done') {
      shareStanding.value = Date.parse(answer.value.changedAt) > changedAt_ms ? 'changed' : 'same';
    } else if (answer.kind === 'refused' && !answer.isPassing) shareStanding.value = 'ended';
  };
  const onVisible = (): void => void ask();
  const timer = setInterval(onVisible, PAUSE_ms);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    hasEnded = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
