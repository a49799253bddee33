import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const rackCount = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

/** Limits of the number of racks of a hall. */
const limitNameSchema = z.enum(['room', 'utility', 'hall', 'cooling', 'floor']);

/** Maximum number of identical racks of a hall, and the binding limit. */
export const mostRacksSchema = z
  .strictObject({
    hall: z.string(),
    rack: z.string().meta({ description: 'Id of the rack entry that all racks are identical to' }),
    rackCount: rackCount('Racks'),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    binding: limitNameSchema.meta({
      description: 'The limit that allows the fewest racks; the first if several are equal',
    }),
    limits: z.array(
      z
        .strictObject({
          name: limitNameSchema,
          limit_kW: quantity('kW', { label: 'Limit', min: 0 })
            .nullable()
            .meta({ description: 'null for the room and the floor, and if none is stated' }),
          each_kW: quantity('kW', { label: 'Per rack', min: 0 }).nullable(),
          rackCount: rackCount('Allowed racks')
            .nullable()
            .meta({ description: 'null if no limit is stated: it is not checked' }),
        })
        .meta({ id: 'RackCountLimit' }),
    ),
  })
  .meta({
    id: 'MostRacks',
    description: 'Maximum number of identical racks of a hall, and the binding limit',
  });

export type MostRacksOfHall = Readonly<z.infer<typeof mostRacksSchema>>;
