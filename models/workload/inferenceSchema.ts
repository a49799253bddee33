import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

/** Inference that follows its users through the day and the week. */
export const inferenceSchema = z
  .strictObject({
    kind: z.literal('inference'),
    meanUtilisationFraction: fraction(
      'Mean utilisation',
      'Of the 24 hours of a weekday; state this or the peak',
    ).optional(),
    peakUtilisationFraction: fraction(
      'Peak utilisation',
      'In the busiest hour of a weekday; state this or the mean',
    ).optional(),
    peakHourOfDay: wholeQuantity('hour of day', {
      label: 'Busiest hour of the day',
      min: 0,
      max: 23,
      description: 'By the clock of the users: 14 is the hour from 14:00 to 15:00',
    }).optional(),
    nightRatio: quantity('ratio', {
      label: 'Night to peak',
      min: 0,
      max: 1,
      description: 'Utilisation in the quietest hour over that in the busiest',
    }).optional(),
    weekendRatio: quantity('ratio', {
      label: 'Weekend to weekday',
      min: 0,
      max: 2,
      description: 'Utilisation on Saturdays and Sundays over that on weekdays',
    }).optional(),
    userOffset_h: quantity('h', {
      label: 'Clock of the users',
      min: -26,
      max: 26,
      step: 0.25,
      description: 'Hours by which it is ahead of the site’s; negative where users live west of the site',
    }).optional(),
  })
  .refine(
    ({ meanUtilisationFraction: mean, peakUtilisationFraction: peak }) =>
      (mean === undefined) !== (peak === undefined),
    { message: 'state either the mean or the peak utilisation', path: ['meanUtilisationFraction'] },
  );
