import { z } from 'zod';
import { qualitySchema } from '../../catalogue/row.ts';
import { wholeQuantity } from '../../units/quantity.ts';

/** One input of the calculation, where it came from and how well it is known. */
export const inputSchema = z
  .strictObject({
    path: z.string().meta({ description: 'Where in the plan it is, or would be' }),
    label: z.string(),
    value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
    unit: z.string().meta({ description: 'Unit of the value; empty for words and ratios' }),
    origin: z.enum(['plan', 'default', 'catalogue', 'own-row']).meta({
      description: 'Stated in the plan, a default, a row of the catalogue, or a row that the plan brings',
    }),
    basis: z
      .string()
      .meta({ description: 'What the figure means: which draw, which boundary, which period' }),
    source: z.string().meta({ description: 'Publication, or who stated it' }),
    year: wholeQuantity('year', { label: 'Data year' }).optional(),
    quality: qualitySchema.optional(),
  })
  .meta({ id: 'Input', description: 'One input of the calculation, with its source and basis' });

export type Input = Readonly<z.infer<typeof inputSchema>>;
