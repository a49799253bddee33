import { z } from 'zod';
import { optionParameter } from '../../results/chosenOption.ts';
import { hourlyResult } from '../../results/hourlyResult.ts';
import { optionWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

export const createHourly = route({
  operationId: 'createHourly',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/hourly',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compute hourly results of an option',
  description:
    'Returns all hourly columns of one option as CSV: the start of the hour in local standard time, then load, energy, cost and carbon; with a computed cooling system also each part of it, water and weather. Column names end in their unit. Nothing is stored.',
  query: z.object({ option: optionParameter }),
  exampleQuery: '?option=air',
  body: planBody(examplePlan),
  answers: {
    200: { description: 'A header row, then a row for each hour of the year', mediaType: 'text/csv' },
  },
  problems: [...planProblems, 'option-unknown', 'parameter-invalid'],
  work: ({ body, query: { option } }) => optionWork(body, option, { years: 'one', hasFailures: false }),
  handler: ({ body, query: { option } }, { library }) => ({
    status: 200,
    body: hourlyResult(body, library, { option, parameter: 'option' }).csv,
  }),
});
