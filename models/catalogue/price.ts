import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** A mean electricity price from statistics: total of a bill divided by its kWh. */
export const priceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'State or country' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, or the name of a world region' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    sector: z.enum(['industrial', 'large-industrial', 'commercial', 'business']),
    energyPrice_per_kWh: quantity('currency/kWh', { label: 'Electricity price', min: -1_000_000, max: 10 }),
    currency: currencySchema,
    period: z.string().optional().meta({ description: 'The period as text, if it is not one calendar year' }),
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Reason for the quality rating' }),
    ...provenanceFields,
  })
  .meta({ id: 'Price', description: 'Catalogue row: mean electricity price' });

export type Price = Readonly<z.infer<typeof priceSchema>>;
