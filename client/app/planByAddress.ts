import { openServerPlan } from '../sync/openServerPlan.ts';
import type { OpenedPlan } from '../state/PlanSession.ts';
import { storedPlan } from './storedPlan.ts';

/** A plan that was asked for, or why there is none. */
export type AddressedPlan = OpenedPlan | 'damaged' | { readonly problem: string };

/**
 * A plan of the library, else of the server, which then is in the library.
 *
 * @param planId - its id, the same on both sides
 */
export async function planByAddress(planId: string): Promise<AddressedPlan> {
  const stored = await storedPlan(planId);
  if (stored !== null) return stored;
  const problem = await problemOfServer(planId);
  return (problem === null ? await storedPlan(planId) : null) ?? { problem: problem ?? NOT_HERE };
}

const NOT_HERE = 'This plan is no longer in the library of this browser.';

/** Null if the library has the plan of the server now. */
async function problemOfServer(planId: string): Promise<string | null> {
  try {
    const opening = await openServerPlan(planId);
    switch (opening.kind) {
      case 'opened':
        return null;
      case 'offline':
        return 'This plan is not in the library of this browser, and the server does not answer.';
      case 'no-store':
        return NOT_HERE;
      case 'refused':
        return opening.why === 'not-signed-in'
          ? 'This plan is not in the library of this browser. Sign in to open it from the server, then open the link again.'
          : `This plan is neither in the library of this browser nor on the server (${opening.reason}).`;
    }
  } catch {
    return NOT_HERE;
  }
}
