import { z } from 'zod';
import { currencySchema, idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';

/** One price for every kWh: a row of the catalogue, or a price of the plan's own that stands before it. */
const flatSchema = z.strictObject({
  kind: z.literal('flat'),
  price: idSchema.optional().meta({ description: 'Id of a catalogue price' }),
  energyPrice_per_kWh: quantity('currency/kWh', {
    label: 'Electricity price',
    min: -1_000_000,
    max: 1_000_000,
    description: 'Stands before the catalogue price',
  }).optional(),
  currency: currencySchema.optional().meta({
    description: 'ISO 4217; needed with a price of the plan’s own unless a catalogue price gives it',
  }),
});

/** What electricity costs, by kind. */
export const tariffSchema = z.discriminatedUnion('kind', [flatSchema]).meta({ id: 'Tariff' });
export type Tariff = Readonly<z.infer<typeof tariffSchema>>;
