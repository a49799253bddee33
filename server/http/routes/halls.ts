import { hallAnswersSchema, type HallAnswers } from '../../../models/newHall/answersSchema.ts';
import type { HallPlace } from '../../../models/newHall/hallPlaceSchema.ts';
import { newHallSchema } from '../../../models/newHall/newHallSchema.ts';
import { proposeHall } from '../../../models/newHall/proposeHall.ts';
import { whatFits } from '../../../models/newHall/whatFits.ts';
import {
  whatFitsRequestSchema,
  whatFitsSchema,
  type WhatFitsRequest,
} from '../../../models/newHall/whatFitsSchema.ts';
import { route } from '../Route.ts';
import { bodyProblems, statementBody } from './bodies.ts';

const place: HallPlace = {
  name: 'Frankfurt',
  country: 'DE',
  latitude_deg: 50.11,
  longitude_deg: 8.68,
  timeZone: 'Europe/Berlin',
  climate: 'frankfurt-de',
};

const answersExample: HallAnswers = {
  runs: { kind: 'racks', device: 'dgx-b200', rackCount: 8 },
  place,
  cooling: 'compare',
  feed: '2n',
  room: 'as-needed',
};

const problems = [
  ...bodyProblems,
  'device-not-listed',
  'hall-answers-impossible',
  'plan-not-computable',
  'ai-workload-indeterminate',
] as const;

export const proposeNewHall = route({
  operationId: 'proposeHall',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/halls/proposals',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Propose a new hall',
  description:
    'Returns a plan of a hall from what runs in it, its place, cooling, feed and room: filled racks with feeds and cords, a drawn room with rows, aisles, cooling units and busways, a power topology rated for its failures, and options if cooling systems are compared. `assumptions` lists what the answers do not state, with its place in the plan; `shortfall` the racks that a given room does not hold, and the limit. Nothing is stored.',
  body: statementBody(hallAnswersSchema, 'the answers for a new hall', answersExample),
  answers: { 200: { description: 'The plan, its assumptions and the shortfall', schema: newHallSchema } },
  problems,
  handler: ({ body }, { library }) => ({ status: 200, body: proposeHall(body, library) }),
});

const fitsExample: WhatFitsRequest = {
  power_kW: 500,
  basis: 'utility',
  room: { area_m2: 120 },
  device: 'dgx-h100',
  place,
  cooling: 'rear-door',
  feed: '2n',
};

export const fitHall = route({
  operationId: 'fitHall',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/halls/fits',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Most racks of a power and a floor area',
  description:
    'Returns the most racks of a device that a power and a room or a floor area allow, the number that each limit allows, the limit that stops more, and the proposed hall. The power is that of the utility connection, for everything in the design hour, or of the racks alone. Nothing is stored.',
  body: statementBody(whatFitsRequestSchema, 'a power and a floor area', fitsExample),
  answers: { 200: { description: 'The number of racks, each limit, and the hall', schema: whatFitsSchema } },
  problems,
  handler: ({ body }, { library }) => ({ status: 200, body: whatFits(body, library) }),
});
