import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { chainSchema } from './chainSchema.ts';
import { powerFactorSchema } from './powerFactor.ts';

/** Distribution losses are included in the PUE stated in the cooling section. */
const withinPueSchema = z.strictObject({
  kind: z.literal('within-pue'),
  powerFactor: powerFactorSchema.optional(),
  rectifierEfficiency: quantity('ratio', {
    label: 'Rectifier efficiency',
    min: 0.5,
    max: 1,
    description: 'AC input to DC busbar, for devices whose draw is stated after the rectifier shelves',
  }).optional(),
});

/** How power reaches the racks, by kind. */
export const powerSchema = z.discriminatedUnion('kind', [withinPueSchema, chainSchema]).meta({ id: 'Power' });
