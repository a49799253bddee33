import type { LinkState } from '../library/planLinks.ts';
import type { SyncOutcome } from './syncPlan.ts';
import type { SyncState } from './SyncState.ts';

/**
 * How a plan stands to the server.
 *
 * @param stored - as the library has it; null if the plan is in this browser only
 * @param last - how the last exchange of this tab has ended; undefined before the first one
 */
export function linkedSyncState(stored: LinkState | null, last: SyncOutcome | undefined): SyncState {
  if (stored === null) return { kind: 'browser-only' };
  const { link, isPending, isInTrash } = stored;
  if (isInTrash) return { kind: 'in-trash' };
  if (last?.kind === 'refused') return { kind: 'refused', why: last.why, reason: last.reason };
  if (last?.kind === 'offline') return { kind: 'offline' };
  const { revision, conflicts } = link;
  if (conflicts.length > 0) return { kind: 'conflict', revision, conflicts };
  return isPending ? { kind: 'sending' } : { kind: 'synced', revision };
}
