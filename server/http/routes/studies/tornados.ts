import { z } from 'zod';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { tornado } from '../../../../models/study/tornado.ts';
import { chosenOption, optionParameter } from '../../../results/chosenOption.ts';
import { runToEnd } from '../../../../models/math/runToEnd.ts';
import { route } from '../../Route.ts';
import { planBody, planProblems } from '../bodies.ts';
import { examplePlan } from '../examplePlan.ts';
import { comparedFiguresSchema, repeatedYears } from './sweeps.ts';

/** Assumptions of a plan, each at both ends. */
const USUAL_RUNS = 60;

const inputValue = (description: string): z.ZodNumber =>
  z.number().meta({ unit: 'unit of the bar', description });

const endSchema = z
  .strictObject({
    value: inputValue('The assumption at this end'),
    its: comparedFiguresSchema.nullable(),
    against: comparedFiguresSchema.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it cannot be computed' }),
  })
  .meta({ id: 'TornadoEnd' });

const tornadoSchema = z
  .strictObject({
    currency: z.string(),
    its: comparedFiguresSchema.meta({ description: 'Of the option, as planned' }),
    against: comparedFiguresSchema
      .nullable()
      .meta({ description: 'Of the option that it is compared with, as planned' }),
    bars: z.array(
      z
        .strictObject({
          path: z.string(),
          label: z.string(),
          unit: z.string(),
          value: inputValue('As planned'),
          bounds: z.strictObject({
            least: inputValue('Low end'),
            most: inputValue('High end'),
            kind: z.enum(['source', 'convention']),
            reason: z.string().meta({ description: 'The publication, or the rule of the convention' }),
          }),
          of: z.enum(['both', 'its', 'against']).meta({ description: 'Which options it is changed in' }),
          low: endSchema,
          high: endSchema,
        })
        .meta({ id: 'TornadoBar', description: 'One assumption at both ends of its bounds' }),
    ),
    assumptionCount: z
      .int()
      .min(0)
      .meta({ unit: 'count', description: 'Assumptions that were run, with those that change nothing' }),
  })
  .meta({ id: 'Tornado', description: 'Assumptions of a plan at their bounds, one at a time' });

export const createTornado = route({
  operationId: 'createTornado',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/tornados',
  tag: 'Studies',
  role: 'viewer',
  summary: 'Change each assumption of a plan',
  description:
    'Runs an option of a plan, and one that it is compared with, with each assumption at the low and the high end of its bounds, everything else unchanged. Nothing is stored.',
  query: z.object({
    option: optionParameter,
    against: z.string().optional().meta({ description: 'Id of the option that it is compared with' }),
  }),
  exampleQuery: '?option=liquid&against=air',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The figures', schema: tornadoSchema } },
  problems: [...planProblems, 'option-unknown', 'parameter-invalid'],
  work: ({ body }) => repeatedYears(body, USUAL_RUNS),
  handler: ({ body, query: { option, against = null } }, { library }) => {
    const optionId = chosenOption(body, { option, parameter: 'option' });
    const found = runToEnd(tornado(body, { optionId, againstId: against }, library));
    if (found !== null) return { status: 200, body: found };
    // The report of a plan that cannot be computed says why.
    reportPlan(body, library);
    throw new ModelError('plan-not-computable', 'The plan cannot be computed.');
  },
});
