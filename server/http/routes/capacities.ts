import { z } from 'zod';
import { capacityReportSchema } from '../../../models/report/capacity/capacitySchema.ts';
import { capacityResult } from '../../results/capacityResult.ts';
import { chosenOption, optionParameter } from '../../results/chosenOption.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

export const capacityAnswerSchema = capacityReportSchema
  .extend({
    option: z.string().meta({ description: 'Id of the option' }),
    currency: z.string().meta({ description: 'ISO 4217 code of what stranded power cost' }),
  })
  .meta({
    id: 'Capacities',
    description: 'What halls, rows and racks may still take, which limit ends it, and what that strands',
  });

export const createCapacity = route({
  operationId: 'createCapacity',
  method: 'post',
  path: '/api/v1/capacities',
  tag: 'Plans',
  summary: 'Ask what still fits',
  description:
    'Answers each limit of the halls, rows and racks of an option with what is used and left, which of them is reached first, how many more of a device fit and what stops the next one, and what is then left over of the others. A limit that is not set has no number: it is not checked. Nothing is stored.',
  query: z.object({
    option: optionParameter,
    device: z.string().optional().meta({
      description: 'Id of a device of which there may be more; only what is there is looked at unless given',
    }),
  }),
  exampleQuery: '?option=air&device=dgx-h100',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The limits', schema: capacityAnswerSchema } },
  problems: [...planProblems, 'option-unknown', 'device-not-listed', 'parameter-invalid'],
  handler: ({ body, query: { option, device } }, { library }) => {
    const optionId = chosenOption(body, { option, parameter: 'option' });
    return { status: 200, body: capacityResult(body, { optionId, deviceId: device }, library) };
  },
});
