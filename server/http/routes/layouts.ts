import { z } from 'zod';
import { placeSchema } from '../../../models/floor/placeSchema.ts';
import { roomSchema } from '../../../models/floor/roomSchema.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { feedSchema } from '../../../models/power/feedSchema.ts';
import { topologySchema } from '../../../models/power/topology/topologySchema.ts';
import { wholeQuantity } from '../../../models/units/quantity.ts';
import { hallLayoutResult } from '../../results/hallLayoutResult.ts';
import { chosenHall, layoutParameters, layoutOptionsOf } from '../../results/hallLayoutRequest.ts';
import { hallLayoutWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

export const layoutAnswerSchema = z
  .strictObject({
    hallId: z.string(),
    places: z.record(z.string(), z.record(z.string(), placeSchema)).meta({
      description: 'New positions by label, for each rack entry; they replace all positions of the entry',
    }),
    containments: roomSchema.shape.containments.unwrap().meta({
      description: 'Contained aisles; they replace all containments of the room; locked ones are among them',
    }),
    feeding: z
      .strictObject({
        feeds: z.record(z.string(), z.record(z.string(), feedSchema)),
        units: roomSchema.shape.units.unwrap(),
        nodes: topologySchema.shape.nodes,
        addedCount: wholeQuantity('count', { label: 'Busways or RPPs that feed rows', min: 0 }),
      })
      .nullable()
      .meta({
        description:
          'Feeds of each rack entry, units of the room and nodes of the power topology, which replace all existing ones; null if no feeds were requested',
      }),
    rowCount: wholeQuantity('count', { label: 'Rows', min: 0 }),
    placedCount: wholeQuantity('count', { label: 'Placed racks', min: 0 }),
    unplacedCount: wholeQuantity('count', { label: 'Unplaced racks', min: 0 }),
    movedCount: wholeQuantity('count', { label: 'Racks that leave their positions', min: 0 }),
    lockedCount: wholeQuantity('count', { label: 'Locked racks, which stay', min: 0 }),
    reasons: z.array(z.string()).meta({ description: 'Why racks are unplaced' }),
    plan: planSchema.meta({ description: 'The plan with the new layout of the hall' }),
  })
  .meta({
    id: 'Layout',
    description: 'Positions of the racks of a hall, and the plan with these positions',
  });

export const createLayout = route({
  operationId: 'createLayout',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/layouts',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Lay out a hall',
  description:
    'Places all racks of a hall with a room outline in rows with hot and cold aisles that meet the placement rules of the room, and returns their positions, the unplaced racks with the reasons, and the plan with the positions. Existing positions are replaced, except locked ones and those that an option states. Nothing is stored.',
  query: layoutParameters,
  exampleQuery: '?hall=main&containment=hot-aisle',
  body: planBody(exampleHall),
  answers: {
    200: { description: 'The positions, and the plan with these positions', schema: layoutAnswerSchema },
  },
  problems: [
    ...planProblems.filter((code) => code !== 'plan-not-computable'),
    'hall-unknown',
    'room-missing',
    'parameter-invalid',
  ],
  work: ({ body, query: { hall } }) => hallLayoutWork(body, hall, 1),
  handler: ({ body, query }, { library }) => {
    const hallId = chosenHall(body, query.hall, 'hall');
    return {
      status: 200,
      body: hallLayoutResult(body, { hallId, options: layoutOptionsOf(query) }, library),
    };
  },
});
