import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { MAX_HEIGHT_U } from './heights.ts';
import { idSchema, provenanceFields, qualitySchema } from './row.ts';

/** An empty rack. */
export const rackTypeSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    height_U: quantity('U', { label: 'Height', min: 1, max: MAX_HEIGHT_U, step: 0.5 }),
    width_mm: quantity('mm', { label: 'Outer width', min: 300, max: 1500 }).optional(),
    depth_mm: quantity('mm', { label: 'Outer depth', min: 300, max: 2000 }).optional(),
    height_mm: quantity('mm', { label: 'Outer height', min: 300, max: 4000 }).optional(),
    weight_kg: quantity('kg', { label: 'Empty weight', min: 0, max: 2000 }).optional(),
    payload_kg: quantity('kg', {
      label: 'Payload',
      min: 0,
      max: 10000,
      description: 'Rated static load of devices',
    }).optional(),
    includedInDevice: z.boolean().optional().meta({
      description: 'True if the frame is part of a rack-scale device, whose weight includes it',
    }),
    quality: z.record(z.string(), qualitySchema),
    ...provenanceFields,
  })
  .meta({ id: 'RackType', description: 'Catalogue row: empty rack' });

export type RackType = Readonly<z.infer<typeof rackTypeSchema>>;
