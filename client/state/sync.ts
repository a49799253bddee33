import { effect, signal } from '@preact/signals';
import { expectSending, followSync, startSync, syncAllNow } from '../sync/planSync.ts';
import type { SyncState } from '../sync/SyncState.ts';
import { documentId, followChanges } from './editor.ts';
import { personState } from './person.ts';

/** How the plan on the page stands to the one on the server; null until it is known. */
export const syncState = signal<SyncState | null>(null);

/** Begins to exchange plans with the server, and follows that of the page. Called once. */
export function startFollowingSync(): void {
  startSync();
  effect(() => {
    const planId = documentId.value;
    syncState.value = null;
    return followSync(planId, (state) => {
      syncState.value = state;
    });
  });
  followChanges(({ by, session }) => {
    if (by === 'typing' || by === 'command') expectSending(session.planId);
  });
  let lastWho = personState.peek()?.who?.name;
  effect(() => {
    const who = personState.value?.who?.name;
    // After a sign-in the server may accept what it has refused.
    if (who !== lastWho) syncAllNow();
    lastWho = who;
  });
}
