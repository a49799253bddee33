import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { quantity } from '../units/quantity.ts';
import { yearOfHours } from './yearOfHours.ts';

const contractFields = {
  name: z.string().min(1).max(200).optional().meta({ label: 'Name' }),
  intensity_g_per_kWh: quantity('g_per_kWh', {
    label: 'Carbon intensity',
    min: 0,
    max: 2500,
    description: 'Default: 0',
  }).optional(),
  basis: carbonBasisSchema
    .optional()
    .meta({ label: 'Basis', description: 'Basis of the contract factor. Default: same as grid' }),
  isClean: z.boolean().optional().meta({
    description: 'Whether it counts as carbon-free in the 24/7 CFE score. Default: up to 100 g/kWh',
  }),
};

const yearlyEnergy = quantity('kWh', {
  label: 'Annual energy',
  min: 0,
  max: 1e11,
  description: 'Contracted volume',
});

/** Energy bought with its attributes (PPA, EAC): certificates of a volume, a plant with a typical profile, or metered generation. */
export const contractSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('annual-volume'), energy_kWh: yearlyEnergy, ...contractFields }),
    z.strictObject({
      kind: z.literal('profile'),
      shape: z
        .enum(['solar', 'wind', 'flat'])
        .meta({ description: 'Distribution of the energy over the year' }),
      energy_kWh: yearlyEnergy,
      latitude_deg: quantity('deg', {
        label: 'Latitude of the plant',
        min: -90,
        max: 90,
        description: 'Default: that of the climate of the site, otherwise 40',
      }).optional(),
      ...contractFields,
    }),
    z.strictObject({
      kind: z.literal('hourly'),
      generation_kWh: yearOfHours(
        quantity('kWh', { label: 'Hourly contracted generation', min: 0, max: 1e8 }),
      ).meta({ description: 'From the first UTC hour of 1 January; 8760 or 8784 values' }),
      ...contractFields,
    }),
  ])
  .meta({ id: 'CarbonContract' });
export type Contract = Readonly<z.infer<typeof contractSchema>>;
