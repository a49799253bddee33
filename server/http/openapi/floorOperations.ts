import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { mostRacksSchema } from '../../../models/report/mostRacksSchema.ts';
import { electricalPlantSchema } from '../../../models/power/sizing/sizingSchema.ts';
import { sizingRequestSchema } from '../../answers/sizingRequestSchema.ts';
import { exampleHall } from './exampleHall.ts';
import { examplePlan } from './examplePlan.ts';
import { SERVER } from './exampleServer.ts';
import { deviceParameter, layoutParameters, mostRacksParameters } from './floorParameters.ts';
import { capacityAnswerSchema, layoutAnswerSchema } from './floorSchemas.ts';
import type { Operation } from './Operation.ts';
import { optionParameter } from './parameters.ts';
import { planProblems } from './planProblems.ts';

const post = (file: string): string => `\\
  -H 'Content-Type: application/json' \\
  --data-binary @${file}`;

/** What programs can ask about room, power and cooling that are left, about layouts, and about the electrical plant. */
export const floorOperations: readonly Operation[] = [
  {
    operationId: 'createCapacity',
    method: 'post',
    path: '/api/v1/capacities',
    tag: 'Plans',
    summary: 'Ask what still fits',
    description:
      'Answers each limit of the halls, rows and racks of an option with what is used and left, which of them is reached first, how many more of a device fit and what stops the next one, and what is then left over of the others. A limit that is not set has no number: it is not checked. Nothing is stored.',
    body: planSchema,
    bodyExample: examplePlan,
    parameters: [optionParameter, deviceParameter],
    answer: capacityAnswerSchema,
    answerDescription: 'The limits',
    problems: [...planProblems, 'option-unknown', 'device-not-listed', 'parameter-invalid'],
    exampleQuery: '?option=air&device=dgx-h100',
    curl: `'${SERVER}/api/v1/capacities?option=air&device=dgx-h100' ${post('examples/air-vs-liquid.json')}`,
  },
  {
    operationId: 'createLayout',
    method: 'post',
    path: '/api/v1/layouts',
    tag: 'Plans',
    summary: 'Lay a hall out',
    description:
      'Puts all racks of a hall that is drawn into rows with hot and cold aisles that break no placement rule of its room, and answers their places, what has none and why, and the plan with them. Places that racks had are given up; those that an option states stay. Nothing is stored.',
    body: planSchema,
    bodyExample: exampleHall,
    parameters: layoutParameters,
    answer: layoutAnswerSchema,
    answerDescription: 'The places, and the plan with them',
    problems: [
      ...planProblems.filter((code) => code !== 'plan-not-computable'),
      'hall-unknown',
      'room-missing',
      'parameter-invalid',
    ],
    exampleQuery: '?hall=main&containment=hot-aisle',
    curl: `'${SERVER}/api/v1/layouts?hall=hall-1&containment=hot-aisle' ${post('examples/hall-1mw.json')}`,
  },
  {
    operationId: 'countMostRacks',
    method: 'post',
    path: '/api/v1/most-racks',
    tag: 'Plans',
    summary: 'Count the racks that a hall carries',
    description:
      'Answers the most racks built like one of the plan that a hall carries if it holds nothing else, and what stops the next one: the room with its placement rules, the utility feed, the IT power of the hall, its cooling, or its floor. A limit that is not set has no number: it is not checked. Nothing is stored.',
    body: planSchema,
    bodyExample: exampleHall,
    parameters: mostRacksParameters,
    answer: mostRacksSchema,
    answerDescription: 'The count, and each limit',
    problems: [
      ...planProblems,
      'option-unknown',
      'hall-unknown',
      'room-missing',
      'rack-unknown',
      'parameter-invalid',
    ],
    exampleQuery: '?hall=main&rack=rack-1&option=air&utility-kW=500',
    curl: `'${SERVER}/api/v1/most-racks?hall=hall-1&rack=gpu&option=air&utility-kW=2000' ${post('examples/hall-1mw.json')}`,
  },
  {
    operationId: 'createSizing',
    method: 'post',
    path: '/api/v1/sizings',
    tag: 'Plans',
    summary: 'Size the electrical plant',
    description:
      'Sizes transformers, UPS with its battery, and generators with their fuel for the design load of an option in the worst air of its design hours, and answers every value that was assumed with its source. Nothing is stored.',
    body: sizingRequestSchema,
    bodyExample: {
      plan: examplePlan,
      option: 'air',
      wishes: {
        ups: { batteryRuntime_min: 5 },
        generators: { elevation_m: 100, intakeAir_C: 38, tankHours_h: 24 },
      },
    },
    answer: electricalPlantSchema,
    answerDescription: 'The plant; what was not asked for is null',
    problems: [...planProblems, 'body-invalid', 'option-unknown', 'out-of-range', 'parameter-invalid'],
    curl: `${SERVER}/api/v1/sizings ${post('request.json')}`,
  },
];
