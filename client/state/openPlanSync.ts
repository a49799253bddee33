import { signal } from '@preact/signals';
import type { SyncState } from '../sync/SyncState.ts';

/** How the open plan stands to the one on the server. */
export const openPlanSync = signal<SyncState>({ kind: 'browser-only' });
