import { z } from 'zod';
import { fraction } from '../units/quantity.ts';

/** Hourly utilisation, such as a measured year. */
export const hourlySchema = z.strictObject({
  kind: z.literal('hourly'),
  utilisationFractions: z
    .array(fraction('Hourly utilisation'))
    .refine(
      ({ length }) => length === 8760 || length === 8784,
      'an hourly series must have 8760 or 8784 values',
    )
    .meta({
      description: 'From the first hour of 1 January, in local standard time; 8760 or 8784 values',
      minItems: 8760,
      maxItems: 8784,
    }),
});
