import { randomId } from '../../library/randomId.ts';
import type { OpenedPlan } from '../../state/PlanSession.ts';
import { failureText } from '../../sync/requestServer.ts';
import { readSharedPlan } from '../../sync/shareLinks.ts';
import type { LinkProblem } from './sharedProblem.ts';

/** The plan of a share link, or why it cannot be shown. */
export type SharedReading = { readonly opened: OpenedPlan; readonly name: string } | LinkProblem;

/**
 * Reads the plan of a share link, to be looked at only.
 *
 * @param secret - of the link
 */
export async function sharedPlan(secret: string): Promise<SharedReading> {
  const answer = await readSharedPlan(secret);
  if (answer.kind === 'done') {
    const { name, plan, changedAt, endsAt } = answer.value;
    const source = {
      kind: 'shared',
      secret,
      changedAt_ms: Date.parse(changedAt),
      endsAt_ms: Date.parse(endsAt),
    } as const;
    return {
      name,
      opened: {
        planId: randomId(),
        plan: { document: plan, head: 0, entries: [] },
        origin: { kind: 'read-only', source },
      },
    };
  }
  if (answer.kind === 'refused' && !answer.isPassing) {
    return {
      problem: 'The share link is unknown, was revoked or has ended.',
      remedy: 'Check that the whole link was copied, or ask the person who gave it to you for a new one.',
    };
  }
  return {
    problem: `The shared plan cannot be shown. ${failureText(answer)}`,
    remedy: 'Open the link again later.',
  };
}
