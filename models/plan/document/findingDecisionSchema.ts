import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { deciderShape, decisionNameSchema, reasonSchema } from '../../problems/decisionSchema.ts';
import { wholeQuantity } from '../../units/quantity.ts';
import { planLimits } from './limits.ts';

/**
 * A decision on a finding of the plan. It counts while the finding has the text that it had then, in no more places and with the
 * same consequences.
 */
export const findingDecisionSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,79}$/, 'a code of a finding is in docs/findings.md')
      .meta({ label: 'Finding', description: 'Code of the finding' }),
    path: z.string().max(1000).meta({ label: 'Place', description: 'A path of the finding in the plan' }),
    option: idSchema
      .optional()
      .meta({ label: 'Option', description: 'Id of the option that it is for. Default: all options' }),
    decision: decisionNameSchema,
    reason: reasonSchema,
    ...deciderShape,
    message: z
      .string()
      .max(10_000)
      .meta({ label: 'Text of the finding', description: 'Text of the finding when it was decided' }),
    placeCount: wholeQuantity('count', { label: 'Places', min: 1, max: planLimits.values }).optional().meta({
      description: 'Number of places that the finding had. Default: 1',
    }),
    consequenceDigest: z
      .string()
      .regex(/^[0-9a-f]{8}$/, 'a digest has 8 hexadecimal digits')
      .optional()
      .meta({
        label: 'Digest of the consequences',
        description: 'Of the consequences that the finding had. Default: it had none',
      }),
  })
  .meta({ id: 'FindingDecision', description: 'What was decided on a finding, and why' });
export type FindingDecision = Readonly<z.infer<typeof findingDecisionSchema>>;
