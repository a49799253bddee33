import { z } from 'zod';
import { decisionNames, MAX_REASON } from './decisions.ts';

export const decisionNameSchema = z.enum(decisionNames).meta({
  label: 'Decision',
  description: 'accepted: it is true and lived with. ignored: it does not apply to this plan',
});

/** Why it was decided so; required. */
export const reasonSchema = z.string().min(1).max(MAX_REASON).meta({ label: 'Reason' });

/** Who decided it, and on which day; the shells know them. */
export const deciderShape = {
  by: z.string().min(1).max(200).optional().meta({ label: 'Decided by' }),
  date: z.iso.date().optional().meta({ label: 'Date of the decision' }),
};

/** The decision on a finding, as the plan keeps it. */
export const appliedDecisionSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Its id in `findingDecisions` of the plan' }),
    decision: decisionNameSchema,
    reason: reasonSchema,
    ...deciderShape,
    changedFrom: z.string().optional().meta({
      description:
        'Text of the finding when it was decided, if the finding has changed since: the decision then does not count',
    }),
  })
  .meta({ id: 'AppliedDecision', description: 'What was decided on the finding' });
export type AppliedDecision = Readonly<z.infer<typeof appliedDecisionSchema>>;
