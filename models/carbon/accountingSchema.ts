import { z } from 'zod';
import { carbonBasisSchema, gridSchema } from '../catalogue/grid.ts';
import { dataYearSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';
import { contractSchema } from './contractSchema.ts';
import { refrigerants } from './refrigerants.ts';
import { regulationSchema } from './regulation/regulationSchema.ts';

/** Basis of a custom factor. */
export const factorBasisFields = {
  basis: carbonBasisSchema
    .optional()
    .meta({ label: 'Basis of the factor', description: 'Basis of the custom factor. Default: direct' }),
  boundary: gridSchema.shape.boundary.optional().meta({ label: 'Boundary' }),
  year: dataYearSchema.optional().meta({ label: 'Factor year' }),
  gwp: gridSchema.shape.gwp.optional().meta({ label: 'GWP' }),
};

const residualSchema = z
  .strictObject({
    intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Residual mix', min: 0, max: 2500 }),
    ...factorBasisFields,
    source: z.string().min(1).max(500).optional().meta({ label: 'Source' }),
  })
  .meta({ description: 'Factor of energy not covered by contracts. Default: the grid factor' });

const gensetsSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fuel'),
      fuel_L: quantity('L', { label: 'Diesel', min: 0, max: 1e8, description: 'Annual consumption' }),
    }),
    z.strictObject({
      kind: z.literal('running-time'),
      runningTime_h: quantity('h', {
        label: 'Running time',
        min: 0,
        max: 8784,
        description: 'Annual hours of tests and outages',
      }),
      load_kW: quantity('kW', { label: 'Load while running', min: 0, max: 1e7 }),
      consumption_L_per_kWh: quantity('L_per_kWh', {
        label: 'Diesel per kWh',
        min: 0.15,
        max: 1,
        description: 'Default: 0.27',
      }).optional(),
    }),
  ])
  .meta({ description: 'Generator diesel: Scope 1' });

const refrigerantSchema = z
  .strictObject({
    charge_kg: quantity('kg', { label: 'Refrigerant charge', min: 0, max: 1e6 }),
    yearlyLeakFraction: quantity('fraction', {
      label: 'Annual leakage rate',
      min: 0,
      max: 1,
      description: 'Share of the charge',
    }),
    refrigerant: z.enum(refrigerants).optional().meta({ label: 'Refrigerant' }),
    warmingRatio: quantity('ratio', {
      label: 'GWP (100 years)',
      min: 0,
      max: 30_000,
      description: 'kg CO₂e per kg over 100 years; overrides the value of the selected refrigerant',
    }).optional(),
  })
  .refine(
    ({ refrigerant, warmingRatio }) => (refrigerant ?? warmingRatio) !== undefined,
    'select the refrigerant or state its GWP',
  )
  .meta({ description: 'Refrigerant leakage: Scope 1' });

const life = (label: string, fallback: number): z.ZodOptional<z.ZodNumber> =>
  quantity('years', {
    label,
    min: 1,
    max: 100,
    description: `Default: ${String(fallback)}`,
  }).optional();

const embodiedSchema = z
  .strictObject({
    building_kg: quantity('kg', { label: 'Embodied carbon of the building', min: 0, max: 1e10 }).optional(),
    buildingLife_years: life('Building service life', 60),
    devices_kg: quantity('kg', {
      label: 'Embodied carbon of the devices',
      min: 0,
      max: 1e10,
      description: 'Total of all devices; overrides the catalogue values',
    }).optional(),
    deviceLife_years: life('Device service life', 4),
  })
  .meta({ description: 'Embodied carbon, annualised over the service life: Scope 3' });

/** Accounting fields of both kinds of grid factor. */
export const accountingFields = {
  yearlyChangeFraction: quantity('fraction', {
    label: 'Annual change of the grid factor',
    min: -0.5,
    max: 0.5,
    description: 'Negative if the grid gets cleaner from year to year. Default: 0',
  }).optional(),
  transmissionLossFraction: quantity('fraction', {
    label: 'T&D losses',
    min: 0,
    max: 0.5,
    description: 'Share of generation lost before the meter: Scope 3',
  }).optional(),
  contracts: z.array(contractSchema).max(50).optional(),
  residual: residualSchema.optional(),
  gensets: gensetsSchema.optional(),
  refrigerant: refrigerantSchema.optional(),
  embodied: embodiedSchema.optional(),
  regulation: regulationSchema.optional(),
};

export type Accounting = Readonly<z.infer<z.ZodObject<typeof accountingFields>>>;
