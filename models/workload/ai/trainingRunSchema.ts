import { z } from 'zod';
import { quantity } from '../../units/quantity.ts';
import { utilisationField, priceFields } from './priceFields.ts';
import { trainingTask } from './trainingTask.ts';

/**
 * A training run. Compute is stated as FLOP, or as parameters and tokens; time as accelerator-hours, or as accelerators
 * and days. Missing values are solved for, including the MFU.
 */
export const trainingRunSchema = z
  .strictObject({
    activeParameterCount: quantity('count', {
      label: 'Active parameters',
      min: 1e3,
      max: 1e16,
      description: 'Parameters used per token: all of a dense model, part of a mixture of experts',
    }).optional(),
    tokenCount: quantity('count', { label: 'Tokens', min: 1, max: 1e18 }).optional(),
    flopCount: quantity('count', {
      label: 'Training compute (FLOP)',
      min: 1,
      max: 1e32,
      description: 'Total operations; alternative to parameters and tokens',
    }).optional(),
    peak_TFLOPS: quantity('TFLOPS', {
      label: 'Peak per accelerator',
      min: 0.1,
      max: 1e6,
      description:
        'Dense peak, in the number format used for training; published figures are often sparse, twice as high',
    }).optional(),
    mfuFraction: quantity('fraction', {
      label: 'MFU',
      min: 0.001,
      max: 1,
      description: 'Model FLOP utilisation. Default: 0.35, or solved for if compute and time are known',
    }).optional(),
    acceleratorTime_h: quantity('h', { label: 'Accelerator-hours', min: 1e-3, max: 1e13 }).optional(),
    acceleratorCount: quantity('count', { label: 'Accelerators', min: 1, max: 1e9 }).optional(),
    duration_d: quantity('d', { label: 'Days', min: 1e-3, max: 1e5 }).optional(),
    powerPerAccelerator_kW: quantity('kW', {
      label: 'Power per accelerator',
      min: 0.001,
      max: 20,
      description: 'Mean over the run, with its share of the server if that is to be included',
    }),
    ...priceFields,
    busyFraction: utilisationField,
  })
  .superRefine((run, context) => {
    const task = trainingTask(run);
    if (task.kind === 'issue') {
      context.addIssue({ code: 'custom', message: task.message, path: [task.field] });
    }
  })
  .meta({ id: 'TrainingRun' });
export type TrainingRun = Readonly<z.infer<typeof trainingRunSchema>>;
