import { addLink, removeLink } from '../library/planLinks.ts';
import { newLink } from '../library/PlanLink.ts';
import { readPlan } from '../library/planStore.ts';
import { storeFailureOf } from '../library/storeFailure.ts';
import { httpPlanServer } from '../sync/httpPlanServer.ts';
import { failureText } from '../sync/requestServer.ts';

/** Sends changes of this browser that the server does not have, now and after further changes. */
export async function startSending(): Promise<void> {
  try {
    // The exchange with the server is loaded when there is something to send.
    (await import('../sync/planSync.ts')).startSync();
  } catch {
    // Its code did not arrive: it is loaded at the next occasion, and the changes stay where they are.
  }
}

/**
 * Has the server keep a plan of this browser too. A plan that it does not take stays in this browser only, as before.
 *
 * @param planId - as listed
 * @returns why the server does not have it, as a sentence for the user; null if it has
 */
export async function keepPlan(planId: string): Promise<string | null> {
  try {
    const reading = await readPlan(planId);
    if (reading.kind !== 'read') return 'Part of what is stored of it cannot be read.';
    const { document, head } = reading.plan;
    const answer = await httpPlanServer().create(planId, document);
    if (answer.kind === 'done') {
      // What is changed here meanwhile has a later number, and so is sent.
      await addLink({ ...newLink(planId), revision: answer.revision, document, head });
      return null;
    }
    if (answer.kind !== 'plan-exists') return failureText(answer);
    // The answer to an earlier request was lost: the two are merged.
    await addLink(newLink(planId));
    await startSending();
    return null;
  } catch (error) {
    return storeFailureOf(error).message;
  }
}

/**
 * Brings a plan back that was deleted on the server, with what this browser has of it.
 *
 * @param planId - as listed
 * @returns why the server does not have it; null if it has
 */
export async function keepRemovedPlan(planId: string): Promise<string | null> {
  const answer = await httpPlanServer().bringBack(planId);
  if (answer.kind === 'done') {
    await startSending();
    return null;
  }
  if (answer.kind !== 'refused' || answer.why !== 'deleted') return failureText(answer);
  // It is gone for good: the copy of this browser is a new plan there.
  try {
    await removeLink(planId);
  } catch (error) {
    return storeFailureOf(error).message;
  }
  return keepPlan(planId);
}
