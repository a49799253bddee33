import { newLink } from '../library/PlanLink.ts';
import { restorePlan } from '../library/planLibrary.ts';
import { addPlan, readPlan } from '../library/planStore.ts';
import { httpPlanServer } from './httpPlanServer.ts';
import type { SyncRefusal } from './SyncState.ts';

/** Whether the library has a plan of the server now, or why it has not. */
export type ServerPlanOpening =
  | { readonly kind: 'opened' }
  | { readonly kind: 'offline' }
  /** The server keeps no plans. */
  | { readonly kind: 'no-store' }
  | { readonly kind: 'refused'; readonly why: SyncRefusal; readonly reason: string };

/**
 * Reads a plan of the server into the library, where it is kept up to date from then on. A plan that the library has already
 * is left as it is; out of the trash it comes only if the server has it.
 *
 * @param planId - its id, the same on both sides
 * @throws StoreFailure
 */
export async function openServerPlan(planId: string): Promise<ServerPlanOpening> {
  const known = await readPlan(planId);
  const isInTrash = known.kind === 'read' && known.record.deletedAt_ms !== null;
  if (known.kind !== 'missing' && !isInTrash) return { kind: 'opened' };
  const answer = await httpPlanServer().read(planId);
  if (answer.kind !== 'done') {
    return answer.kind === 'refused' || answer.kind === 'no-store' ? answer : { kind: 'offline' };
  }
  if (isInTrash) {
    await restorePlan(planId);
    return { kind: 'opened' };
  }
  const { document, revision } = answer;
  const link = { ...newLink(planId), document, revision };
  await addPlan(planId, { document, head: 0, entries: [] }, { link });
  return { kind: 'opened' };
}
