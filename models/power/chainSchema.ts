import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import { powerFactorSchema } from './powerFactor.ts';
import {
  distributionSchema,
  rectifierSchema,
  switchgearSchema,
  transformerSchema,
  upsSchema,
} from './stageSchema.ts';

/** Presets of a power chain, by quality. */
export const powerPresetSchema = z.enum(['2026', 'large', 'midsize', 'small', 'laboratory']);
export type PowerPresetName = z.infer<typeof powerPresetSchema>;

/** Every stage from the utility to the rack, each with its losses; stated values override the preset. */
export const chainSchema = z.strictObject({
  kind: z.literal('chain'),
  preset: powerPresetSchema.optional().meta({
    label: 'Preset',
    description:
      'Preset of stages that are not stated, whatever the cooling: 2026 (large site with equipment on the market in 2026), large (the same with the UPS of recent sites), midsize (2N), small (legacy, oversized), laboratory (UPS in eco mode, no redundancy). Default: 2026',
  }),
  powerFactor: powerFactorSchema.optional(),
  transformer: transformerSchema.optional(),
  switchgear: switchgearSchema.optional(),
  ups: upsSchema.optional(),
  distribution: distributionSchema.optional(),
  rectifier: rectifierSchema.optional(),
  lightingFraction: quantity('fraction', {
    label: 'Lighting and small power',
    min: 0,
    max: 0.5,
    description: 'Share of the design IT load; constant power, independent of the load',
  }).optional(),
});

export type ChainPower = Readonly<z.infer<typeof chainSchema>>;
