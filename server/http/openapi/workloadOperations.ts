import { growthSchema, type Growth } from '../../../models/workload/ai/growthSchema.ts';
import {
  inferenceServiceSchema,
  type InferenceService,
} from '../../../models/workload/ai/inferenceServiceSchema.ts';
import { trainingRunSchema, type TrainingRun } from '../../../models/workload/ai/trainingRunSchema.ts';
import { SERVER } from './exampleServer.ts';
import type { Operation } from './Operation.ts';
import { bodyProblems } from './planProblems.ts';
import { growthAnswerSchema, inferenceAnswerSchema, trainingAnswerSchema } from './workloadSchemas.ts';

const training: TrainingRun = {
  activeParameterCount: 175e9,
  tokenCount: 300e9,
  peak_TFLOPS: 312,
  mfuFraction: 0.4,
  acceleratorCount: 1024,
  powerPerAccelerator_kW: 0.8125,
  pue: 1.2,
  energyPrice_per_kWh: 0.09,
};

const inference: InferenceService = {
  demand_queries_per_d: 1e7,
  tokensPerQueryCount: 1500,
  throughput_tokens_per_s: 900,
  serversPerRackCount: 4,
  powerPerAccelerator_kW: 0.97,
  idlePowerPerAccelerator_kW: 0.25,
  pue: 1.2,
  cloudPrice_per_h: 3,
};

const growth: Growth = {
  startYear: 2026,
  span_years: 5,
  demandGrowthRatio: 4,
  hardwareDoubling_months: 24,
  startRatio: 0.25,
};

const post = (word: string, body: object): string => `${SERVER}/api/v1/workloads/${word} \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(body)}'`;

/** What programs can ask about AI workloads. */
export const workloadOperations: readonly Operation[] = [
  {
    operationId: 'solveTraining',
    method: 'post',
    path: '/api/v1/workloads/training',
    tag: 'Workloads',
    summary: 'Solve a training run',
    description:
      'Answers accelerator-hours, days, energy, cost and carbon of a training run. Work is stated as FLOP, or as parameters and tokens; time as accelerator-hours, or as accelerators and days; what is left out is solved for, the MFU among it. Money is in the currency of the prices. Nothing is stored.',
    body: trainingRunSchema,
    bodyExample: training,
    answer: trainingAnswerSchema,
    answerDescription: 'What the run takes; null where nothing is stated that a figure follows from',
    problems: bodyProblems,
    curl: post('training', training),
  },
  {
    operationId: 'solveInference',
    method: 'post',
    path: '/api/v1/workloads/inference',
    tag: 'Workloads',
    summary: 'Solve an inference service',
    description:
      'Answers accelerators for the busiest hour, servers, racks, energy, and the cost of a million tokens. Demand is stated in tokens or in queries a day; throughput as measured, or as parameters and peak from which it is estimated. Nothing is stored.',
    body: inferenceServiceSchema,
    bodyExample: inference,
    answer: inferenceAnswerSchema,
    answerDescription: 'What the service takes; null where nothing is stated that a figure follows from',
    problems: bodyProblems,
    curl: post('inference', inference),
  },
  {
    operationId: 'compareGrowth',
    method: 'post',
    path: '/api/v1/workloads/growth',
    tag: 'Workloads',
    summary: 'Hold demand against hardware',
    description:
      'Answers how demand and hardware grow apart, each by a factor a year or by the months in which it doubles, and when demand meets what the hardware does. Nothing is stored.',
    body: growthSchema,
    bodyExample: growth,
    answer: growthAnswerSchema,
    answerDescription: 'Demand and hardware of each year',
    problems: bodyProblems,
    curl: post('growth', growth),
  },
];
