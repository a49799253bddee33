import { z } from 'zod';
import { placeSchema } from '../../../models/floor/placeSchema.ts';
import { roomSchema } from '../../../models/floor/roomSchema.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { capacityReportSchema } from '../../../models/report/capacity/capacitySchema.ts';
import { feedSchema } from '../../../models/power/feedSchema.ts';
import { topologySchema } from '../../../models/power/topology/topologySchema.ts';
import { wholeQuantity } from '../../../models/units/quantity.ts';

/** What POST /api/v1/capacities answers. */
export const capacityAnswerSchema = capacityReportSchema
  .extend({
    option: z.string().meta({ description: 'Id of the option' }),
    currency: z.string().meta({ description: 'ISO 4217 code of what stranded power cost' }),
  })
  .meta({
    id: 'Capacities',
    description: 'What halls, rows and racks may still take, which limit ends it, and what that strands',
  });

/** What POST /api/v1/layouts answers. */
export const layoutAnswerSchema = z
  .strictObject({
    hallId: z.string(),
    places: z.record(z.string(), z.record(z.string(), placeSchema)).meta({
      description: 'New places by label, for each entry of racks; they stand in for all that it had',
    }),
    containments: roomSchema.shape.containments
      .unwrap()
      .meta({ description: 'Aisles that are closed off; they stand in for all that the room had' }),
    feeding: z
      .strictObject({
        feeds: z.record(z.string(), z.record(z.string(), feedSchema)),
        units: roomSchema.shape.units.unwrap(),
        nodes: topologySchema.shape.nodes,
        addedCount: wholeQuantity('count', { label: 'Units that feed rows', min: 0 }),
      })
      .nullable()
      .meta({
        description:
          'Feeds of each entry, units of the room and nodes of the power topology, which stand in for all that there was; null where feeds were not asked for',
      }),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    placedCount: wholeQuantity('count', { label: 'Racks with a place', min: 0 }),
    unplacedCount: wholeQuantity('count', { label: 'Racks left over', min: 0 }),
    reasons: z.array(z.string()).meta({ description: 'Why racks are left over' }),
    plan: planSchema.meta({ description: 'The plan with the hall laid out' }),
  })
  .meta({
    id: 'Layout',
    description: 'Where the racks of a hall go, and the plan in which they stand there',
  });
