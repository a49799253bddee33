import { z } from 'zod';
import { fileHashSchema } from '../catalogue/fileHash.ts';
import { currencySchema, idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';
import { colocationSchema, largeLoadSchema } from './contractSchema.ts';
import { waterTariffSchema } from './waterSchema.ts';

const water = {
  water: waterTariffSchema.optional().meta({ description: 'Water and sewer charges. Default: not billed' }),
};

/** A flat rate: a catalogue row, or a custom price that overrides it. */
const flatSchema = z.strictObject({
  kind: z.literal('flat'),
  price: idSchema.optional().meta({ description: 'Catalogue row id of the price' }),
  energyPrice_per_kWh: quantity('currency/kWh', {
    label: 'Electricity price',
    min: -1_000_000,
    max: 1_000_000,
    description: 'Overrides the catalogue price',
  }).optional(),
  currency: currencySchema.optional().meta({
    description: 'ISO 4217; required with a custom price unless a catalogue price defines it',
  }),
  ...water,
});

/** A utility rate. */
const urdbSchema = z.strictObject({
  kind: z.literal('urdb'),
  record: z
    .record(z.string(), z.unknown())
    .meta({ description: 'An unchanged record of the OpenEI Utility Rate Database' }),
  file: fileHashSchema.optional(),
  powerFactor: quantity('ratio', { label: 'Power factor', min: 0.1, max: 1 })
    .optional()
    .meta({ description: 'For demand billed in kVA. Default: 0.95' }),
  systemPeaks: z
    .array(z.string().regex(/^\d{2}-\d{2}[T ]\d{1,2}(:\d{2})?$/, 'an hour must be written as 07-16 17:00'))
    .max(400)
    .optional()
    .meta({ description: 'System peak hours in local standard time, for coincident-peak charges' }),
  ...water,
});

/** Electricity tariff, by kind. */
export const tariffSchema = z
  .discriminatedUnion('kind', [
    flatSchema,
    urdbSchema,
    colocationSchema.extend(water),
    largeLoadSchema.extend(water),
  ])
  .meta({ id: 'Tariff' });
export type Tariff = Readonly<z.infer<typeof tariffSchema>>;
