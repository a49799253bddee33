import { z } from 'zod';

/** Fields that every item on the floor may state beside its position: they change how it is edited, not what is calculated. */
export const arrangementShape = {
  isLocked: z.boolean().optional().meta({
    description: 'Whether editing keeps its position: layout, align and drag do not move it. Default: false',
  }),
  group: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: 'Items of a room with the same group are selected and moved together' }),
};
