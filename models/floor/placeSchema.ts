import { z } from 'zod';
import { facingSchema, xSchema, ySchema } from './pointSchema.ts';

/** Where one rack stands: the south-west corner of what it takes of the floor as it stands, and where its front looks. */
export const placeSchema = z
  .strictObject({
    x_mm: xSchema,
    y_mm: ySchema,
    facing_deg: facingSchema,
    from: z.record(z.string().min(1).max(64), z.string().min(1).max(64)).optional().meta({
      description:
        'Node of the power topology by feed, where this rack is fed from another than its feed says',
    }),
  })
  .meta({
    id: 'Place',
    description:
      'Where one rack stands: the south-west corner of its footprint as it stands, and where its front looks',
  });

export type Place = Readonly<z.infer<typeof placeSchema>>;
