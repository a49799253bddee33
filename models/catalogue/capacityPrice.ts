import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

const monthlyPrice = (label: string): z.ZodNumber =>
  quantity('currency/kW-month', { label, min: 0, max: 1_000_000 });

/** Capacity price per kilowatt and month: the demand charge of a utility, or colocation rent. */
export const capacityPriceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).meta({ description: 'Market, or the rates that the figure summarises' }),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code, or the name of a world region' }),
    service: z.enum(['demand-charge', 'colocation']).meta({
      description: 'demand-charge: per billed peak. colocation: per rented power.',
    }),
    statistic: z
      .enum(['median', 'mean'])
      .meta({ description: 'Statistic of the population: median or mean' }),
    capacityPrice_per_kW_month: monthlyPrice('Capacity price'),
    lowPrice_per_kW_month: monthlyPrice('10th percentile').optional(),
    highPrice_per_kW_month: monthlyPrice('90th percentile').optional(),
    currency: currencySchema,
    period: z.string().optional().meta({ description: 'The period as text, if it is not one calendar year' }),
    quality: qualitySchema,
    qualityNote: z.string().min(1).meta({ description: 'Reason for the quality rating' }),
    ...provenanceFields,
  })
  .refine(
    ({ lowPrice_per_kW_month = 0, capacityPrice_per_kW_month, highPrice_per_kW_month = Infinity }) =>
      lowPrice_per_kW_month <= capacityPrice_per_kW_month &&
      capacityPrice_per_kW_month <= highPrice_per_kW_month,
    'the price must be between the low and the high price',
  )
  .meta({ id: 'CapacityPrice', description: 'Catalogue row: capacity price per kilowatt and month' });
