import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';
import { findingCodes, type FindingCode } from './findingCodes.ts';

/** How much a finding matters: an error breaks a limit, a warning is a risk, info is worth knowing. */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

const codes = Object.keys(findingCodes) as [FindingCode, ...FindingCode[]];

/** Something computable but unwise, missing or worth knowing, in words a planner understands. */
export const findingSchema = z
  .strictObject({
    severity: severitySchema,
    code: z.enum(codes).meta({ description: 'Stable name of the rule; docs/findings.md explains each' }),
    path: z
      .string()
      .meta({ description: 'Where in the plan, for example racks.rack-1.feeds; empty for the whole plan' }),
    message: z.string().meta({ description: 'What is wrong, what was given and what is allowed' }),
    source: z.string().optional().meta({ description: 'Where the rule or its number comes from' }),
    occurrenceCount: wholeQuantity('count', { label: 'Places', min: 1 }).meta({
      description: 'In how many places of the plan the same is true',
    }),
    alsoAt: z.array(z.string()).optional().meta({ description: 'The next places, twenty at most' }),
  })
  .meta({ id: 'Finding', description: 'One thing that a planner should know about a plan' });

export type Finding = Readonly<z.infer<typeof findingSchema>>;

/**
 * Makes a finding with the severity that the catalogue of codes gives it.
 *
 * @param code - a code of the catalogue
 * @param path - where in the plan
 * @param message - what is wrong, what was given, what is allowed
 * @param source - where the rule's number comes from, if it has one of its own
 */
export function finding(code: FindingCode, path: string, message: string, source?: string): Finding {
  const { severity } = findingCodes[code];
  return { severity, code, path, message, occurrenceCount: 1, ...(source === undefined ? {} : { source }) };
}
