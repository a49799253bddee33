import { z } from 'zod';
import { ownershipSchema } from './ownershipSchema.ts';

/** The report counts what electricity costs and nothing else. */
const energyOnlySchema = z.strictObject({ kind: z.literal('energy-only') });

/** What the cost of a plan counts, by kind. */
export const financeSchema = z
  .discriminatedUnion('kind', [energyOnlySchema, ownershipSchema])
  .meta({ id: 'Finance' });
