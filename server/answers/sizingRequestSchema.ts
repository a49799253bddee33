import { z } from 'zod';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { plantWishesSchema } from '../../models/power/sizing/sizingSchema.ts';

/** An electrical plant to size: a plan, one of its options, and the sizing options. */
export const sizingRequestSchema = z
  .strictObject({
    plan: planSchema,
    option: z
      .string()
      .optional()
      .meta({ description: 'Id of an option; may be omitted if the plan has no or one option' }),
    wishes: plantWishesSchema.optional(),
  })
  .meta({
    id: 'SizingRequest',
    description: 'A plan, one of its options, and the sizing options of its electrical plant',
  });
