import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const rackCount = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

/** What can keep a hall from having another rack. */
const limitNameSchema = z.enum(['room', 'utility', 'hall', 'cooling', 'floor']);

/** The most racks of one kind that a hall carries, and which limit ends it. */
export const mostRacksSchema = z
  .strictObject({
    hall: z.string(),
    rack: z.string().meta({ description: 'Id of the racks that all are built like' }),
    rackCount: rackCount('Racks'),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    binding: limitNameSchema.meta({ description: 'The limit that allows fewest; the first of equal ones' }),
    limits: z.array(
      z
        .strictObject({
          name: limitNameSchema,
          limit_kW: quantity('kW', { label: 'Limit', min: 0 })
            .nullable()
            .meta({ description: 'null for the room and the floor, and where none is set' }),
          each_kW: quantity('kW', { label: 'Each rack takes', min: 0 }).nullable(),
          rackCount: rackCount('Racks that it allows')
            .nullable()
            .meta({ description: 'null where no limit is set: it is not checked' }),
        })
        .meta({ id: 'RackCountLimit' }),
    ),
  })
  .meta({ id: 'MostRacks', description: 'The most racks of one kind that a hall carries, and what ends it' });

export type MostRacksOfHall = Readonly<z.infer<typeof mostRacksSchema>>;
