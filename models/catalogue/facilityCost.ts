import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** What building a data centre costs in a city, per watt of IT capacity. */
export const facilityCostSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'City or market' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as prices have it' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    scope: z.enum(['construction', 'without-land-and-owner-equipment']).meta({
      description:
        'What the figure holds: construction as a cost index counts it, or development without land, design, contingency and equipment that the owner furnishes',
    }),
    capexPrice_per_W: quantity('currency/W', { label: 'Facility cost', min: 0, max: 1_000_000 }),
    currency: currencySchema,
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Why the figure deserves that much trust' }),
    ...provenanceFields,
  })
  .meta({ id: 'FacilityCost', description: 'A catalogue row: the cost of building, per watt' });
