import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

/** Inference that follows its users through the day and the week. */
export const inferenceSchema = z
  .strictObject({
    kind: z.literal('inference'),
    meanUtilisationFraction: fraction(
      'Mean utilisation',
      'Mean of the 24 hours of a weekday; state either this or the peak',
    ).optional(),
    peakUtilisationFraction: fraction(
      'Peak utilisation',
      'In the busiest hour of a weekday; state either this or the mean',
    ).optional(),
    peakHourOfDay: wholeQuantity('hour of day', {
      label: 'Busiest hour of the day',
      min: 0,
      max: 23,
      description: 'In user local time: 14 is the hour from 14:00 to 15:00',
    }).optional(),
    nightRatio: quantity('ratio', {
      label: 'Night-to-peak ratio',
      min: 0,
      max: 1,
      description: 'Utilisation of the quietest hour over that of the busiest hour',
    }).optional(),
    weekendRatio: quantity('ratio', {
      label: 'Weekend-to-weekday ratio',
      min: 0,
      max: 2,
      description: 'Utilisation on Saturdays and Sundays over utilisation on weekdays',
    }).optional(),
    userOffset_h: quantity('h', {
      label: 'User time zone',
      min: -26,
      max: 26,
      step: 0.25,
      description: 'Offset from the time zone of the site; negative for users west of the site',
    }).optional(),
  })
  .refine(
    ({ meanUtilisationFraction: mean, peakUtilisationFraction: peak }) =>
      (mean === undefined) !== (peak === undefined),
    { message: 'state either the mean or the peak utilisation', path: ['meanUtilisationFraction'] },
  );
