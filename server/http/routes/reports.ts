import { reportPlan } from '../../../models/report/reportPlan.ts';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

/** A plan is computed while the request waits: that takes milliseconds, and nothing is kept. */
export const createReport = route({
  operationId: 'createReport',
  method: 'post',
  path: '/api/v1/reports',
  tag: 'Plans',
  summary: 'Report a plan',
  description:
    'Simulates each option of the plan hour by hour and answers energy, electricity cost, carbon, racks, findings, the inputs with their sources, and what each option saves against the first. Nothing is stored.',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The report', schema: reportSchema } },
  problems: planProblems,
  handler: ({ body }, { library }) => ({ status: 200, body: reportPlan(body, library) }),
});
