import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

/** Kinds of limits, also of binding limits and stranded capacity. */
export const limitKindSchema = z.enum([
  'space',
  'weight',
  'feed',
  'failover',
  'supplies',
  'phase',
  'bank',
  'air-heat',
  'cooling',
  'floor',
  'hall',
  'upstream',
  'upstream-failover',
  'chain',
  'plant',
]);

/** Quantity of a device that counts against a limit. */
export const measureSchema = z.enum([
  'height_U',
  'weight_kg',
  'sizing_kW',
  'sizing_kVA',
  'it_kW',
  'heat_kW',
  'airHeat_kW',
  'supply_count',
]);
export type Measure = z.infer<typeof measureSchema>;

const amount = (label: string, description: string): z.ZodNullable<z.ZodNumber> =>
  quantity('unit of the line', { label, description }).nullable();

/** One limit of a rack or a hall, with use and headroom. */
export const limitSchema = z
  .strictObject({
    kind: limitKindSchema,
    label: z.string(),
    path: z.string().meta({ description: 'Path of the limit in the plan, whether stated or not' }),
    unit: z.enum(['U', 'kg', 'kW', 'kVA', 'supplies']),
    measure: measureSchema,
    shareFraction: quantity('fraction', {
      label: 'Share',
      min: 0,
      description: 'Share of the added load that falls on it; above 1 with losses',
    }),
    used: amount('Used', 'null if a value is unknown'),
    limit: amount('Limit', 'null if not set: it is not checked'),
    headroom: amount('Headroom', 'Limit less used; null if one of them is'),
  })
  .meta({ id: 'Limit', description: 'One limit with its use and headroom' });

export type Limit = Readonly<z.infer<typeof limitSchema>>;

/** Number of additional devices, and the binding limit. */
export const howManyMoreSchema = z
  .strictObject({
    device: z.string(),
    count: wholeQuantity('count', { label: 'Additional', min: 0 })
      .nullable()
      .meta({ description: 'null if no stated limit is binding' }),
    stoppedBy: limitSchema.nullable(),
    unchecked: z.array(z.string()).meta({
      description: 'Limits that are not set or whose use is unknown; they are not considered',
    }),
    caution: z
      .string()
      .optional()
      .meta({ description: 'What each of them does not survive, however many there are' }),
  })
  .meta({ id: 'HowManyMore' });

export type HowManyMore = Readonly<z.infer<typeof howManyMoreSchema>>;
