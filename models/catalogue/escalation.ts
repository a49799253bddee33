import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { dataYearSchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** How fast a mean electricity price rose in a span of years, in nominal terms. What it will do is the plan's to state. */
export const escalationSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'State or country' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, as prices have it' }),
    region: z.string().optional().meta({ description: 'State inside the country, such as US-VA' }),
    sector: z.enum(['industrial', 'commercial']),
    annualRiseFraction: quantity('fraction', {
      label: 'Rise per year',
      min: -0.5,
      max: 1,
      description: 'Nominal; 0.03 means 3 % a year; below 0 the price fell',
    }),
    firstYear: dataYearSchema.meta({ unit: 'year', label: 'First year of the span' }),
    lastYear: dataYearSchema.meta({ unit: 'year', label: 'Last year of the span' }),
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Why the figure deserves that much trust' }),
    ...provenanceFields,
  })
  .refine(({ firstYear, lastYear }) => firstYear < lastYear, 'the first year comes before the last')
  .meta({ id: 'Escalation', description: 'A catalogue row: the past rise of an electricity price' });
