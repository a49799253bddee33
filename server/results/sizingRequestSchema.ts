import { z } from 'zod';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { plantSizingOptionsSchema } from '../../models/power/sizing/sizingSchema.ts';
import { optionParameter } from './chosenOption.ts';

/** An electrical plant to size: a plan, one of its options, and the sizing options. */
export const sizingRequestSchema = z
  .strictObject({
    plan: planSchema,
    option: optionParameter,
    wishes: plantSizingOptionsSchema.optional(),
  })
  .meta({
    id: 'SizingRequest',
    description: 'A plan, one of its options, and the sizing options of its electrical plant',
  });
