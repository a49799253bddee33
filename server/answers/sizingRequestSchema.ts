import { z } from 'zod';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { plantWishesSchema } from '../../models/power/sizing/sizingSchema.ts';
import { optionParameter } from './chosenOption.ts';

/** An electrical plant to be sized: a plan, one of its options, and what the plant is asked to be. */
export const sizingRequestSchema = z
  .strictObject({
    plan: planSchema,
    option: optionParameter,
    wishes: plantWishesSchema.optional(),
  })
  .meta({
    id: 'SizingRequest',
    description: 'A plan, one of its options, and what its electrical plant is asked to be',
  });
