import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** Facility capex in a city, per watt of IT capacity. */
export const facilityCostSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'City or market' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as in the price table' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    scope: z.enum(['construction', 'without-land-and-owner-equipment']).meta({
      description:
        'Scope of the figure: construction as in a cost index, or development without land, design, contingency and owner-furnished equipment',
    }),
    capexPrice_per_W: quantity('currency/W', { label: 'Facility capex per watt', min: 0, max: 1_000_000 }),
    currency: currencySchema,
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Reason for the quality rating' }),
    ...provenanceFields,
  })
  .meta({ id: 'FacilityCost', description: 'Catalogue row: facility capex per watt' });
