import {
  withAccepted,
  withNewer,
  withSent,
  withStored,
  type WorkingCopy,
} from '../../models/edit/journal/workingCopy.ts';
import { newLink } from './PlanLink.ts';
import { addPlan, appendEntries, readNewer, readPlan } from './planStore.ts';
import { asOnlyWriter } from './writerLock.ts';

/** Holds the working copy of a plan; it may be changed while the store is waited for. */
export interface PlanHolder {
  readonly planId: string;
  copy: WorkingCopy;
}

/**
 * Gives all pending changes of a plan to the store, after those of other tabs. It is complete when they are on the disk.
 *
 * @param holder - its copy has no pending changes afterwards, but those that were made after the last one was sent
 * @throws StoreFailure
 */
export async function storePending(holder: PlanHolder): Promise<void> {
  await asOnlyWriter(holder.planId, async () => {
    try {
      while (!(await sendOnce(holder)));
    } finally {
      holder.copy = { ...holder.copy, sentCount: 0 };
    }
  });
}

/** False if changes of other tabs had to be received first. */
async function sendOnce(holder: PlanHolder): Promise<boolean> {
  const { planId } = holder;
  const sent = withSent(holder.copy);
  if (sent.pending.length === 0) return true;
  holder.copy = sent;
  const { stored, pending, document } = sent;
  const outcome = await appendEntries(planId, stored.head, pending, document);
  switch (outcome.kind) {
    case 'added':
      holder.copy = withAccepted(holder.copy);
      return true;
    case 'behind':
      holder.copy = withNewer(holder.copy, outcome.newer);
      return false;
    case 'unknown':
      return sendWhole(holder, sent);
  }
}

/** The store has no such plan, or lost a part of it: it gets all that this tab knows. */
async function sendWhole(holder: PlanHolder, sent: WorkingCopy): Promise<boolean> {
  const reading = await readPlan(holder.planId);
  if (reading.kind === 'read' && reading.plan.head > sent.stored.head) {
    holder.copy = withStored(holder.copy, reading.plan);
    return false;
  }
  const { stored, pending, document } = sent;
  const head = stored.head + pending.length;
  const plan = { document, head, entries: [...stored.entries, ...pending] };
  await addPlan(holder.planId, plan, { link: newLink(holder.planId) });
  holder.copy = withAccepted(holder.copy);
  return true;
}

/**
 * Receives the changes that other tabs have given to the store.
 *
 * @param holder - its copy contains them afterwards
 * @throws StoreFailure
 */
export async function receiveNewer(holder: PlanHolder): Promise<void> {
  const newer = await readNewer(holder.planId, holder.copy.stored.head);
  if (newer === null) {
    const reading = await readPlan(holder.planId);
    if (reading.kind === 'read') holder.copy = withStored(holder.copy, reading.plan);
  } else if (newer.length > 0) {
    holder.copy = withNewer(holder.copy, newer);
  }
}
