import { z } from 'zod';
import { placeSchema } from '../../../models/floor/placeSchema.ts';
import { roomSchema } from '../../../models/floor/roomSchema.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { feedSchema } from '../../../models/power/feedSchema.ts';
import { topologySchema } from '../../../models/power/topology/topologySchema.ts';
import { wholeQuantity } from '../../../models/units/quantity.ts';
import { hallLayoutResult } from '../../results/hallLayoutResult.ts';
import { chosenHall, layoutParameters, layoutOptionsOf } from '../../results/hallLayoutRequest.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

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

export const createLayout = route({
  operationId: 'createLayout',
  method: 'post',
  path: '/api/v1/layouts',
  tag: 'Plans',
  summary: 'Lay a hall out',
  description:
    'Puts all racks of a hall that is drawn into rows with hot and cold aisles that break no placement rule of its room, and answers their places, what has none and why, and the plan with them. Places that racks had are given up; those that an option states stay. Nothing is stored.',
  query: layoutParameters,
  exampleQuery: '?hall=main&containment=hot-aisle',
  body: planBody(exampleHall),
  answers: { 200: { description: 'The places, and the plan with them', schema: layoutAnswerSchema } },
  problems: [
    ...planProblems.filter((code) => code !== 'plan-not-computable'),
    'hall-unknown',
    'room-missing',
    'parameter-invalid',
  ],
  handler: ({ body, query }, { library }) => {
    const hallId = chosenHall(body, query.hall, 'hall');
    return {
      status: 200,
      body: hallLayoutResult(body, { hallId, options: layoutOptionsOf(query) }, library),
    };
  },
});
