import { z } from 'zod';
import { airflowReportSchema } from '../../../models/report/airflow/airflowSchema.ts';
import { airflowWork } from '../../../models/report/work/planWork.ts';
import { solutionsOf } from '../../../models/report/airflow/airflowOfPlan.ts';
import { airflowResult } from '../../results/airflowResult.ts';
import { chosenOption, optionParameter } from '../../results/chosenOption.ts';
import { chosenHall } from '../../results/hallLayoutRequest.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleAirHall } from './exampleHall.ts';

export const airflowAnswerSchema = airflowReportSchema
  .extend({ option: z.string().meta({ description: 'Id of the option' }) })
  .meta({ id: 'Airflow', description: 'Inlet temperatures of the racks of a hall, and its airflow' });

const flag = (description: string): z.ZodOptional<z.ZodBoolean> =>
  z.boolean().optional().meta({ description });

const answers = ['instant', 'settled', 'with-band'] as const;

export const createAirflow = route({
  operationId: 'createAirflow',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/airflows',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Inlet temperatures',
  description:
    'Computes the airflow of a hall at the sizing load of its racks, and returns the air temperature at the inlet of each rack, the share of its air that comes straight from cooling units, the air of each cooling unit, and indices of the room. What is assumed, and what cannot be computed, is among the findings. Nothing is stored.',
  query: z.object({
    option: optionParameter,
    hall: z.string().optional().meta({
      description: 'Id of a hall with a room; may be omitted if the plan has one hall',
    }),
    'out-unit': z.string().optional().meta({
      description: 'Id of a CRAH or in-row cooler that is out of service. Default: none',
    }),
    answer: z.enum(answers).optional().meta({
      description:
        'instant: potential flow, without buoyancy; settled: with buoyancy; with-band: settled, and again with the airflow of the devices at its bounds. Default: settled',
    }),
    headrooms: flag('Whether to add what each place could take more. Default: false'),
    outages: flag('Whether to add the settled air with each cooling unit out in turn. Default: false'),
  }),
  exampleQuery: '?option=air&hall=main&answer=instant',
  body: planBody(exampleAirHall),
  answers: { 200: { description: 'The airflow of the hall', schema: airflowAnswerSchema } },
  problems: [
    ...planProblems,
    'option-unknown',
    'hall-unknown',
    'room-missing',
    'unit-unknown',
    'parameter-invalid',
  ],
  work: ({ body, query: { hall, answer = 'settled', outages: hasOutages = false } }) =>
    airflowWork(body, hall, (unitCount) => solutionsOf({ answer, hasOutages }, unitCount)),
  handler: ({ body, query }, { library }) => {
    const optionId = chosenOption(body, { option: query.option, parameter: 'option' });
    const request = {
      hallId: chosenHall(body, query.hall, 'hall'),
      outUnitId: query['out-unit'] ?? null,
      answer: query.answer ?? 'settled',
      hasHeadrooms: query.headrooms ?? false,
      hasOutages: query.outages ?? false,
    };
    return { status: 200, body: airflowResult(body, optionId, request, library) };
  },
});
