import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { priceFields } from './priceFields.ts';
import { servingTask } from './servingTask.ts';

/** What limits a service: an answer that a user waits for, or the throughput of large batches. */
const servingSchema = z.enum(['interactive', 'batch']).meta({
  label: 'Use',
  description: 'interactive: a user waits for each answer; batch: no latency limit. Default: interactive',
});

/**
 * An inference service. Demand is stated in tokens or queries per day; throughput as measured tokens per second of an
 * accelerator, or as parameters and peak from which it is estimated.
 */
export const inferenceServiceSchema = z
  .strictObject({
    demand_tokens_per_d: quantity('tokens_per_d', {
      label: 'Tokens per day',
      min: 1,
      max: 1e18,
      description: 'Input and output tokens, since the model computes both',
    }).optional(),
    demand_queries_per_d: quantity('queries_per_d', {
      label: 'Queries per day',
      min: 1,
      max: 1e14,
    }).optional(),
    tokensPerQueryCount: quantity('count', {
      label: 'Tokens per query',
      min: 1,
      max: 1e8,
      description: 'Input and output tokens',
    }).optional(),
    throughput_tokens_per_s: quantity('tokens_per_s', {
      label: 'Throughput per accelerator',
      min: 1e-3,
      max: 1e7,
      description:
        'Measured with the model, batch size and sequence lengths of the service; overrides the estimate',
    }).optional(),
    activeParameterCount: quantity('count', { label: 'Active parameters', min: 1e3, max: 1e16 }).optional(),
    peak_TFLOPS: quantity('TFLOPS', {
      label: 'Peak per accelerator',
      min: 0.1,
      max: 1e6,
      description: 'Dense peak, in the number format used for inference',
    }).optional(),
    mfuFraction: quantity('fraction', {
      label: 'MFU',
      min: 0.0001,
      max: 1,
      description: 'Share of the peak while busy. Default: 0.12 for interactive use, 0.25 for batches',
    }).optional(),
    serving: servingSchema.optional(),
    parameterCount: quantity('count', {
      label: 'Parameters held in memory',
      min: 1e3,
      max: 1e16,
      description:
        'All experts of a mixture of experts, not only the active ones. Default: the active parameters',
    }).optional(),
    bitsPerParameterCount: quantity('count', {
      label: 'Bits per parameter',
      min: 1,
      max: 64,
      description: 'Number format of the weights: BF16 16, FP8 8, FP4 4. Default: 16',
    }).optional(),
    memoryPerAccelerator_GB: quantity('GB', {
      label: 'Memory per accelerator',
      min: 1,
      max: 1e5,
      description: 'The weights must fit in the accelerators of one replica',
    }).optional(),
    acceleratorsPerReplicaCount: wholeQuantity('count', {
      label: 'Accelerators per replica',
      min: 1,
      max: 1e5,
      description: 'That hold one copy of the weights. Default: the accelerators of a server',
    }).optional(),
    peakRatio: quantity('ratio', {
      label: 'Peak-to-mean ratio',
      min: 1,
      max: 100,
      description: 'Accelerators are sized for the busiest hour. Default: 1.5',
    }).optional(),
    acceleratorsPerServerCount: wholeQuantity('count', {
      label: 'Accelerators per server',
      min: 1,
      max: 1e4,
      description: 'The number of servers is rounded up. Default: 8',
    }).optional(),
    serversPerRackCount: wholeQuantity('count', { label: 'Servers per rack', min: 1, max: 100 }).optional(),
    powerPerAccelerator_kW: quantity('kW', {
      label: 'Power per accelerator',
      min: 0.001,
      max: 20,
      description: 'While busy, with its share of the server',
    }),
    idlePowerPerAccelerator_kW: quantity('kW', {
      label: 'Idle power per accelerator',
      min: 0,
      max: 20,
      description: 'While idle, with its share of the server',
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
