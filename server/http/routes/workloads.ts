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
  .meta({ id: 'WorkloadAssumption', description: 'A default that was used because no value is stated' });

const commonFields = {
  assumptions: z.array(assumptionSchema).meta({ description: 'Assumed values, with their sources' }),
  findings: z.array(findingSchema).meta({ description: 'Questionable inputs' }),
};

const energy = (label: string): z.ZodNumber => quantity('kWh', { label, min: 0 });
const cost = (label: string, description = 'null if its price is not stated'): z.ZodNullable<z.ZodNumber> =>
  quantity('currency', { label, min: 0, description }).nullable();
const carbon = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('kg', { label, min: 0, description: 'null if no carbon intensity is stated' }).nullable();

export const trainingAnswerSchema = z
  .strictObject({
    flopCount: quantity('count', { label: 'Training compute (FLOP)', min: 0 }).nullable(),
    mfuFraction: quantity('fraction', {
      label: 'MFU',
      min: 0,
      description: 'Solved for if compute and time are stated; above 1 if they contradict each other',
    }).nullable(),
    acceleratorTime_h: quantity('h', { label: 'Accelerator-hours', min: 0 }),
    acceleratorCount: quantity('count', { label: 'Accelerators', min: 0 }).nullable(),
    duration_d: quantity('d', { label: 'Duration', min: 0 }).nullable(),
    itEnergy_kWh: energy('IT energy'),
    facilityEnergy_kWh: energy('Facility energy'),
    facilityLoad_kW: quantity('kW', { label: 'Facility load during the run', min: 0 }).nullable(),
    electricityCost: cost('Electricity cost'),
    cloudCost: cost('Cost, rented accelerators, with electricity'),
    hardwareCost: cost('Hardware share of cost, without electricity'),
    ownedCost: cost('Cost, owned accelerators, with electricity', 'null unless both prices are stated'),
    carbon_kg: carbon('Carbon'),
    ...commonFields,
  })
  .meta({ id: 'TrainingAnswer', description: 'Resources, cost and carbon of a training run' });

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
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/workloads/training',
  tag: 'Workloads',
  role: 'viewer',
  summary: 'Compute a training run',
  description:
    'Returns accelerator-hours, duration, energy, cost and carbon of a training run. Compute is stated as FLOP, or as parameters and tokens; time as accelerator-hours, or as accelerators and days; missing values are solved for, including MFU. Costs are in the currency of the prices. Nothing is stored.',
  body: statementBody(trainingRunSchema, 'a training run', trainingExample),
  answers: {
    200: {
      description: 'The figures of the run; null if the inputs do not determine a figure',
      schema: trainingAnswerSchema,
    },
  },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: trainingRun(body) }),
});

export const inferenceAnswerSchema = z
  .strictObject({
    throughput_tokens_per_s: quantity('tokens_per_s', { label: 'Throughput per accelerator', min: 0 }),
    demand_tokens_per_d: quantity('tokens_per_d', { label: 'Tokens per day', min: 0 }),
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators', min: 0 }),
    serverCount: wholeQuantity('count', { label: 'Servers', min: 0 }),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }).nullable(),
    meanUtilisationFraction: fraction('Mean utilisation of the day'),
    meanItLoad_kW: quantity('kW', { label: 'Mean IT load', min: 0 }),
    peakItLoad_kW: quantity('kW', { label: 'IT load, all accelerators busy', min: 0 }),
    dayItEnergy_kWh: energy('IT energy per day'),
    dayFacilityEnergy_kWh: energy('Facility energy per day'),
    annualFacilityEnergy_kWh: energy('Annual facility energy'),
    energyPerQuery_Wh: quantity('Wh', { label: 'Facility energy per query', min: 0 }).nullable(),
    energyPerMillionTokens_kWh: energy('Facility energy per million tokens'),
    annualCarbon_kg: carbon('Annual carbon'),
    millionTokensElectricityCost: cost('Electricity cost per million tokens'),
    millionTokensCloudCost: cost('Cost per million tokens, rented accelerators, with electricity'),
    millionTokensOwnedCost: cost(
      'Cost per million tokens, owned accelerators, with electricity',
      'null unless both prices are stated',
    ),
    ...commonFields,
  })
  .meta({ id: 'InferenceAnswer', description: 'Resources, cost and carbon of an inference service' });

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
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/workloads/inference',
  tag: 'Workloads',
  role: 'viewer',
  summary: 'Compute an inference service',
  description:
    'Returns the accelerators for the busiest hour, servers, racks, energy, and the cost per million tokens. Demand is stated in tokens or queries per day; throughput as measured, or estimated from parameters and dense peak. Nothing is stored.',
  body: statementBody(inferenceServiceSchema, 'an inference service', inferenceExample),
  answers: {
    200: {
      description: 'The figures of the service; null if the inputs do not determine a figure',
      schema: inferenceAnswerSchema,
    },
  },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: inferenceService(body) }),
});

const ratio = (label: string): z.ZodNumber => quantity('ratio', { label, min: 0 });

export const growthAnswerSchema = z
  .strictObject({
    demandGrowthRatio: ratio('Demand growth, factor per year'),
    hardwareGrowthRatio: ratio('Hardware growth, factor per year'),
    demandDoubling_months: quantity('months', { label: 'Demand doubling time', min: 0 })
      .nullable()
      .meta({ description: 'null without growth' }),
    hardwareDoubling_months: quantity('months', { label: 'Hardware doubling time', min: 0 })
      .nullable()
      .meta({ description: 'null without growth' }),
    years: z
      .array(
        z.strictObject({
          year: wholeQuantity('year', { label: 'Year' }),
          demandRatio: ratio('Demand, relative to first-year hardware'),
          hardwareRatio: ratio('Hardware, relative to first-year hardware'),
          gapRatio: ratio('Demand over the compute of the same number of accelerators'),
          acceleratorCount: quantity('count', {
            label: 'Accelerators of the hardware of that year needed for the demand',
            min: 0,
          }).nullable(),
        }),
      )
      .meta({ description: 'The first year and the following span' }),
    crossing_years: quantity('years', { label: 'Years until demand equals hardware capacity', min: 0 })
      .nullable()
      .meta({ description: 'null if never' }),
  })
  .meta({ id: 'GrowthAnswer', description: 'Demand and hardware of each year' });

const growthExample: Growth = {
  startYear: 2026,
  span_years: 5,
  demandGrowthRatio: 4,
  hardwareDoubling_months: 24,
  startRatio: 0.25,
};

export const compareGrowth = route({
  operationId: 'compareGrowth',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/workloads/growth',
  tag: 'Workloads',
  role: 'viewer',
  summary: 'Compare demand and hardware growth',
  description:
    'Returns demand and hardware of each year, each growing by a factor per year or with a doubling time in months, and the time at which demand equals hardware capacity. Nothing is stored.',
  body: statementBody(growthSchema, 'a growth comparison', growthExample),
  answers: { 200: { description: 'Demand and hardware of each year', schema: growthAnswerSchema } },
  problems: bodyProblems,
  handler: ({ body }) => ({ status: 200, body: growth(body) }),
});
