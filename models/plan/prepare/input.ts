import { z } from 'zod';
import { qualitySchema } from '../../catalogue/row.ts';
import { wholeQuantity } from '../../units/quantity.ts';

/** One input of the calculation, with its origin and data quality. */
export const inputSchema = z
  .strictObject({
    path: z.string().meta({ description: 'Path in the plan, whether stated or not' }),
    label: z.string(),
    value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
    unit: z.string().meta({ description: 'Unit of the value; empty for text and ratios' }),
    origin: z.enum(['plan', 'default', 'catalogue', 'own-row']).meta({
      description: 'Stated in the plan, default, catalogue row, or custom row',
    }),
    basis: z.string().meta({ description: 'Meaning of the value: which draw, which boundary, which period' }),
    source: z.string().meta({ description: 'Publication, or stated in the plan' }),
    follows: z.string().optional().meta({
      description: 'What the value follows because the plan does not state it, such as the climate Frankfurt',
    }),
    year: wholeQuantity('year', { label: 'Data year' }).optional(),
    quality: qualitySchema.optional(),
  })
  .meta({ id: 'Input', description: 'One input of the calculation, with its source and basis' });

export type Input = Readonly<z.infer<typeof inputSchema>>;
