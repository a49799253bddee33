import type { People } from './People.ts';
import type { Who } from './Who.ts';

/** What was done to what, in which request. */
export interface Action {
  readonly action: string;
  readonly subject: string;
  readonly requestId: string;
}

/** Adds an entry to the audit log. */
export async function recordAction(
  { store, now_ms }: Pick<People, 'store' | 'now_ms'>,
  { name, role, via }: Who,
  action: Action,
): Promise<void> {
  await store.addAudit({ at_ms: now_ms(), who: name, role, via, ...action });
}
