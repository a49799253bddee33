import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** Training jobs: steady work that pauses for checkpoints, and time without a job. */
export const trainingSchema = z
  .strictObject({
    kind: z.literal('training'),
    utilisationFraction: fraction(
      'Utilisation',
      'While a job computes; 0 is idle, 1 is full energy-basis draw',
    ),
    checkpointInterval_h: quantity('h', {
      label: 'Checkpoint interval',
      min: 0.1,
      max: 168,
      description: 'From the end of one checkpoint to the end of the next',
    }).optional(),
    checkpointPause_s: quantity('s', {
      label: 'Checkpoint pause',
      min: 0,
      max: 3600,
      description: 'Time that each checkpoint pauses the job; 0 for asynchronous checkpoints',
    }).optional(),
    pauseUtilisationFraction: fraction(
      'Utilisation during a checkpoint',
      'Accelerators wait for storage, so close to idle',
    ).optional(),
    jobGapFraction: fraction('Idle between jobs', 'Share of all hours; idle').optional(),
    outageFraction: fraction(
      'Failure downtime',
      'Share of the hours of a job spent waiting for repair or restart; idle',
    ).optional(),
  })
  .refine(
    // The default interval is no shorter than the longest pause, and the default pause no longer than the shortest interval.
    ({ checkpointInterval_h = Infinity, checkpointPause_s = 0 }) =>
      checkpointPause_s <= checkpointInterval_h * 3600,
    { message: 'a pause must not be longer than the checkpoint interval', path: ['checkpointPause_s'] },
  );
