import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { dataYearSchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** Historical escalation of a mean electricity price over a span of years, nominal. Future escalation is stated in the plan. */
export const escalationSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'State or country' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as in the price table' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    sector: z.enum(['industrial', 'commercial']),
    annualRiseFraction: quantity('fraction', {
      label: 'Annual escalation',
      min: -0.5,
      max: 1,
      description: 'Nominal; 0.03 means 3 % per year; negative if the price fell',
    }),
    firstYear: dataYearSchema.meta({ unit: 'year', label: 'First year of the span' }),
    lastYear: dataYearSchema.meta({ unit: 'year', label: 'Last year of the span' }),
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Reason for the quality rating' }),
    ...provenanceFields,
  })
  .refine(({ firstYear, lastYear }) => firstYear < lastYear, 'the first year must be before the last')
  .meta({ id: 'Escalation', description: 'Catalogue row: historical electricity price escalation' });
