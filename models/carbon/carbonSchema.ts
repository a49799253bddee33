import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { dataYearSchema, idSchema } from '../catalogue/row.ts';
import { fraction, quantity } from '../units/quantity.ts';
import { accountingFields, countedFields } from './accountingSchema.ts';
import { yearOfHours } from './yearOfHours.ts';

/** One location-based factor for the year: a row of the catalogue, or a factor of the plan's own that stands before it. */
const annualSchema = z.strictObject({
  kind: z.literal('annual'),
  grid: idSchema.optional().meta({ description: 'Id of a catalogue grid' }),
  intensity_g_per_kWh: quantity('g_per_kWh', {
    label: 'Carbon intensity',
    min: 0,
    max: 2500,
    description: 'Stands before the catalogue factor',
  }).optional(),
  ...countedFields,
  cleanFraction: fraction('Clean share of the grid', 'Carbon-free share of its electricity').optional(),
  ...accountingFields,
});

/** A factor for each hour, such as Electricity Maps publishes. */
export const hourlyCarbonSchema = z.strictObject({
  kind: z.literal('hourly'),
  values_g_per_kWh: yearOfHours(
    quantity('g_per_kWh', { label: 'Carbon intensity of an hour', min: 0, max: 2500 }),
  ).meta({
    description: 'From the first UTC hour of 1 January on; 8760 or 8784 values',
  }),
  cleanFractions: yearOfHours(fraction('Clean share of the grid in an hour'))
    .optional()
    .meta({ description: 'Of the same UTC hours' }),
  ...countedFields,
  basis: carbonBasisSchema,
  year: dataYearSchema,
  source: z.string().min(1).max(500).meta({ description: 'Where the series comes from' }),
  ...accountingFields,
});
export type HourlyCarbon = Readonly<z.infer<typeof hourlyCarbonSchema>>;

/** How much carbon a kWh from the grid carries, by kind. */
export const carbonSchema = z
  .discriminatedUnion('kind', [annualSchema, hourlyCarbonSchema])
  .meta({ id: 'Carbon' });
export type Carbon = Readonly<z.infer<typeof carbonSchema>>;
