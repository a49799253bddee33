import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { quantity } from '../units/quantity.ts';
import { yearOfHours } from './yearOfHours.ts';

const contractFields = {
  name: z.string().min(1).max(200).optional(),
  intensity_g_per_kWh: quantity('g_per_kWh', {
    label: 'Carbon intensity of the contract',
    min: 0,
    max: 2500,
    description: '0 unless given',
  }).optional(),
  basis: carbonBasisSchema
    .optional()
    .meta({ description: 'What the contract’s factor counts; as the grid’s unless given' }),
  isClean: z.boolean().optional().meta({
    description:
      'Whether it counts in the hourly carbon-free score; where it carries at most 100 g/kWh unless given',
  }),
};

const yearlyEnergy = quantity('kWh', {
  label: 'Contracted energy',
  min: 0,
  max: 1e11,
  description: 'Per year',
});

/** Energy that is bought with its attributes: certificates of a volume, a plant of a usual profile, or metered generation. */
export const contractSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('annual-volume'), energy_kWh: yearlyEnergy, ...contractFields }),
    z.strictObject({
      kind: z.literal('profile'),
      shape: z.enum(['solar', 'wind', 'flat']).meta({ description: 'How the energy spreads over the year' }),
      energy_kWh: yearlyEnergy,
      latitude_deg: quantity('deg', {
        label: 'Latitude of the plant',
        min: -90,
        max: 90,
        description: '40 unless given',
      }).optional(),
      ...contractFields,
    }),
    z.strictObject({
      kind: z.literal('hourly'),
      generation_kWh: yearOfHours(
        quantity('kWh', { label: 'Contracted generation of an hour', min: 0, max: 1e8 }),
      ).meta({ description: 'From the first UTC hour of 1 January on; 8760 or 8784 values' }),
      ...contractFields,
    }),
  ])
  .meta({ id: 'CarbonContract' });
export type Contract = Readonly<z.infer<typeof contractSchema>>;
