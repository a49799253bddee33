import { restorePlan } from '../../library/planLibrary.ts';
import { storeFailureOf } from '../../library/storeFailure.ts';
import { documentId } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { keepOnServer, putBackOnServer } from '../../sync/planSync.ts';

/** Has the server keep the open plan. */
export function keepOpenPlan(): void {
  void attempt(() => keepOnServer(documentId.peek()));
}

/** Restores the open plan after it was deleted, here and on the server. */
export function putBackOpenPlan(): void {
  const planId = documentId.peek();
  void attempt(async () => {
    const problem = await putBackOnServer(planId);
    await restorePlan(planId);
    return problem;
  });
}

/** Tells why something was not done. */
async function attempt(action: () => Promise<string | null>): Promise<void> {
  const problem = await action().catch((error: unknown) => storeFailureOf(error).message);
  if (problem !== null) notify(problem);
}
