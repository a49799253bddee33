import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { dataYearSchema, idSchema } from '../catalogue/row.ts';
import { fraction, quantity } from '../units/quantity.ts';
import { accountingFields, factorBasisFields } from './accountingSchema.ts';
import { yearOfHours } from './yearOfHours.ts';

/** One location-based factor for the year: a catalogue row, or a custom factor that overrides it. */
const annualSchema = z.strictObject({
  kind: z.literal('annual'),
  grid: idSchema.optional().meta({ description: 'Catalogue row id of the grid' }),
  intensity_g_per_kWh: quantity('g_per_kWh', {
    label: 'Carbon intensity',
    min: 0,
    max: 2500,
    description: 'Overrides the catalogue factor',
  }).optional(),
  ...factorBasisFields,
  cleanFraction: fraction('Grid carbon-free share', 'Carbon-free share of grid electricity').optional(),
  ...accountingFields,
});

/** A factor for each hour, as published by Electricity Maps. */
export const hourlyCarbonSchema = z.strictObject({
  kind: z.literal('hourly'),
  values_g_per_kWh: yearOfHours(
    quantity('g_per_kWh', { label: 'Hourly carbon intensity', min: 0, max: 2500 }),
  ).meta({
    description: 'From the first UTC hour of 1 January; 8760 or 8784 values',
  }),
  cleanFractions: yearOfHours(fraction('Hourly grid carbon-free share'))
    .optional()
    .meta({ description: 'Of the same UTC hours' }),
  ...factorBasisFields,
  basis: carbonBasisSchema,
  year: dataYearSchema,
  source: z.string().min(1).max(500).meta({ label: 'Source', description: 'Source of the series' }),
  ...accountingFields,
});
export type HourlyCarbon = Readonly<z.infer<typeof hourlyCarbonSchema>>;

/** Carbon intensity of grid electricity, by kind. */
export const carbonSchema = z
  .discriminatedUnion('kind', [annualSchema, hourlyCarbonSchema])
  .meta({ id: 'Carbon' });
export type Carbon = Readonly<z.infer<typeof carbonSchema>>;
