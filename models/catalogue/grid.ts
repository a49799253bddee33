import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';
import { idSchema, provenanceFields, qualitySchema } from './row.ts';

/** What an emission factor counts. Two factors of different basis must never be added into one total. */
export const carbonBasisSchema = z.enum(['direct', 'lifecycle']).meta({
  description: 'direct: combustion at the plant. lifecycle: fuel supply and construction too.',
});

export type CarbonBasis = z.infer<typeof carbonBasisSchema>;

/** A factor for the carbon of a kWh taken from a grid, location-based, as a yearly mean. */
export const gridSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code of the country' }),
    region: z.string().optional().meta({ description: 'eGRID subregion or zone inside the country' }),
    intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Carbon intensity', min: 0, max: 2500 }),
    basis: carbonBasisSchema,
    boundary: z.enum(['generation', 'consumption']).meta({
      description: 'generation: plants in the area. consumption: imports and exports counted.',
    }),
    gwp: z
      .enum(['AR4', 'AR5', 'AR6', 'not-stated'])
      .meta({ description: 'IPCC report whose warming potentials were used' }),
    transmissionLossFraction: fraction('Grid gross loss').optional(),
    licence: z.string().min(1),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'Grid', description: 'A catalogue row: the carbon intensity of a grid' });

export type Grid = Readonly<z.infer<typeof gridSchema>>;
