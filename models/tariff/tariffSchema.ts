import { z } from 'zod';
import { currencySchema, idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';
import { colocationSchema, largeLoadSchema } from './contractSchema.ts';
import { waterTariffSchema } from './waterSchema.ts';

const water = {
  water: waterTariffSchema.optional().meta({ description: 'What water costs; not billed unless given' }),
};

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
  ...water,
});

/** A published utility rate. */
const urdbSchema = z.strictObject({
  kind: z.literal('urdb'),
  record: z
    .record(z.string(), z.unknown())
    .meta({ description: 'A record of the OpenEI Utility Rate Database, as it is' }),
  powerFactor: quantity('ratio', { label: 'Power factor', min: 0.1, max: 1 })
    .optional()
    .meta({ description: 'That demand in kVA is billed at; 0.95 unless given' }),
  systemPeaks: z
    .array(z.string().regex(/^\d{2}-\d{2}[T ]\d{1,2}(:\d{2})?$/, 'an hour is written as 07-16 17:00'))
    .max(400)
    .optional()
    .meta({ description: 'Hours of the system’s peaks in local standard time, for coincident-peak charges' }),
  ...water,
});

/** What electricity costs, by kind. */
export const tariffSchema = z
  .discriminatedUnion('kind', [
    flatSchema,
    urdbSchema,
    colocationSchema.extend(water),
    largeLoadSchema.extend(water),
  ])
  .meta({ id: 'Tariff' });
export type Tariff = Readonly<z.infer<typeof tariffSchema>>;
