import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** Utility price of water or sewer service. */
export const waterPriceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'City or service area' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as in the price table' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    service: z.enum(['potable', 'reclaimed', 'sewer']).meta({
      description: 'potable and reclaimed: delivered water. sewer: discharged water.',
    }),
    waterPrice_per_m3: quantity('currency/m3', { label: 'Water price', min: 0, max: 1_000_000 }),
    connectionPrice_per_m3_day: quantity('currency/(m3/day)', {
      label: 'Connection charge',
      min: 0,
      max: 1_000_000_000,
      description: 'One-time charge per daily volume, on the connection basis',
    }).optional(),
    connectionBasis: z.enum(['maximum-day', 'average-day']).optional(),
    currency: currencySchema,
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Reason for the quality rating' }),
    ...provenanceFields,
  })
  .refine(
    ({ connectionPrice_per_m3_day, connectionBasis }) =>
      (connectionPrice_per_m3_day === undefined) === (connectionBasis === undefined),
    'a connection charge requires its basis, and vice versa',
  )
  .meta({ id: 'WaterPrice', description: 'Catalogue row: water price per cubic metre' });
