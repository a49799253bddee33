import { z } from 'zod';
import { currencySchema } from '../catalogue/row.ts';
import { fraction, quantity } from '../units/quantity.ts';

const energyPrice = quantity('currency/kWh', { label: 'Energy price', min: -1_000_000, max: 1_000_000 });
const perMonth = (label: string): ReturnType<typeof quantity> =>
  quantity('currency/kW-month', { label, min: 0, max: 1_000_000_000 });
const fixedPrice = quantity('currency/month', { label: 'Fixed charge', min: 0, max: 1e12 }).optional();

/** Power committed to a colocation provider, with metered energy. */
export const colocationSchema = z.strictObject({
  kind: z.literal('colocation'),
  currency: currencySchema,
  committed_kW: quantity('kW', { label: 'Committed power', min: 0, max: 10_000_000 }),
  committedPrice_per_kW_month: perMonth('Price of committed power'),
  excessPrice_per_kW_month: perMonth('Price of excess power')
    .optional()
    .meta({ description: 'Default: the price of committed power' }),
  committedOn: z.enum(['it', 'facility']).optional().meta({
    label: 'Committed on',
    description: 'Load that the commitment is measured on: IT load (default) or facility load',
  }),
  energyPrice_per_kWh: energyPrice,
  fixedPrice_per_month: fixedPrice,
});
export type ColocationTariff = Readonly<z.infer<typeof colocationSchema>>;

/** Contract demand of a large customer with a utility, with minimum shares by component. */
export const largeLoadSchema = z.strictObject({
  kind: z.literal('large-load'),
  currency: currencySchema,
  contract_kW: quantity('kW', { label: 'Contract demand', min: 0, max: 10_000_000 }),
  ramp: z
    .array(
      z.strictObject({
        from: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month must be written as 2027-01')
          .meta({ label: 'From month', description: 'First month of the step' }),
        contract_kW: quantity('kW', { label: 'Contract demand', min: 0, max: 10_000_000 }),
      }),
    )
    .max(120)
    .optional()
    .meta({
      description: 'Contract demand by first month; before the first step the contract demand above applies',
    }),
  parts: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100).meta({ label: 'Name' }),
        demandPrice_per_kW_month: perMonth('Demand price'),
        minimumFraction: fraction('Minimum billed share of contract demand'),
      }),
    )
    .min(1)
    .max(12)
    .meta({ description: 'Components such as transmission and generation, each with its minimum' }),
  energyPrice_per_kWh: energyPrice,
  fixedPrice_per_month: fixedPrice,
});
export type LargeLoadTariff = Readonly<z.infer<typeof largeLoadSchema>>;
