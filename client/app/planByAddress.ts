import { openServerPlan } from '../sync/openServerPlan.ts';
import type { OpenedPlan } from '../state/PlanSession.ts';
import { askToSignIn } from './people/signedIn.ts';
import type { LinkProblem } from './people/sharedProblem.ts';
import { storedPlan } from './storedPlan.ts';

/** A plan that was asked for, or why there is none. */
export type AddressedPlan = OpenedPlan | 'damaged' | LinkProblem;

/**
 * A plan of the library, else of the server, which then is in the library. Where the server asks for it, the user is asked to sign in.
 *
 * @param planId - its id, the same on both sides
 */
export async function planByAddress(planId: string): Promise<AddressedPlan> {
  const stored = await storedPlan(planId);
  if (stored !== null) return stored;
  const problem = await problemOfServer(planId);
  return (problem === null ? await storedPlan(planId) : null) ?? problem ?? notHere(planId);
}

const notHere = (planId: string): LinkProblem => ({
  problem: `The plan ${planId} is not in the library of this browser.`,
  remedy: 'Look for it on the home page, or open it in the browser in which it was made.',
});

/** Null if the library has the plan of the server now. */
async function problemOfServer(planId: string): Promise<LinkProblem | null> {
  try {
    const opening = await openServerPlan(planId);
    switch (opening.kind) {
      case 'opened':
        return null;
      case 'offline':
        return {
          problem: `The plan ${planId} is not in the library of this browser, and the server does not answer.`,
          remedy: 'Open the link again later.',
        };
      case 'no-store':
        return notHere(planId);
      case 'refused':
        if (opening.why !== 'not-signed-in') {
          return {
            problem: `The plan ${planId} is neither in the library of this browser nor on the server (${opening.reason}).`,
            remedy: 'It may have been deleted: look among the deleted plans of the home page.',
          };
        }
        return (await askToSignIn())
          ? await problemOfServer(planId)
          : {
              problem: `The plan ${planId} is not in the library of this browser, and the server shows plans only to people who have signed in.`,
              remedy: 'Open the link again and sign in.',
            };
    }
  } catch {
    return notHere(planId);
  }
}
