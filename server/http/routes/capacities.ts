import { z } from 'zod';
import { capacityReportSchema } from '../../../models/report/capacity/capacitySchema.ts';
import { capacityResult } from '../../results/capacityResult.ts';
import { chosenOption, optionParameter } from '../../results/chosenOption.ts';
import { optionWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

export const capacityAnswerSchema = capacityReportSchema
  .extend({
    option: z.string().meta({ description: 'Id of the option' }),
    currency: z.string().meta({ description: 'ISO 4217 code of the cost of stranded power' }),
  })
  .meta({
    id: 'Capacities',
    description: 'Remaining capacity of halls, rows and racks, the binding limits, and stranded capacity',
  });

export const createCapacity = route({
  operationId: 'createCapacity',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/capacities',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Remaining capacity',
  description:
    'Returns each limit of the halls, rows and racks of an option with its use and headroom, the binding limit, which is reached first, how many more of a device fit, and the capacity that is stranded at the binding limit. A limit that is not set has no number: it is not checked. Nothing is stored.',
  query: z.object({
    option: optionParameter,
    device: z.string().optional().meta({
      description:
        'Id of a device, to count how many more of it fit. Default: only installed devices are considered',
    }),
  }),
  exampleQuery: '?option=air&device=dgx-h100',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The limits, with use and headroom', schema: capacityAnswerSchema } },
  problems: [...planProblems, 'option-unknown', 'device-not-listed', 'parameter-invalid'],
  work: ({ body, query: { option } }) => optionWork(body, option, { years: 'one', hasFailures: true }),
  handler: ({ body, query: { option, device } }, { library }) => {
    const optionId = chosenOption(body, { option, parameter: 'option' });
    return { status: 200, body: capacityResult(body, { optionId, deviceId: device }, library) };
  },
});
