import { z } from 'zod';

const path = z.array(z.string()).min(1).max(64).meta({ description: 'Keys from the root of the plan' });

/** One edit of a plan, as an API has it. */
export const editSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set'),
      path,
      value: z.unknown().meta({ description: 'The new value' }),
      before: z.string().optional().meta({ description: 'Key that a new value is put before' }),
    }),
    z.strictObject({ kind: z.literal('remove'), path }),
    z.strictObject({
      kind: z.literal('order'),
      path,
      keys: z.array(z.string()).meta({ description: 'All keys in their new order' }),
    }),
  ])
  .meta({ id: 'PlanEdit', description: 'One small change of a plan' });
