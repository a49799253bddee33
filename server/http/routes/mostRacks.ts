import { mostRacksOfHall } from '../../../models/report/mostRacksOfHall.ts';
import { mostRacksSchema } from '../../../models/report/mostRacksSchema.ts';
import { mostRacksParameters, hallRackCountRequest } from '../../results/hallRackCountRequest.ts';
import { hallLayoutWork, optionWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

export const countRacksThatFit = route({
  operationId: 'countMostRacks',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/most-racks',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Maximum racks of a hall',
  description:
    'Returns the maximum number of racks identical to one of the plan that an otherwise empty hall allows, the number that can be added to its racks (`more`), and the binding limit of each: the room with its placement rules, the utility feed, the IT capacity of the hall, the nodes that feed it in normal operation and after the failures that the declared redundancy must tolerate, the stated sizes of power chain and plant, its cooling, or its floor. A limit that is not set has no number: it is not checked. `failures` lists what stops these racks however many there are. Nothing is stored.',
  query: mostRacksParameters,
  exampleQuery: '?hall=main&rack=rack-1&option=air&utility-kW=500',
  body: planBody(exampleHall),
  answers: { 200: { description: 'The number of racks, and each limit', schema: mostRacksSchema } },
  problems: [
    ...planProblems,
    'option-unknown',
    'hall-unknown',
    'room-missing',
    'rack-unknown',
    'parameter-invalid',
  ],
  work: ({ body, query: { option, hall } }) => [
    ...optionWork(body, option, { years: 'none', hasFailures: true }),
    // With two sets of rules for the most racks, and again for those that power and cooling allow.
    ...hallLayoutWork(body, hall, 4),
  ],
  handler: ({ body, query }, { library }) => ({
    status: 200,
    body: mostRacksOfHall(body, hallRackCountRequest(body, query), library),
  }),
});
