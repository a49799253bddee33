/** What was decided on a finding: it is true and lived with, or it does not apply to this plan. */
export const decisionNames = ['accepted', 'ignored'] as const;
export type DecisionName = (typeof decisionNames)[number];

/** Characters of the reason of a decision. */
export const MAX_REASON = 500;
