import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { rackFailureSchema } from './capacity/capacitySchema.ts';

const rackCount = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

/** Limits of the number of racks of a hall. */
const limitNameSchema = z.enum([
  'room',
  'utility',
  'hall',
  'upstream',
  'upstream-failover',
  'chain',
  'plant',
  'cooling',
  'floor',
]);

const limitSchema = z
  .strictObject({
    name: limitNameSchema,
    label: z
      .string()
      .nullable()
      .meta({ description: 'The node and the failure, or the stage, that is loaded first' }),
    limit_kW: quantity('kW', { label: 'Limit', min: 0 })
      .nullable()
      .meta({ description: 'null for the room, the floor and nodes, and if none is stated' }),
    each_kW: quantity('kW', { label: 'Per rack', min: 0 }).nullable(),
    rackCount: rackCount('Allowed racks')
      .nullable()
      .meta({ description: 'null if no limit is stated: it is not checked' }),
  })
  .meta({ id: 'RackCountLimit' });
export type RackCountLimit = Readonly<z.infer<typeof limitSchema>>;

const countShape = {
  rackCount: rackCount('Racks'),
  binding: limitNameSchema.meta({
    description: 'The limit that allows the fewest racks; the first if several are equal',
  }),
  limits: z.array(limitSchema),
};

/** Maximum number of identical racks of a hall, and the binding limit. */
export const mostRacksSchema = z
  .strictObject({
    hall: z.string(),
    rack: z.string().meta({ description: 'Id of the rack entry that all racks are identical to' }),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    ...countShape,
    more: z
      .strictObject({ presentCount: rackCount('Racks of the hall'), ...countShape })
      .meta({ id: 'MoreRacks', description: 'Racks that can be added to those of the hall' }),
    failures: z.array(rackFailureSchema).meta({
      description:
        'Single failures that each of these racks does not survive, however many there are; the limits count its load as if it did',
    }),
  })
  .meta({
    id: 'MostRacks',
    description: 'Maximum number of identical racks of a hall, and the binding limit',
  });

export type MostRacksOfHall = Readonly<z.infer<typeof mostRacksSchema>>;
