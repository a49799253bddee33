import { z } from 'zod';
import { reportOfReview, reviewPlan } from '../../../models/report/reportPlan.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { checkResult } from '../../results/checkResult.ts';
import { planWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

export const checksSchema = z
  .strictObject({
    options: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        findings: z.array(findingSchema),
      }),
    ),
  })
  .meta({ id: 'Checks', description: 'Findings of each option' });

export const createCheck = route({
  operationId: 'createCheck',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/checks',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Check a plan',
  description: 'Returns the errors, warnings and notes of each option of the plan. Nothing is stored.',
  body: planBody(examplePlan),
  answers: { 200: { description: 'Findings of each option', schema: checksSchema } },
  problems: planProblems,
  work: ({ body }) => planWork(body, { years: 'life', hasFailures: true }),
  handler: ({ body }, { library }) => {
    const review = reviewPlan(body, library);
    // Throws if the plan cannot be computed.
    reportOfReview(review, body);
    return { status: 200, body: checkResult(review) };
  },
});
