import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';
import { appliedDecisionSchema } from './decisionSchema.ts';
import type { FindingCode } from './findingCodes.ts';
import { severityNames } from './severities.ts';
import { allCodes, severityOf } from './severityOf.ts';

/** Severity of a finding: error (a limit is exceeded), warning (a risk), info (a note). */
export const severitySchema = z.enum(severityNames);

const codes = allCodes as [FindingCode, ...FindingCode[]];

/** An error, a warning or a note on a plan that can still be read. */
const singleSchema = z.strictObject({
  severity: severitySchema,
  code: z.enum(codes).meta({ description: 'Stable name of the rule; docs/findings.md explains each' }),
  path: z.string().meta({
    description: 'Location in the plan, for example racks.rack-1.feeds; empty for the whole plan',
  }),
  message: z.string().meta({ description: 'What is wrong, the stated value and the limit' }),
  source: z.string().optional().meta({ description: 'Source of the rule or its limit' }),
  occurrenceCount: wholeQuantity('count', { label: 'Places', min: 1 }).meta({
    description: 'Number of places in the plan with the same finding',
  }),
  alsoAt: z.array(z.string()).optional().meta({ description: 'Paths of further places, up to 20' }),
});

/** A finding with the findings that it causes: these go once it is corrected, and are not counted. */
export const findingSchema = singleSchema
  .extend({
    consequences: z
      .array(singleSchema.meta({ id: 'Consequence', description: 'What a finding causes' }))
      .optional()
      .meta({ description: 'What follows from it; its severity is that of the most severe of all' }),
    decision: appliedDecisionSchema
      .optional()
      .meta({ description: 'What was decided on it in the plan. Default: nothing, it is open' }),
  })
  .meta({ id: 'Finding', description: 'An error, a warning or a note on a plan' });

export type Finding = Readonly<z.infer<typeof findingSchema>>;

/**
 * Makes a finding with the severity that the catalogue of codes gives it.
 *
 * @param code - a code of the catalogue
 * @param path - location in the plan
 * @param message - what is wrong, the stated value, the limit
 * @param source - source of the limit, if the rule has a separate one
 */
export function finding(code: FindingCode, path: string, message: string, source?: string): Finding {
  return {
    severity: severityOf(code),
    code,
    path,
    message,
    occurrenceCount: 1,
    ...(source === undefined ? {} : { source }),
  };
}
