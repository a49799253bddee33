import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { billOperations } from './billOperations.ts';
import { catalogueOperations } from './catalogueOperations.ts';
import { claimOperations } from './claimOperations.ts';
import { coolingOperations } from './coolingOperations.ts';
import { checksSchema, healthSchema } from './answerSchemas.ts';
import { examplePlan } from './examplePlan.ts';
import { floorOperations } from './floorOperations.ts';
import { netboxOperations } from './netboxOperations.ts';
import type { Operation } from './Operation.ts';
import { optionParameter } from './parameters.ts';
import { planProblems } from './planProblems.ts';
import { SERVER } from './exampleServer.ts';
import { workloadOperations } from './workloadOperations.ts';

const post = `\\
  -H 'Content-Type: application/json' \\
  --data-binary @examples/air-vs-liquid.json`;

/** Every operation that programs use, in the order that the API page shows them. */
export const operations: readonly Operation[] = [
  {
    operationId: 'createReport',
    method: 'post',
    path: '/api/v1/reports',
    tag: 'Plans',
    summary: 'Report a plan',
    description:
      'Simulates each option of the plan hour by hour and answers energy, electricity cost, carbon, racks, findings, the inputs with their sources, and what each option saves against the first. Nothing is stored.',
    body: planSchema,
    bodyExample: examplePlan,
    answer: reportSchema,
    answerDescription: 'The report',
    problems: planProblems,
    curl: `${SERVER}/api/v1/reports ${post}`,
  },
  {
    operationId: 'createCheck',
    method: 'post',
    path: '/api/v1/checks',
    tag: 'Plans',
    summary: 'Check a plan',
    description:
      'Answers what is wrong, risky or worth knowing in each option of the plan. Nothing is stored.',
    body: planSchema,
    bodyExample: examplePlan,
    answer: checksSchema,
    answerDescription: 'The findings of each option',
    problems: planProblems,
    curl: `${SERVER}/api/v1/checks ${post}`,
  },
  {
    operationId: 'createHourly',
    method: 'post',
    path: '/api/v1/hourly',
    tag: 'Plans',
    summary: 'Compute the hours of an option',
    description:
      'Answers every hourly column of one option as CSV: the start of the hour in local standard time, then load, energy, cost and carbon, and where the cooling is a system every part of it, water and weather. Names of columns end in their unit. Nothing is stored.',
    body: planSchema,
    bodyExample: examplePlan,
    parameters: [optionParameter],
    answerDescription: 'A header line, then a line for each hour of the year',
    problems: [...planProblems, 'option-unknown', 'parameter-invalid'],
    exampleQuery: '?option=air',
    curl: `'${SERVER}/api/v1/hourly?option=air' ${post}`,
  },
  ...floorOperations,
  ...billOperations,
  ...coolingOperations,
  ...workloadOperations,
  ...claimOperations,
  ...netboxOperations,
  ...catalogueOperations,
  {
    operationId: 'getHealth',
    method: 'get',
    path: '/health',
    tag: 'Server',
    summary: 'Ask whether the server answers',
    description: 'For a supervisor or a load balancer. It is not counted by the rate limit.',
    answer: healthSchema,
    answerDescription: 'It answers',
    problems: [],
    curl: `${SERVER}/health`,
  },
];
