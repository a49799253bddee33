import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** What a utility charges for water that it delivers or takes back. */
export const waterPriceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'City or service area' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as prices have it' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    service: z.enum(['potable', 'reclaimed', 'sewer']).meta({
      description: 'potable and reclaimed are delivered; sewer is what is taken back',
    }),
    waterPrice_per_m3: quantity('currency/m3', { label: 'Water price', min: 0, max: 1_000_000 }),
    connectionPrice_per_m3_day: quantity('currency/(m3/day)', {
      label: 'Connection charge',
      min: 0,
      max: 1_000_000_000,
      description: 'Paid once, per volume on the day that connectionBasis names',
    }).optional(),
    connectionBasis: z.enum(['maximum-day', 'average-day']).optional(),
    currency: currencySchema,
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Why the figure deserves that much trust' }),
    ...provenanceFields,
  })
  .refine(
    ({ connectionPrice_per_m3_day, connectionBasis }) =>
      (connectionPrice_per_m3_day === undefined) === (connectionBasis === undefined),
    'a connection charge and its basis come together',
  )
  .meta({ id: 'WaterPrice', description: 'A catalogue row: the price of water, per cubic metre' });
