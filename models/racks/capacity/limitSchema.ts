import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

/** What a limit is about: the words of a binding limit and of stranded capacity. */
export const limitKindSchema = z.enum([
  'space',
  'weight',
  'feed',
  'failover',
  'phase',
  'bank',
  'air-heat',
  'cooling',
  'floor',
  'hall',
  'upstream',
  'upstream-failover',
]);

/** What of a device counts against a limit. */
export const measureSchema = z.enum([
  'height_U',
  'weight_kg',
  'sizing_kW',
  'sizing_kVA',
  'it_kW',
  'heat_kW',
  'airHeat_kW',
]);
export type Measure = z.infer<typeof measureSchema>;

const amount = (label: string, description: string): z.ZodNullable<z.ZodNumber> =>
  quantity('unit of the line', { label, description }).nullable();

/** One limit of a rack or a hall: what is used of it and what is left. */
export const limitSchema = z
  .strictObject({
    kind: limitKindSchema,
    label: z.string(),
    path: z.string().meta({ description: 'Where in the plan the limit is, or would be' }),
    unit: z.enum(['U', 'kg', 'kW', 'kVA']),
    measure: measureSchema,
    shareFraction: quantity('fraction', {
      label: 'Share',
      min: 0,
      description: 'Share of what is added that falls on it, above 1 where losses come with it',
    }),
    used: amount('Used', 'null where something is not known'),
    limit: amount('Limit', 'null where none is set: it is not checked'),
    headroom: amount('Headroom', 'Limit less used; null where one of them is'),
  })
  .meta({ id: 'Limit', description: 'One limit: what is used of it and what is left' });

export type Limit = Readonly<z.infer<typeof limitSchema>>;

/** How many more of a device fit, and what stops the next one. */
export const howManyMoreSchema = z
  .strictObject({
    device: z.string(),
    count: wholeQuantity('count', { label: 'More of it', min: 0 })
      .nullable()
      .meta({ description: 'null where no limit that is set ends it' }),
    stoppedBy: limitSchema.nullable(),
    unchecked: z.array(z.string()).meta({
      description: 'Limits that are not set, or whose use is not known: the answer leaves them out',
    }),
  })
  .meta({ id: 'HowManyMore' });

export type HowManyMore = Readonly<z.infer<typeof howManyMoreSchema>>;
