import { z } from 'zod';
import { arrangementShape } from './arrangementShape.ts';
import { facingSchema, xSchema, ySchema } from './pointSchema.ts';

/** Position of one rack: the south-west corner of its footprint after rotation, and its facing direction. */
export const placeSchema = z
  .strictObject({
    x_mm: xSchema,
    y_mm: ySchema,
    facing_deg: facingSchema,
    from: z.record(z.string().min(1).max(64), z.string().min(1).max(64)).optional().meta({
      description:
        'Source node in the power topology by feed, if it differs from the source node of the feed',
    }),
    ...arrangementShape,
  })
  .meta({
    id: 'Place',
    description:
      'Position of one rack: the south-west corner of its footprint after rotation, and its facing direction',
  });

export type Place = Readonly<z.infer<typeof placeSchema>>;
