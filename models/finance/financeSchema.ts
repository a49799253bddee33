import { z } from 'zod';
import { ownershipSchema } from './ownershipSchema.ts';

/** The report covers electricity cost only. */
const energyOnlySchema = z.strictObject({ kind: z.literal('energy-only') });

/** Scope of the costs of a plan, by kind. */
export const financeSchema = z
  .discriminatedUnion('kind', [energyOnlySchema, ownershipSchema])
  .meta({ id: 'Finance' });
