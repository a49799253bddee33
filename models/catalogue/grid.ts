import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';
import { idSchema, provenanceFields, qualitySchema } from './row.ts';

/** Basis of an emission factor. Factors on different bases must never be added. */
export const carbonBasisSchema = z.enum(['direct', 'lifecycle']).meta({
  description: 'direct: combustion at the power plant. lifecycle: including fuel supply and construction.',
});

export type CarbonBasis = z.infer<typeof carbonBasisSchema>;

/** Carbon intensity of grid electricity, location-based, annual mean. */
export const gridSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    country: z.string().min(2).max(16).meta({ description: 'ISO 3166 code of the country' }),
    region: z.string().optional().meta({ description: 'eGRID subregion or zone inside the country' }),
    intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Carbon intensity', min: 0, max: 2500 }),
    basis: carbonBasisSchema,
    boundary: z.enum(['generation', 'consumption']).meta({
      description: 'generation: power plants in the area. consumption: including imports and exports.',
    }),
    gwp: z
      .enum(['AR4', 'AR5', 'AR6', 'not-stated'])
      .meta({ description: 'IPCC report of the global warming potentials' }),
    transmissionLossFraction: fraction('T&D losses').optional(),
    licence: z.string().min(1),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'Grid', description: 'Catalogue row: carbon intensity of a grid' });

export type Grid = Readonly<z.infer<typeof gridSchema>>;
