import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { priceFields } from './priceFields.ts';
import { servingTask } from './servingTask.ts';

/**
 * A model that answers queries. Demand is stated in tokens or in queries a day; what an accelerator does as measured tokens a second, or as
 * parameters and peak from which it is estimated.
 */
export const inferenceServiceSchema = z
  .strictObject({
    demand_tokens_per_d: quantity('tokens_per_d', {
      label: 'Tokens a day',
      min: 1,
      max: 1e18,
      description: 'Of questions and answers together, since the model computes both',
    }).optional(),
    demand_queries_per_d: quantity('queries_per_d', { label: 'Queries a day', min: 1, max: 1e14 }).optional(),
    tokensPerQueryCount: quantity('count', {
      label: 'Tokens of a query',
      min: 1,
      max: 1e8,
      description: 'Of question and answer together',
    }).optional(),
    throughput_tokens_per_s: quantity('tokens_per_s', {
      label: 'Throughput of an accelerator',
      min: 1e-3,
      max: 1e7,
      description: 'Measured with the model, batch and lengths of the service; stands before the estimate',
    }).optional(),
    activeParameterCount: quantity('count', { label: 'Active parameters', min: 1e3, max: 1e16 }).optional(),
    peak_TFLOPS: quantity('TFLOPS', {
      label: 'Peak of an accelerator',
      min: 0.1,
      max: 1e6,
      description: 'Dense, in the format that is served in',
    }).optional(),
    mfuFraction: quantity('fraction', {
      label: 'MFU',
      min: 0.0001,
      max: 1,
      description: 'Share of the peak while it answers; 0.25 unless given',
    }).optional(),
    peakRatio: quantity('ratio', {
      label: 'Busiest hour to mean',
      min: 1,
      max: 100,
      description: 'Accelerators are enough for the busiest hour; 1.5 unless given',
    }).optional(),
    acceleratorsPerServerCount: wholeQuantity('count', {
      label: 'Accelerators in a server',
      min: 1,
      max: 1e4,
      description: 'Servers are whole; 8 unless given',
    }).optional(),
    serversPerRackCount: wholeQuantity('count', { label: 'Servers in a rack', min: 1, max: 100 }).optional(),
    powerPerAccelerator_kW: quantity('kW', {
      label: 'Power of an accelerator',
      min: 0.001,
      max: 20,
      description: 'While it answers, with its share of the server',
    }),
    idlePowerPerAccelerator_kW: quantity('kW', {
      label: 'Idle power of an accelerator',
      min: 0,
      max: 20,
      description: 'While it waits, with its share of the server',
    }).optional(),
    ...priceFields,
  })
  .superRefine((service, context) => {
    const task = servingTask(service);
    if (task.kind === 'issue') {
      context.addIssue({ code: 'custom', message: task.message, path: [task.field] });
    }
  })
  .meta({ id: 'InferenceService' });
export type InferenceService = Readonly<z.infer<typeof inferenceServiceSchema>>;
