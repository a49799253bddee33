import type { DecisionName } from '../../problems/decisions.ts';
import type { AppliedDecision } from '../../problems/decisionSchema.ts';

/** Names of the decisions. */
export const decisionLabels: Readonly<Record<DecisionName, string>> = {
  accepted: 'Accepted',
  ignored: 'Ignored',
};

/** What each decision means. */
export const decisionMeanings: Readonly<Record<DecisionName, string>> = {
  accepted: 'It is true, and the plan lives with it.',
  ignored: 'It does not apply to this plan.',
};

/** "Accepted by A. Lee on 2026-11-30". */
export function decisionHead({ decision, by, date }: AppliedDecision): string {
  const who = by === undefined ? '' : ` by ${by}`;
  const when = date === undefined ? '' : ` on ${date}`;
  return `${decisionLabels[decision]}${who}${when}`;
}

/** "Accepted by A. Lee on 2026-11-30: the landlord carries the risk"; and from what the finding differs, if it has changed. */
export function decisionText(decided: AppliedDecision): string {
  const { decision, reason, changedFrom } = decided;
  const text = `${decisionHead(decided)}: ${reason}`;
  if (changedFrom === undefined) return text;
  return `${text} Open again: the finding differs from what was ${decision}, “${changedFrom}”`;
}
