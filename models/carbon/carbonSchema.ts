import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { idSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';

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
  basis: carbonBasisSchema
    .optional()
    .meta({ description: 'What a factor of the plan’s own counts; direct unless given' }),
});

/** How much carbon a kWh from the grid carries, by kind. */
export const carbonSchema = z.discriminatedUnion('kind', [annualSchema]).meta({ id: 'Carbon' });
export type Carbon = Readonly<z.infer<typeof carbonSchema>>;
