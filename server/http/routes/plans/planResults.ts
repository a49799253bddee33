import { z } from 'zod';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { reportSchema } from '../../../../models/report/reportSchema.ts';
import { optionParameter } from '../../../results/chosenOption.ts';
import { hourlyResult } from '../../../results/hourlyResult.ts';
import { route, type Context } from '../../Route.ts';
import { onePlanProblems, PLAN_PATH, planParams, plansOf } from './planParts.ts';

/** The last revision of a plan, read as a plan. */
async function readPlan(id: string, context: Context): Promise<Plan> {
  return parsePlan((await plansOf(context).read(id)).document);
}

const resultProblems = [
  ...onePlanProblems,
  'plan-invalid',
  'plan-not-computable',
  'schema-version-unsupported',
] as const;

export const reportStoredPlan = route({
  operationId: 'reportStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/report`,
  tag: 'Stored plans',
  summary: 'Compute the report of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/reports` returns for a plan.',
  params: planParams,
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The report', schema: reportSchema } },
  problems: resultProblems,
  handler: async ({ params: { id } }, context) => ({
    status: 200,
    body: reportPlan(await readPlan(id, context), context.library),
  }),
});

export const hourlyOfStoredPlan = route({
  operationId: 'hourlyOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/hourly.csv`,
  tag: 'Stored plans',
  summary: 'Compute hourly results of a stored plan',
  description: 'Returns for an option of the last revision what `POST /api/v1/hourly` returns for a plan.',
  params: planParams,
  query: z.object({ option: optionParameter }),
  cacheControl: 'private, no-cache',
  answers: {
    200: { description: 'A header row, then a row for each hour of the year', mediaType: 'text/csv' },
  },
  problems: [...resultProblems, 'option-unknown'],
  handler: async ({ params: { id }, query: { option } }, context) => ({
    status: 200,
    body: hourlyResult(await readPlan(id, context), context.library, { option, parameter: 'option' }).csv,
  }),
});
