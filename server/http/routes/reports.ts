import { reportPlan } from '../../../models/report/reportPlan.ts';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { planWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

/** The plan is computed within the request, which takes milliseconds; nothing is stored. */
export const createReport = route({
  operationId: 'createReport',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/reports',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compute the report of a plan',
  description:
    'Simulates each option of the plan hour by hour and returns energy, electricity cost, carbon, racks, findings, the inputs with their sources, and the savings of each option against the baseline, the first option. Nothing is stored.',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The report', schema: reportSchema } },
  problems: planProblems,
  work: ({ body }) => planWork(body, { years: 'life', hasFailures: true }),
  handler: ({ body }, { library }) => ({ status: 200, body: reportPlan(body, library) }),
});
