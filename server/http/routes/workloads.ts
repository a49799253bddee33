import { z } from 'zod';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../../models/units/quantity.ts';
import { aiDefaults } from '../../../models/workload/ai/aiDefaults.ts';
import { growth } from '../../../models/workload/ai/growth.ts';
import { growthSchema, type Growth } from '../../../models/workload/ai/growthSchema.ts';
import { inferenceService } from '../../../models/workload/ai/inferenceService.ts';
import {
  inferenceServiceSchema,
  type InferenceService,
} from '../../../models/workload/ai/inferenceServiceSchema.ts';
import { trainingRun } from '../../../models/workload/ai/trainingRun.ts';
import { trainingRunSchema, type TrainingRun } from '../../../models/workload/ai/trainingRunSchema.ts';
import { route } from '../Route.ts';
import { bodyProblems, statementBody } from './bodies.ts';

type Defaulted = keyof typeof aiDefaults;
const defaulted = Object.keys(aiDefaults) as [Defaulted, ...Defaulted[]];

const assumptionSchema = z
  .strictObject({
    name: z.enum(defaulted),
    value: z.number().meta({ unit: 'see name' }),
    source: z.string(),
  })
  .meta({ id: 'WorkloadAssumption', description: 'A value that was used because none is stated' });

const rested = {
  assumptions: z.array(assumptionSchema).meta({ description: 'What was assumed, with its source' }),
  findings: z.array(findingSchema).meta({ description: 'What is doubtful in the statement' }),
};

const energy = (label: string): z.ZodNumber => quantity('kWh', { label, min: 0 });
const cost = (label: string, description = 'null without its price'): z.ZodNullable<z.ZodNumber> =>
  quantity('currency', { label, min: 0, description }).nullable();
const carbon = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('kg', { label, min: 0, description: 'null without a carbon intensity' }).nullable();

export const trainingAnswerSchema = z
  .strictObject({
    flopCount: quantity('count', { label: 'FLOP', min: 0 }).nullable(),
    mfuFraction: quantity('fraction', {
      label: 'MFU',
      min: 0,
      description: 'Solved for where work and time are stated; above 1 where they contradict each other',
    }).nullable(),
    acceleratorTime_h: quantity('h', { label: 'Accelerator-hours', min: 0 }),
    acceleratorCount: quantity('count', { label: 'Accelerators', min: 0 }).nullable(),
    duration_d: quantity('d', { label: 'Days', min: 0 }).nullable(),
    itEnergy_kWh: energy('IT energy'),
    facilityEnergy_kWh: energy('Facility energy'),
    facilityLoad_kW: quantity('kW', { label: 'Load of the site while it runs', min: 0 }).nullable(),
    electricityCost: cost('Electricity'),
    cloudCost: cost('Rented accelerators, electricity included'),
    hardwareCost: cost('The run’s share of the hardware, without electricity'),
    ownedCost: cost('Own accelerators, electricity included', 'null without both prices'),
    carbon_kg: carbon('Carbon'),
    ...rested,
  })
  .meta({ id: 'TrainingAnswer', description: 'What a training run takes' });

const trainingExample: TrainingRun = {
  activeParameterCount: 175e9,
  tokenCount: 300e9,
  peak_TFLOPS: 312,
  mfuFraction: 0.4,
  acceleratorCount: 1024,
  powerPerAccelerator_kW: 0.8125,
  pue: 1.2,
  energyPrice_per_kWh: 0.09,
};

export const solveTrainingRun = route({
  operationId: 'solveTraining',
  method: 'post',
  path: '/api/v1/workloads/training',
  tag: 'Workloads',
  summary: 'Solve a training run',
  description:
    'Answers accelerator-hours, days, energy, cost and carbon of a training run. Work is stated as FLOP, or as parameters and tokens; time as accelerator-hours, or as accelerators and days; what is left out is solved for, the MFU among it. Money is in the currency of the prices. Nothing is stored.',
  body: statementBody(trainingRunSchema, 'a training run', trainingExample),
  answers: {
    200: {
      description: 'What the run takes; null where nothing is stated that a figure follows from',
      schema: trainingAnswerSchema,
    },
  },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: trainingRun(body) }),
});

export const inferenceAnswerSchema = z
  .strictObject({
    throughput_tokens_per_s: quantity('tokens_per_s', { label: 'Throughput of an accelerator', min: 0 }),
    demand_tokens_per_d: quantity('tokens_per_d', { label: 'Tokens a day', min: 0 }),
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators', min: 0 }),
    serverCount: wholeQuantity('count', { label: 'Servers', min: 0 }),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }).nullable(),
    meanUtilisationFraction: fraction('Share of the accelerators at work, mean of the day'),
    meanItLoad_kW: quantity('kW', { label: 'Mean IT load', min: 0 }),
    peakItLoad_kW: quantity('kW', { label: 'IT load with every accelerator at work', min: 0 }),
    dayItEnergy_kWh: energy('IT energy of a day'),
    dayFacilityEnergy_kWh: energy('Facility energy of a day'),
    annualFacilityEnergy_kWh: energy('Facility energy of a year'),
    energyPerQuery_Wh: quantity('Wh', { label: 'Facility energy of a query', min: 0 }).nullable(),
    energyPerMillionTokens_kWh: energy('Facility energy of a million tokens'),
    annualCarbon_kg: carbon('Carbon of a year'),
    millionTokensElectricityCost: cost('Electricity of a million tokens'),
    millionTokensCloudCost: cost('A million tokens on rented accelerators, electricity included'),
    millionTokensOwnedCost: cost(
      'A million tokens on own accelerators, electricity included',
      'null without both prices',
    ),
    ...rested,
  })
  .meta({ id: 'InferenceAnswer', description: 'What serving a model takes' });

const inferenceExample: InferenceService = {
  demand_queries_per_d: 1e7,
  tokensPerQueryCount: 1500,
  throughput_tokens_per_s: 900,
  serversPerRackCount: 4,
  powerPerAccelerator_kW: 0.97,
  idlePowerPerAccelerator_kW: 0.25,
  pue: 1.2,
  cloudPrice_per_h: 3,
};

export const solveInference = route({
  operationId: 'solveInference',
  method: 'post',
  path: '/api/v1/workloads/inference',
  tag: 'Workloads',
  summary: 'Solve an inference service',
  description:
    'Answers accelerators for the busiest hour, servers, racks, energy, and the cost of a million tokens. Demand is stated in tokens or in queries a day; throughput as measured, or as parameters and peak from which it is estimated. Nothing is stored.',
  body: statementBody(inferenceServiceSchema, 'an inference service', inferenceExample),
  answers: {
    200: {
      description: 'What the service takes; null where nothing is stated that a figure follows from',
      schema: inferenceAnswerSchema,
    },
  },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: inferenceService(body) }),
});

const ratio = (label: string): z.ZodNumber => quantity('ratio', { label, min: 0 });

export const growthAnswerSchema = z
  .strictObject({
    demandGrowthRatio: ratio('Growth of demand, factor a year'),
    hardwareGrowthRatio: ratio('Growth of the hardware, factor a year'),
    demandDoubling_months: quantity('months', { label: 'Doubling time of demand', min: 0 })
      .nullable()
      .meta({ description: 'null where it does not grow' }),
    hardwareDoubling_months: quantity('months', { label: 'Doubling time of the hardware', min: 0 })
      .nullable()
      .meta({ description: 'null where it does not grow' }),
    years: z
      .array(
        z.strictObject({
          year: wholeQuantity('year', { label: 'Year' }),
          demandRatio: ratio('Demand, to the hardware of the first year'),
          hardwareRatio: ratio('Hardware, to that of the first year'),
          gapRatio: ratio('Demand over what as many accelerators do'),
          acceleratorCount: quantity('count', {
            label: 'Accelerators of that year’s hardware that the demand needs',
            min: 0,
          }).nullable(),
        }),
      )
      .meta({ description: 'The first year and the span after it' }),
    crossing_years: quantity('years', { label: 'Years until demand equals the hardware', min: 0 })
      .nullable()
      .meta({ description: 'null where it never does' }),
  })
  .meta({ id: 'GrowthAnswer', description: 'Demand against hardware over the years' });

const growthExample: Growth = {
  startYear: 2026,
  span_years: 5,
  demandGrowthRatio: 4,
  hardwareDoubling_months: 24,
  startRatio: 0.25,
};

export const compareGrowth = route({
  operationId: 'compareGrowth',
  method: 'post',
  path: '/api/v1/workloads/growth',
  tag: 'Workloads',
  summary: 'Hold demand against hardware',
  description:
    'Answers how demand and hardware grow apart, each by a factor a year or by the months in which it doubles, and when demand meets what the hardware does. Nothing is stored.',
  body: statementBody(growthSchema, 'a growth', growthExample),
  answers: { 200: { description: 'Demand and hardware of each year', schema: growthAnswerSchema } },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: growth(body) }),
});
