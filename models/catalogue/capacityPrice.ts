import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

const monthlyPrice = (label: string): z.ZodNumber =>
  quantity('currency/kW-month', { label, min: 0, max: 1_000_000 });

/** What a kilowatt costs for a month: the demand charge of a utility, or the rent of a colocation hall. */
export const capacityPriceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'Market, or the rates that the figure sums up' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, or the name of a world region' }),
    service: z.enum(['demand-charge', 'colocation']).meta({
      description: 'demand-charge: of the billed peak. colocation: of the power that is rented.',
    }),
    statistic: z.enum(['median', 'mean']).meta({ description: 'What of its population the figure is' }),
    capacityPrice_per_kW_month: monthlyPrice('Price of a kW for a month'),
    lowPrice_per_kW_month: monthlyPrice('A tenth pays less than').optional(),
    highPrice_per_kW_month: monthlyPrice('A tenth pays more than').optional(),
    currency: currencySchema,
    period: z
      .string()
      .optional()
      .meta({ description: 'The period in words, where it is not one calendar year' }),
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Why the figure deserves that much trust' }),
    ...provenanceFields,
  })
  .refine(
    ({ lowPrice_per_kW_month = 0, capacityPrice_per_kW_month, highPrice_per_kW_month = Infinity }) =>
      lowPrice_per_kW_month <= capacityPrice_per_kW_month &&
      capacityPrice_per_kW_month <= highPrice_per_kW_month,
    'the price lies between the low and the high one',
  )
  .meta({ id: 'CapacityPrice', description: 'A catalogue row: the price of a kilowatt for a month' });
