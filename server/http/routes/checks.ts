import { z } from 'zod';
import { reportOfReview, reviewPlan } from '../../../models/report/reportPlan.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { checkResult } from '../../results/checkResult.ts';
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
  .meta({ id: 'Checks', description: 'The findings of each option' });

export const createCheck = route({
  operationId: 'createCheck',
  method: 'post',
  path: '/api/v1/checks',
  tag: 'Plans',
  summary: 'Check a plan',
  description: 'Answers what is wrong, risky or worth knowing in each option of the plan. Nothing is stored.',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The findings of each option', schema: checksSchema } },
  problems: planProblems,
  handler: ({ body }, { library }) => {
    const review = reviewPlan(body, library);
    // Throws where the plan has no numbers.
    reportOfReview(review, body);
    return { status: 200, body: checkResult(review) };
  },
});
